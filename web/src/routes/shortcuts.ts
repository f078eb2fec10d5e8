import { goto } from '$app/navigation';
import { redoLast, undoLast } from '#lib/data/undo.ts';
import { m } from '#lib/i18n/messages.js';
import { quietly } from '#lib/log/intents.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';

const PAGES: Record<string, string> = {
  Digit1: '/',
  Digit2: '/feed',
  Digit3: '/goals',
  Digit4: '/review',
  Digit5: '/settings',
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], dialog') !== null;

const undo = async (): Promise<void> => {
  if (await undoLast()) toasts.show(m.undone(), { label: m.redo(), run: () => quietly(redoLast) });
};

/** The keys that work on every screen while nothing is being typed, search everywhere; by place on the keyboard, so that a Russian layout has them too. */
export const onShortcut = (event: KeyboardEvent): void => {
  if (event.defaultPrevented) return;
  const withCommand = event.ctrlKey || event.metaKey;
  const isSearch = withCommand
    ? event.code === 'KeyK' && !event.shiftKey
    : !isWriting(event.target) &&
      !event.altKey &&
      (event.key === '/' || (event.code === 'Slash' && !event.shiftKey));
  if (isSearch) {
    event.preventDefault();
    void import('#lib/palette/open.ts').then(({ openPalette }) => openPalette());
    return;
  }
  if (isWriting(event.target)) return;
  const page = PAGES[event.code];
  if (event.code === 'KeyZ' && withCommand) {
    event.preventDefault();
    void quietly(event.shiftKey ? redoLast : undo);
  } else if (withCommand || event.altKey) {
    return;
  } else if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
    event.preventDefault();
    void import('#lib/palette/keys.ts').then(({ showKeys }) => showKeys());
  } else if (page && !event.shiftKey) {
    event.preventDefault();
    void goto(page);
  } else if (event.code === 'KeyN' && !event.shiftKey) {
    event.preventDefault();
    void goto('/?new=fact');
  }
};
