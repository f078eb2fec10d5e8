import { createContext } from 'svelte';
import type { Entry } from '@perf-assist/shared/model/entry';
import { entriesBetween } from '#lib/data/entries.ts';
import { allLinks } from '#lib/data/links.ts';
import { Live } from '#lib/data/live.svelte.ts';
import { byGoal, coverageOf } from './coverage.ts';
import type { Reading } from './reading.svelte.ts';

const NONE: readonly Entry[] = [];

/** What of the period is not in the review, by goal; it reads the period only when something on the screen asks. */
export class Leftovers {
  #reading: Reading;
  #period = $derived.by(() => {
    const { summary } = this.#reading;
    return summary ? `${summary.periodStart} ${summary.periodEnd}` : '';
  });
  #entries = new Live(
    () => this.#period,
    (period) => {
      const [start = '', end = ''] = period.split(' ');
      return entriesBetween(start, end);
    },
    { keep: true },
  );
  #links = new Live(
    () => true,
    () => allLinks(),
    { keep: true },
  );
  coverage = $derived.by(() => {
    const { summary, reviews } = this.#reading;
    return summary && coverageOf(this.#entries.current ?? [], summary, reviews);
  });
  #byGoal = $derived.by(() =>
    byGoal(this.coverage?.unused ?? [], this.#links.current ?? [], this.#reading.summary?.rawGoals ?? []),
  );

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get ready(): boolean {
    return this.#entries.current !== undefined && this.#links.current !== undefined;
  }

  /** Unused entries of a goal of this review, oldest first. */
  of(goalId: string): readonly Entry[] {
    return this.#byGoal.goals.get(goalId) ?? NONE;
  }

  /** Unused entries of none of its goals. */
  get rest(): readonly Entry[] {
    return this.#byGoal.rest;
  }
}

const [useLeftovers, setLeftovers] = createContext<Leftovers>();
export { setLeftovers, useLeftovers };
