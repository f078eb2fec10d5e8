/** Puts the focus into the text of a sentence of this screen and brings it into view. False when it is not here. */
export const focusBullet = (id: string): boolean => {
  const field = document.querySelector<HTMLElement>(`[data-bullet="${CSS.escape(id)}"] textarea`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
  return field !== null;
};

const focusGoal = (id: string): boolean => {
  const field = document.querySelector<HTMLElement>(`[data-goal="${CSS.escape(id)}"] textarea`);
  field?.scrollIntoView({ block: 'start' });
  field?.focus({ preventScroll: true });
  return field !== null;
};

/** How long a review may take to be on the screen before a jump into it is given up, in milliseconds. */
const PATIENCE = 5000;

/** Goes to what the address names, `?at=` a sentence or `?goal=` a goal, once, as soon as it is on the screen. */
export const jumpFrom =
  ({ searchParams }: { searchParams: Pick<URLSearchParams, 'get'> }) =>
  (node: HTMLElement): (() => void) | undefined => {
    const [at, goal] = [searchParams.get('at'), searchParams.get('goal')];
    if (!at && !goal) return undefined;
    const jump = (): boolean => (at ? focusBullet(at) : focusGoal(goal ?? ''));
    const watch = new MutationObserver(() => {
      if (jump()) stop();
    });
    const timer = setTimeout(() => stop(), PATIENCE);
    const stop = (): void => {
      watch.disconnect();
      clearTimeout(timer);
    };
    watch.observe(node, { childList: true, subtree: true });
    if (jump()) stop();
    return stop;
  };
