import type { Day } from '@perf-assist/shared/model/day';
import { recall, remember } from '#lib/state/remembered.ts';

/** The steps of the week's review, in their order. */
export const STEPS = ['entries', 'plans', 'digest', 'questions', 'done'] as const;
export type Step = (typeof STEPS)[number];

const KEY = 'perf-assist.week';

const isStep = (text: string | null | undefined): text is Step => STEPS.some((step) => step === text);

/** Where the review of this week stopped on this device; its first step when it was not begun. */
const resumed = (monday: Day): Step => {
  const [week, step] = (recall(KEY) ?? '').split(' ');
  return week === monday && isStep(step) ? step : STEPS[0];
};

/** Leaves word of where the review of this week is, for the next time. */
export const reached = (monday: Day, step: Step): void => remember(KEY, `${monday} ${step}`);

/** Whether the review of this week was walked to its end on this device. */
export const isDone = (monday: Day): boolean => resumed(monday) === 'done';

/** The step that an address asks for; without one, where this week's review stopped, and a finished one from its start. */
export const stepAsked = (asked: string | null, monday: Day): Step => {
  if (isStep(asked)) return asked;
  const step = resumed(monday);
  return step === 'done' ? STEPS[0] : step;
};

/** The step `by` places on (back when negative); `undefined` beyond the ends. */
export const stepFrom = (step: Step, by: number): Step | undefined => STEPS[STEPS.indexOf(step) + by];

/** The address of a step. */
export const stepHref = (step: Step, monday: Day): string => `/week?of=${monday}&step=${step}`;
