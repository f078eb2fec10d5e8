import { recall, remember } from './remembered.ts';

const KEY = 'perf-assist.begun';

/**
 * Whether the welcome was answered at an earlier start, known before the database is open: Today need not wait for it.
 * What is kept is what the field says while it is empty, for the field that app.html shows before the app runs.
 */
export const begun = {
  before: recall(KEY) !== undefined,
  remember: (words: string): void => remember(KEY, words),
  forget: (): void => {
    remember(KEY, undefined);
    document.querySelector('#early')?.remove();
  },
};
