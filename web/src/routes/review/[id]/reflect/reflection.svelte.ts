import type { Look } from '@perf-assist/shared/draft/look';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { Period } from '@perf-assist/shared/model/day';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import { holds } from '@perf-assist/shared/period';
import type { Glance } from '@perf-assist/shared/reflect/glance';
import { glanceAt } from '@perf-assist/shared/reflect/glance';
import { leftOut } from '@perf-assist/shared/reflect/left-out';
import type { Owners } from '@perf-assist/shared/reflect/owners';
import { ownersOf } from '@perf-assist/shared/reflect/owners';
import { Live } from '#lib/data/live.svelte.ts';
import { allLinks } from '#lib/data/links.ts';
import { entriesAround } from '#lib/data/lookup.ts';
import { reviewsOf } from '#lib/data/reviews.ts';
import { summary as readSummary } from '#lib/data/summaries.ts';
import { engine } from '#lib/engine/client.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { goalsById } from '#lib/state/goals.svelte.ts';
import { locale } from '#lib/state/locale.svelte.ts';
import { citedIn } from '../cited.ts';

/**
 * A period as it is looked at before and after a draft, live: at once by what the person has said, and with the engine's
 * projects as soon as it has read the log; after every answer it looks again.
 */
export class Reflection {
  #id: () => string;
  #summary: Live<PerfSummary | undefined, string>;
  #reviews: Live<GoalReview[], string>;
  #start = $derived.by(() => this.summary?.periodStart ?? '');
  #end = $derived.by(() => this.summary?.periodEnd ?? '');
  period = $derived.by<Period | undefined>(() =>
    this.#start ? { start: this.#start, end: this.#end } : undefined,
  );
  #around = new Live(
    () => this.period,
    (period) => (period ? entriesAround(period) : Promise.resolve([])),
    { keep: true },
  );
  #links = new Live(
    () => null,
    () => allLinks(),
    { keep: true },
  );
  #look = $state.raw<Look>();
  #turn = 0;

  /** All entries of the period, in or out. */
  entries = $derived.by<Entry[]>(() => {
    const { period } = this;
    return period ? (this.#around.current ?? []).filter(({ date }) => holds(period, date)) : [];
  });
  #byId = $derived<Record<string, Entry>>(Object.fromEntries(this.entries.map((entry) => [entry.id, entry])));
  owners = $derived.by<Owners>(() =>
    ownersOf({
      goals: goalsById.all,
      links: this.#links.current ?? [],
      ...(this.#look ? { draft: this.#look } : {}),
    }),
  );
  out = $derived.by(() => leftOut(this.entries, this.owners, this.summary?.choice));
  glance = $derived.by<Glance | undefined>(() => {
    const { period, summary } = this;
    if (!period || !summary) return undefined;
    return glanceAt({
      period,
      until: clock.today,
      entries: this.#around.current ?? [],
      goals: goalsById.all,
      links: this.#links.current ?? [],
      told: citedIn(summary, this.reviews),
      ...(this.#look ? { draft: this.#look } : {}),
      ...(summary.choice ? { choice: summary.choice } : {}),
    });
  });
  reviews = $derived.by(() =>
    (this.summary?.rawGoals ?? []).flatMap(
      (goalId) => (this.#reviews.current ?? []).find((review) => review.goalId === goalId) ?? [],
    ),
  );

  constructor(id: () => string) {
    this.#id = id;
    this.#summary = new Live(this.#id, (of) => readSummary(of));
    this.#reviews = new Live(this.#id, (of) => reviewsOf(of));
    $effect(() => {
      void [this.#around.current, this.#links.current, goalsById.all];
      const { period } = this;
      if (period && this.#around.current) void this.#read(period);
    });
  }

  /** An entry of the period. */
  entry(id: string): Entry | undefined {
    return this.#byId[id];
  }

  get summary(): PerfSummary | undefined {
    return this.#summary.current;
  }

  /** Whether the answer is there: the period with its entries, or that there is none. */
  get ready(): boolean {
    const isThere = this.#around.current !== undefined && this.#links.current !== undefined;
    return this.#summary.ready && this.#reviews.ready && goalsById.ready && (!this.summary || isThere);
  }

  /** Whether the engine has read the log. */
  get seen(): boolean {
    return this.#look !== undefined;
  }

  /** The last of several looks counts; where the engine fails, what the person has said is shown. */
  async #read(period: Period): Promise<void> {
    const turn = ++this.#turn;
    try {
      const look = await engine.ask('look', { period, language: locale.current });
      if (turn === this.#turn) this.#look = look;
    } catch {
      return;
    }
  }
}
