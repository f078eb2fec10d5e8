import { recall, remember } from '#lib/state/remembered.ts';

const KEY = 'perf-assist.leaves-seen';

/** Whether the person has said that they know what leaves this device for this place (model and host). */
export const isAgreed = (where: string): boolean => recall(KEY) === where;

/** Remembers that; another model or host asks again. */
export const agree = (where: string): void => remember(KEY, where);
