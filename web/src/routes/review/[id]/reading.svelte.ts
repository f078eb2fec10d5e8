import type { Entry } from '@perf-assist/shared/model/entry';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import { Live } from '#lib/data/live.svelte.ts';
import { entriesByIds } from '#lib/data/lookup.ts';
import { reviewsOf } from '#lib/data/reviews.ts';
import { summary as readSummary } from '#lib/data/summaries.ts';
import { citedIn } from './cited.ts';

/** One review with all that it cites, live: `reviews` in the order of the page. */
export class Reading {
  #id: () => string;
  #summary: Live<PerfSummary | undefined, string>;
  #reviews: Live<GoalReview[], string>;
  reviews = $derived.by(() =>
    (this.#summary.current?.rawGoals ?? []).flatMap(
      (goalId) => (this.#reviews.current ?? []).find((review) => review.goalId === goalId) ?? [],
    ),
  );
  #cited = $derived.by(() => (this.#summary.current ? citedIn(this.#summary.current, this.reviews) : []));
  #entries = new Live(
    () => this.#cited,
    (ids) => entriesByIds(ids),
    { keep: true },
  );

  constructor(id: () => string) {
    this.#id = id;
    this.#summary = new Live(this.#id, (of) => readSummary(of));
    this.#reviews = new Live(this.#id, (of) => reviewsOf(of));
  }

  get summary(): PerfSummary | undefined {
    return this.#summary.current;
  }

  get entries(): Entry[] {
    return this.#entries.current ?? [];
  }

  /** Whether the answer is there: the review, or that there is none. */
  get ready(): boolean {
    return this.#summary.ready && this.#reviews.ready && this.#entries.current !== undefined;
  }
}
