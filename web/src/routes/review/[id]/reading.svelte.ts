import type { Entry } from '@perf-assist/shared/model/entry';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import type { Shown } from '#lib/data/db.ts';
import { Live } from '#lib/data/live.svelte.ts';
import { entriesByIds } from '#lib/data/lookup.ts';
import { reviewsOf } from '#lib/data/reviews.ts';
import { summary as readSummary } from '#lib/data/summaries.ts';
import { byId } from './by-id.ts';
import { citedIn } from './cited.ts';

const listed = (ids: string): string[] => (ids === '' ? [] : ids.split(' '));

/** One review with all that it cites, live: `reviews` in the order of the page. */
export class Reading {
  #id: () => string;
  #summary: Live<Shown<PerfSummary> | undefined, string>;
  #reviews: Live<Shown<GoalReview>[], string>;
  reviews = $derived.by(() =>
    (this.#summary.current?.rawGoals ?? []).flatMap(
      (goalId) => (this.#reviews.current ?? []).find((review) => review.goalId === goalId) ?? [],
    ),
  );
  /** As one string, so that new words that cite the same entries ask for nothing. */
  #cited = $derived.by(() =>
    this.#summary.current ? citedIn(this.#summary.current, this.reviews).join(' ') : '',
  );
  #entries = new Live(
    () => this.#cited,
    (ids) => entriesByIds(listed(ids)),
    { keep: true },
  );
  #missing = $derived.by(() => {
    if (!this.#entries.ready) return '';
    const known = byId(this.entries);
    return listed(this.#cited)
      .filter((id) => !known.has(id))
      .join(' ');
  });
  /** The ids of cited entries that are no longer there. */
  missing = $derived.by(() => listed(this.#missing));

  constructor(id: () => string) {
    this.#id = id;
    this.#summary = new Live(this.#id, (of) => readSummary(of));
    this.#reviews = new Live(this.#id, (of) => reviewsOf(of));
  }

  get summary(): Shown<PerfSummary> | undefined {
    return this.#summary.current;
  }

  get entries(): Shown<Entry>[] {
    return this.#entries.current ?? [];
  }

  /** Whether the answer is there: the review, or that there is none. */
  get ready(): boolean {
    return this.#summary.ready && this.#reviews.ready && this.#entries.current !== undefined;
  }
}
