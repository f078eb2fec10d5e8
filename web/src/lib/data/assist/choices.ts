import type { AssistChoices } from '@perf-assist/shared/model/settings';
import { db } from '../db.ts';
import type { Written } from '../write.ts';
import { write } from '../write.ts';

const ID = 'settings';
const NONE: AssistChoices = { names: false, companies: false, money: false, words: [], enrich: false };

/** What the person lets a model see and do; nothing is hidden and nothing runs by itself until they say so. */
export const assistChoices = async (): Promise<AssistChoices> => ({
  ...NONE,
  ...(await db.settings.get(ID))?.assist,
});

/** Changes it. */
export const saveAssistChoices = (partial: Partial<AssistChoices>): Promise<Written> =>
  write('save-assist-choices', async () => [
    { kind: 'settings', id: ID, set: { assist: { ...(await assistChoices()), ...partial } } },
  ]);
