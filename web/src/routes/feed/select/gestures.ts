import type { Selection } from './selection.svelte.ts';

/** How long a finger rests on an entry until that is picked, in milliseconds, and how far it may move, in pixels. */
const LONG = 480;
const STILL = 10;

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('li[data-entry]') : null;

const idOf = (row: HTMLElement): string => row.dataset['entry'] ?? '';

const isWords = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.words') !== null;

const neighbour = (box: HTMLElement, row: HTMLElement, step: 1 | -1): HTMLElement | undefined => {
  const rows = [...box.querySelectorAll<HTMLElement>('li[data-entry]')];
  return rows[rows.indexOf(row) + step];
};

const focus = (row: HTMLElement): void => {
  row.querySelector<HTMLElement>('.words')?.focus();
  row.scrollIntoView({ block: 'nearest' });
};

const onKey = (box: HTMLElement, selection: Selection, event: KeyboardEvent): void => {
  const row = rowOf(event.target);
  const onRow = row && (isWords(event.target) || (event.target as HTMLElement).matches('[type=checkbox]'));
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && selection.on) {
    event.preventDefault();
    selection.end();
  } else if (!row || !onRow) {
    return;
  } else if (event.code === 'KeyX') {
    event.preventDefault();
    if (event.shiftKey) void selection.extend(idOf(row));
    else selection.toggle(idOf(row));
  } else if (event.key === ' ' && isWords(event.target)) {
    event.preventDefault();
    selection.toggle(idOf(row));
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const next = neighbour(box, row, event.key === 'ArrowDown' ? 1 : -1);
    if (!next) return;
    if (event.shiftKey) {
      if (!selection.on) selection.toggle(idOf(row));
      void selection.extend(idOf(next));
    }
    focus(next);
  }
};

/**
 * How entries of a list are picked: by `x` or space where the focus is, with Shift by arrows or a click up to there, by a
 * long touch; while some are picked, by any click on an entry. The arrows move the focus from entry to entry.
 */
export const rowGestures =
  (selection: Selection) =>
  (box: HTMLElement): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start = { x: 0, y: 0 };
    let wasLong = false;
    const leave = (): void => clearTimeout(timer);
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      run: (event: HTMLElementEventMap[K]) => void,
      capture = false,
    ): (() => void) => {
      box.addEventListener(type, run, capture);
      return () => box.removeEventListener(type, run, capture);
    };
    const ends = [
      on('pointerdown', (event) => {
        wasLong = false;
        const row = rowOf(event.target);
        if (event.pointerType === 'mouse' || !row || selection.on) return;
        start = { x: event.clientX, y: event.clientY };
        timer = setTimeout(() => {
          wasLong = true;
          navigator.vibrate?.(8);
          selection.toggle(idOf(row));
        }, LONG);
      }),
      on('pointermove', ({ clientX, clientY }) => {
        if (Math.hypot(clientX - start.x, clientY - start.y) > STILL) leave();
      }),
      on('pointerup', leave),
      on('pointercancel', leave),
      on('contextmenu', (event) => {
        if (wasLong) event.preventDefault();
      }),
      on('keydown', (event) => onKey(box, selection, event)),
      on(
        'click',
        (event) => {
          const row = rowOf(event.target);
          const isPick = wasLong || selection.on || (event.shiftKey && isWords(event.target));
          if (!row || !isPick || (event.target as Element).closest('.box')) return;
          event.preventDefault();
          event.stopPropagation();
          if (!wasLong) selection.click(idOf(row), event);
          wasLong = false;
        },
        true,
      ),
    ];
    return () => {
      leave();
      for (const end of ends) end();
    };
  };
