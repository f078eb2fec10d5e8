import type { Schema } from './schema.ts';

/** What a task asks of a model: `maxTokens` bounds its answer. */
export interface Words {
  system: string;
  user: string;
  schema: Schema;
  maxTokens: number;
}
