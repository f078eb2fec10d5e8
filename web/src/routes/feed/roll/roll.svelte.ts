import type { Day, Period } from '@perf-assist/shared/model/day';
import type { Entry } from '@perf-assist/shared/model/entry';
import { addDays, holds, weekOf, weeksOf } from '@perf-assist/shared/period';
import { countsByDay } from '#lib/data/counts.ts';
import type { DayIds, FeedQuery } from '#lib/data/feed.ts';
import { feedCounts, feedDays, feedDaysOfFew, feedExtent, feedOfGoal } from '#lib/data/feed.ts';
import { Live } from '#lib/data/live.svelte.ts';
import { entriesByIds } from '#lib/data/lookup.ts';
import { untrack } from 'svelte';
import type { Place } from '../place.ts';
import { Heights } from './heights.ts';
import type { Layout } from './layout.ts';
import { EMPTY, endOf, layOut, movedAt, pieceAt, piecesBetween } from './layout.ts';
import type { Piece, Week } from './pieces.ts';
import { drop, none, put } from './keyed.ts';
import { piecesOf, placeOf, ROWS } from './pieces.ts';

/** How many entries a week has while nobody has counted. */
const GUESS = 20;
/** Weeks counted at once: a year. */
const BATCH = 53;
/** So many entries are counted all at once. */
const FEW = 4_000;
/** So many weeks beside those near the window stay read. */
const MOST_READ = 12;

const spanOf = (week: Day): Period => ({ start: week, end: addDays(week, 6) });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The log as a roll of weeks, of which only what is near the window is read and drawn. Everything is read by key: the weeks
 * from the first and last day, a week's days and ids from the index, entries by their ids.
 */
export class Roll {
  layout = $state.raw<Layout>(EMPTY);
  /** How far everything is drawn from where the layout has it, so that nothing moves under the reader's eyes. */
  shift = $state(0);
  /** The window: its upper edge, in pixels from the beginning of the roll, and its height. */
  view = $state.raw({ top: 0, height: 900 });
  /** The piece that holds the focus stays, wherever the window is. */
  kept = $state<string>();
  heights = new Heights();
  /** Entries that a jump has read ahead of what will show them. */
  ahead = none<string, Entry>();
  #query: FeedQuery;
  #extent: Live<Period | undefined, string | undefined>;
  #ofGoal: Live<Map<Day, DayIds[]> | undefined, string | undefined>;
  #counts = $state.raw(none<Day, number>());
  #read = $state.raw(none<Day, Live<DayIds[], Period>>());
  #first = none<Day, DayIds[]>();
  #measured = $state(0);
  #counting = 0;

  constructor(query: FeedQuery) {
    this.#query = query;
    this.#ofGoal = new Live(
      () => query.goalId,
      async (goalId) => (goalId ? feedOfGoal(goalId, query) : undefined),
    );
    this.#extent = new Live(
      () => query.goalId,
      async (goalId) => (goalId ? undefined : feedExtent(query)),
    );
  }

  /** Whether it is known if there is anything to show. */
  get ready(): boolean {
    return this.#query.goalId ? this.#ofGoal.ready : this.#extent.ready;
  }

  /** The days of the first and the last entry. */
  readonly extent = $derived.by((): Period | undefined => {
    if (!this.#query.goalId) return this.#extent.current;
    const days = [...(this.#ofGoal.current?.values() ?? [])].flat();
    const [last, first] = [days[0]?.day, days.at(-1)?.day];
    return first !== undefined && last !== undefined ? { start: first, end: last } : undefined;
  });

  #weeks = $derived.by((): Week[] => {
    const goal = this.#ofGoal.current;
    if (goal) return [...goal.keys()].map((start) => ({ start, count: 0 }));
    if (!this.extent) return [];
    return weeksOf(this.extent)
      .reverse()
      .map((start) => ({ start, count: this.#counts.get(start) ?? GUESS }));
  });

  #daysOf = (week: Day): DayIds[] | undefined =>
    this.#ofGoal.current?.get(week) ?? this.#read.get(week)?.current ?? this.#first.get(week);

  #pieces = $derived(piecesOf(this.#weeks, this.#daysOf));

  #range = $derived.by(() => {
    const { top, height } = this.view;
    const y = top - this.shift;
    return piecesBetween(this.layout, y - height, y + 2 * height);
  });

  /** What is drawn, and where: the pieces near the window, the head of their first week, and what holds the focus. */
  drawn = $derived.by((): { piece: Piece; top: number }[] => {
    const { pieces, tops } = this.layout;
    const { first, last } = this.#range;
    const week = pieces[first]?.week;
    const head = pieces.findIndex((piece) => piece.week === week && piece.kind === 'head');
    const kept = this.kept === undefined ? -1 : pieces.findIndex(({ key }) => key === this.kept);
    return pieces.flatMap((piece, at) =>
      (at >= first && at < last) || at === head || at === kept
        ? [{ piece, top: (tops[at] ?? 0) + this.shift }]
        : [],
    );
  });

  /** The height of everything, in pixels. */
  get height(): number {
    return endOf(this.layout) + this.shift;
  }

  /** The day at the upper edge of the window. */
  readonly day = $derived.by((): Day | undefined => {
    const { pieces } = this.layout;
    const at = pieceAt(this.layout, this.view.top - this.shift + 60);
    const piece = pieces[at]?.kind === 'head' ? pieces[at + 1] : pieces[at];
    return piece?.kind === 'day' ? piece.day : piece && addDays(piece.week, 6);
  });

  /** Where the reader is: a day, and how far of it is above the window, in pixels. `undefined` at the beginning. */
  place(): Place | undefined {
    const { pieces, tops } = this.layout;
    const y = this.view.top - this.shift;
    const at = pieceAt(this.layout, y);
    const piece = pieces[at];
    if (y <= 0 || piece?.kind === 'gap' || !piece) return undefined;
    const day = piece.kind === 'day' ? piece.day : addDays(piece.week, 6);
    const from = placeOf(pieces, day);
    return { day, below: y - (tops[from] ?? 0) };
  }

  /** Draws the piece that holds one of these entries, also when it is not near the window. */
  draw(ids: readonly string[]): void {
    const holder = this.layout.pieces.find(
      (piece) => piece.kind === 'day' && ids.some((id) => piece.ids.includes(id)),
    );
    this.kept = holder?.key;
  }

  /** The ids of all entries of a range of days, in the order in which they stand here. */
  async idsIn(span: Period): Promise<string[]> {
    const goal = this.#ofGoal.current;
    const days = goal
      ? [...goal.values()].flat().filter(({ day }) => holds(span, day))
      : await feedDays(this.#query, span);
    return days.flatMap(({ ids }) => ids);
  }

  /** How many entries of the Feed each day of a year has; `undefined` while that is read. */
  readonly yearCounts = (year: () => string) =>
    new Live(
      () => ({ year: year(), goal: this.#ofGoal.current }),
      async ({ year, goal }) => {
        const span = { start: `${year}-01-01`, end: `${year}-12-31` };
        const days = goal && [...goal.values()].flat().filter(({ day }) => holds(span, day));
        return days
          ? put(
              none<Day, number>(),
              days.map(({ day, ids }): [Day, number] => [day, ids.length]),
            )
          : countsByDay(span, this.#query.type);
      },
      { keep: true },
    );

  /** Lays out what is known now; what the reader sees stays where it is. To be called in an effect. */
  arrange(): void {
    void this.#measured;
    const next = layOut(this.#pieces, this.heights.of);
    untrack(() => {
      const { top, height } = this.view;
      const isAtEnd = top + height >= this.height;
      if (top > 0)
        this.shift -= isAtEnd
          ? endOf(next) - endOf(this.layout)
          : movedAt(this.layout, next, top - this.shift);
      this.layout = next;
    });
  }

  /** Reads the weeks near the window, and lets go of those far from it. To be called in an effect. */
  follow(): void {
    const { top, height } = this.view;
    const { layout } = this;
    untrack(() => {
      const y = top - this.shift;
      const { first, last } = piecesBetween(layout, y - 1.5 * height, y + 3 * height);
      const near = layout.pieces.slice(first, last);
      for (const { kind, week } of near) if (kind === 'gap') this.#open(week);
      const held = near.map(({ week }) => week);
      const kept = layout.pieces.find(({ key }) => key === this.kept)?.week;
      if (this.#read.size <= MOST_READ + held.length) return;
      for (const week of this.#read.keys()) if (!held.includes(week) && week !== kept) this.#close(week);
    });
  }

  #open(week: Day): void {
    if (this.#query.goalId || this.#read.has(week)) return;
    const days = new Live(
      () => spanOf(week),
      (span) => feedDays(this.#query, span),
    );
    this.#read = put(this.#read, [[week, days]]);
  }

  #close(week: Day): void {
    const { pieces, tops } = this.layout;
    const first = pieces.findIndex((piece) => piece.week === week);
    const last = pieces.findLastIndex((piece) => piece.week === week);
    if (first >= 0) this.heights.keep(week, (tops[last + 1] ?? 0) - (tops[first] ?? 0));
    this.#read = drop(this.#read, week);
    this.#first = drop(this.#first, week);
  }

  /** Notes the height, in pixels, at which a piece is drawn. */
  saw(key: string, height: number): void {
    const piece = this.layout.pieces.find((one) => one.key === key);
    if (piece && this.heights.saw(piece, height)) this.#measured += 1;
  }

  /** Counts the entries of all weeks, newest first, a year at a time, whenever the log has changed. To be called in an effect. */
  async count(): Promise<void> {
    const { extent } = this;
    if (this.#query.goalId || !extent) return;
    const turn = ++this.#counting;
    await pause(700);
    const few = turn === this.#counting ? await feedDaysOfFew(this.#query, FEW) : undefined;
    if (turn !== this.#counting) return;
    const weeks = weeksOf(extent).reverse();
    const counted: [Day, number][] = few ? weeks.map((week) => [week, 0]) : [];
    for (const [week, days] of Map.groupBy(few ?? [], (day) => weekOf(day).start))
      counted.push([week, days.length]);
    for (let at = few ? weeks.length : 0; at < weeks.length; at += BATCH) {
      await pause(40);
      if (turn !== this.#counting) return;
      const part = weeks.slice(at, at + BATCH);
      const found = await feedCounts(this.#query, part.map(spanOf));
      counted.push(...part.map((week, i): [Day, number] => [week, found[i] ?? 0]));
    }
    if (turn === this.#counting) this.#counts = put(none<Day, number>(), counted);
  }

  /** Stops counting. */
  stop(): void {
    this.#counting += 1;
  }

  async #readNow(week: Day, day: Day): Promise<void> {
    const days = await feedDays(this.#query, spanOf(week));
    const shown = days.filter((one) => one.day <= day).flatMap(({ ids }) => ids);
    const entries = await entriesByIds(shown.slice(0, 2 * ROWS));
    this.ahead = put(
      none<string, Entry>(),
      entries.map((entry) => [entry.id, entry]),
    );
    this.#first = put(this.#first, [[week, days]]);
    this.#open(week);
  }

  /**
   * Reads what a jump to a day will show: that day, or the newest one before it. Resolves with its first piece and where it
   * begins, in pixels from the first piece; `arranged` waits until what was read is laid out.
   */
  async reach(day: Day, arranged: () => Promise<void>): Promise<{ piece: Piece; top: number } | undefined> {
    for (;;) {
      const { pieces, tops } = this.layout;
      const at = placeOf(pieces, day);
      const piece = pieces[at];
      if (piece?.kind !== 'gap') return piece && { piece, top: tops[at] ?? 0 };
      await this.#readNow(piece.week, day);
      await arranged();
    }
  }
}
