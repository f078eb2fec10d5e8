import { assistChoices } from '#lib/data/assist/choices.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { locale } from '#lib/state/locale.svelte.ts';
import { idle } from '#lib/ui/idle.ts';

/** How often new entries are looked for, in milliseconds. */
const EVERY = 60_000;

let isAtIt = false;
let isStarted = false;

const read = async (): Promise<void> => {
  await idle();
  const { enrichNew } = await import('./enrich.ts');
  await enrichNew(clock.today, locale.current, new AbortController().signal);
};

/** Looks for new entries to read now, when the person lets a model do so; in one tab only, and never while another look goes on. */
export const look = async (): Promise<void> => {
  if (isAtIt || document.visibilityState !== 'visible' || !navigator.onLine) return;
  isAtIt = true;
  try {
    if ((await assistChoices()).enrich)
      await navigator.locks?.request('perf-assist/enrich', { ifAvailable: true }, (lock) =>
        lock ? read() : undefined,
      );
  } catch {
    /* the next look tries again */
  }
  isAtIt = false;
};

/** Begins to look for new entries now and then. Nothing is sent unless the person has switched it on. */
export const startBackground = (): void => {
  if (isStarted) return;
  isStarted = true;
  void look();
  setInterval(() => void look(), EVERY);
  addEventListener('online', () => void look());
};
