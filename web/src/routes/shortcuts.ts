import { goto } from '$app/navigation';

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

/** What has no text of its own to undo: a box, or a field that is empty because its text was saved. */
const hasNoText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('[data-saved], [type=checkbox], [type=radio]');

/** A clicked link is followed one frame after the click; a key pressed within that frame still has the last word. */
const follow = (address: string): void => {
  requestAnimationFrame(() => setTimeout(() => void goto(address)));
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
  const isUndo = event.code === 'KeyZ' && withCommand;
  if (isWriting(event.target) && !(isUndo && hasNoText(event.target))) return;
  const page = PAGES[event.code];
  if (isUndo) {
    event.preventDefault();
    const back = !event.shiftKey;
    void import('#lib/log/take-back.ts').then((keys) => (back ? keys.takeBack() : keys.doAgain()));
  } else if (withCommand || event.altKey) {
    return;
  } else if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
    event.preventDefault();
    void import('#lib/palette/keys.ts').then(({ showKeys }) => showKeys());
  } else if (page && !event.shiftKey) {
    event.preventDefault();
    follow(page);
  } else if (event.code === 'KeyN' && !event.shiftKey) {
    event.preventDefault();
    follow('/?new=fact');
  }
};
