import * as z from 'zod/mini';
import { MAX_ENTRY_LENGTH } from '../limits.ts';
import { EntryType } from './entry.ts';
import { Id } from './id.ts';
import { Weekdays } from './reminder.ts';

/** A line that is written again and again, offered on its days; `text` may hold marks, as in the field. */
export const Repeat = z.object({
  id: Id,
  text: z.string().check(z.maxLength(MAX_ENTRY_LENGTH)),
  type: EntryType,
  days: Weekdays,
});
export type Repeat = z.infer<typeof Repeat>;
