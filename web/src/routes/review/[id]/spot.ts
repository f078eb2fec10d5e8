import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Owner } from '#lib/data/review/owner.ts';

/** A sentence in its place: the row and the slot it stands in, and what its goal is called. */
export interface Spot {
  owner: Owner;
  bullet: Bullet;
  /** All bullets of the slot, this one at index `at`. */
  bullets: readonly Bullet[];
  at: number;
  names: string[];
}

/** The text field of a sentence. */
export interface Field {
  typed: () => { text: string; caret: number; isRange: boolean };
  put: (now: string, write: () => Promise<boolean>) => Promise<boolean>;
  flush: () => Promise<void>;
  focus: (caret?: number, insert?: string) => void;
}
