import { redoLast, undoLast } from '#lib/data/undo.ts';
import { m } from '#lib/i18n/messages.js';
import { toasts } from '#lib/state/toasts.svelte.ts';
import { quietly } from './intents.ts';

/** Does again what was last taken back. */
export const doAgain = (): Promise<boolean> => quietly(redoLast);

/** Takes back the last thing done in this tab, and offers to do it again. */
export const takeBack = (): Promise<boolean> =>
  quietly(async () => {
    if (await undoLast()) toasts.show(m.undone(), { label: m.redo(), run: doAgain });
  });
