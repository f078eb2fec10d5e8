import { draftFrom } from '@perf-assist/shared/draft/draft';
import type { GroupedLog } from '@perf-assist/shared/draft/group-log';
import { groupLog } from '@perf-assist/shared/draft/group-log';
import type { DraftEntry, DraftGoal, DraftLink } from '@perf-assist/shared/draft/input';
import { keepUp } from '@perf-assist/shared/draft/keep-up';
import { lacksResult } from '@perf-assist/shared/draft/lacks-result';
import type { Look } from '@perf-assist/shared/draft/look';
import { lookAt } from '@perf-assist/shared/draft/look';
import type { LogIndex } from '@perf-assist/shared/draft/log-index';
import { readLog } from '@perf-assist/shared/draft/read-log';
import type { Suggestion } from '@perf-assist/shared/draft/suggest';
import { suggester } from '@perf-assist/shared/draft/suggest';
import type { Draft } from '@perf-assist/shared/draft/result';
import { linkId } from '@perf-assist/shared/model/link-id';
import type { Period } from '@perf-assist/shared/model/day';
import { addDays } from '@perf-assist/shared/period';
import { nextQuestion } from './questions.ts';
import type { EngineTasks, News, QuestionAsk, Questions } from './wire.ts';

/** A log with more lines than this is read around a period, and read anew for another. */
const WHOLE_LOG = 2_400;

/** How far back a suggestion looks in a log too long to be read whole, in days. */
const NEAR_DAYS = 180;

/** One reading of the log, and the index as it was kept up since. */
interface Reading {
  around: string;
  read: LogIndex;
  index: LogIndex;
}

/**
 * The log as the worker keeps it, with one index for drafts, questions and suggestions. The index is read when it is
 * first needed and kept up with what is written, edited and deleted. A draft is always made from a reading of the log as
 * it is: the same log gives the same draft, however it came about.
 */
export class Book {
  #writes: number | undefined;
  #entries = new Map<string, DraftEntry>();
  #goals = new Map<string, DraftGoal>();
  #links = new Map<string, DraftLink>();
  #reading: Reading | undefined;
  #isBehind = false;
  #grouped: GroupedLog | undefined;
  #suggest: ReturnType<typeof suggester> | undefined;

  /** Takes in what is new in the log; false when it is news to another state than the one known, and all is needed. */
  learn(news: News): boolean {
    if (news.since !== undefined && news.since !== this.#writes) return false;
    if (news.since === undefined) {
      for (const rows of [this.#entries, this.#goals, this.#links]) rows.clear();
      this.#reading = undefined;
    }
    for (const entry of news.entries) this.#entries.set(entry.id, entry);
    for (const goal of news.goals) this.#goals.set(goal.id, goal);
    for (const link of news.links) this.#links.set(linkId(link.goalId, link.entryId), link);
    for (const id of news.gone.entries) this.#entries.delete(id);
    for (const id of news.gone.goals) this.#goals.delete(id);
    for (const id of news.gone.links) this.#links.delete(id);
    this.#writes = news.writes;
    const { entries, goals, links } = news.gone;
    if (news.entries.length + news.goals.length + entries.length + goals.length > 0) this.#isBehind = true;
    if (news.goals.length + news.links.length + goals.length + links.length > 0) this.#ungroup();
    return true;
  }

  #ungroup(): void {
    this.#grouped = undefined;
    this.#suggest = undefined;
  }

  get #rows() {
    return {
      entries: [...this.#entries.values()],
      goals: [...this.#goals.values()],
      links: [...this.#links.values()],
    };
  }

  #read(period: Period): LogIndex {
    const index = readLog({ ...this.#rows, period });
    this.#reading = { around: this.#around(period), read: index, index };
    this.#isBehind = false;
    this.#ungroup();
    return index;
  }

  #around(period: Period): string {
    return this.#entries.size > WHOLE_LOG ? `${period.start} ${period.end}` : '';
  }

  /** The index with all that has changed since it was read. */
  #index(period: Period): LogIndex {
    const reading = this.#reading;
    if (!reading || reading.around !== this.#around(period)) return this.#read(period);
    if (!this.#isBehind) return reading.index;
    const index = keepUp(reading.index, { ...this.#rows, period });
    if (index !== reading.index) this.#ungroup();
    reading.index = index;
    this.#isBehind = false;
    return index;
  }

  /** The index as reading the log now gives it. */
  #exact(period: Period): LogIndex {
    const index = this.#index(period);
    return index === this.#reading?.read ? index : this.#read(period);
  }

  #group(index: LogIndex): GroupedLog {
    const { goals, links } = this.#rows;
    return (this.#grouped ??= groupLog(index, goals, links));
  }

  draft(ask: EngineTasks['draft']['ask']): Draft {
    return draftFrom(this.#exact(ask.period), { ...this.#rows, ...ask });
  }

  look(ask: EngineTasks['look']['ask']): Look {
    const index = this.#index(ask.period);
    return lookAt(index, this.#group(index), { ...this.#rows, ...ask, role: 'generic' });
  }

  question(ask: QuestionAsk): Questions {
    const index = this.#index(ask.period);
    return nextQuestion(index, this.#group(index), ask, {
      goals: this.#goals,
      suggest: this.#suggester(index),
      isRuledOut: (goalId, entryId) => this.#isRuledOut(goalId, entryId),
    });
  }

  #isRuledOut(goalId: string, entryId: string): boolean {
    return this.#links.get(linkId(goalId, entryId))?.removed === true;
  }

  #suggester(index: LogIndex): ReturnType<typeof suggester> {
    return (this.#suggest ??= suggester(index, this.#group(index), [...this.#goals.values()]));
  }

  /** Which of these facts clearly say what was done and not what it has changed; those that the person has placed are left. */
  lacking({ entryIds }: EngineTasks['lacking']['ask']): string[] {
    return entryIds.filter((id) => {
      const entry = this.#entries.get(id);
      return entry?.type === 'fact' && entry.slot === undefined && lacksResult(entry.text);
    });
  }

  /** Reads the log and learns its goals ahead of the first suggestion. */
  warm(today: string): void {
    if ([...this.#goals.values()].every(({ status }) => status !== 'active')) return;
    const near = { start: addDays(today, -NEAR_DAYS), end: today };
    this.#suggester(this.#reading?.index ?? this.#index(near));
  }

  /**
   * The likely goal of an entry, among those that the person has confirmed; none when a goal was named for it or it was
   * ruled out. New lines are judged against the index as it stands: they need not be in it.
   */
  suggest({ entryId }: EngineTasks['suggest']['ask']): Suggestion | undefined {
    const entry = this.#entries.get(entryId);
    if (!entry) return undefined;
    this.warm(entry.date);
    const found = this.#suggest?.(entry.text, entry.date);
    const isOpen = found && this.#goals.get(found.goalId)?.status === 'active';
    return isOpen && !this.#isRuledOut(found.goalId, entryId) ? found : undefined;
  }
}
