import type { Day } from '@perf-assist/shared/model/day';
import { summaryDoc } from '@perf-assist/shared/search/doc';
import type { Query } from '@perf-assist/shared/search/query';
import { isEmptyQuery, readQuery } from '@perf-assist/shared/search/query';
import type { Hit, SearchIndex } from '@perf-assist/shared/search/search-index';
import { hasPhrase } from '@perf-assist/shared/search/tokens';
import { entriesOfGoals, entryRows, goalRows, summaryRows } from '#lib/data/search/rows.ts';
import { bestLine, piecesOf } from './pieces.ts';
import type { Found, FoundEntry } from './wire.ts';

const NOTHING: Found = { entries: [], goals: [], reviews: [], total: 0, atLeast: false };

/** So many goals or reviews are shown. */
const FEW = 5;

/** So many rows are read at once while a phrase is looked for in them. */
const STEP = 200;

const ALL = 10_000_000;

/** The numbers of the entries of the goals that are asked for; `undefined` when none is. */
const amongOf = async (index: SearchIndex, query: Query, today: Day): Promise<Set<number> | undefined> => {
  let among: Set<number> | undefined;
  for (const name of query.goals) {
    const goals = index.find(readQuery(name, today), today, ALL).hits.goal.map(({ id }) => id);
    const held = index.among('entry', await entriesOfGoals(goals));
    among = among ? among.intersection(held) : held;
  }
  return among;
};

const isRight = (text: string, { phrases, without }: Query): boolean =>
  phrases.every((phrase) => hasPhrase(text, phrase)) && !without.some((words) => hasPhrase(text, words));

const isAboutOrder = ({ phrases, without }: Query): boolean =>
  phrases.some(({ length }) => length > 0) || without.some(({ length }) => length > 1);

const entriesIn = async (
  hits: readonly Hit[],
  query: Query,
  limit: number,
  stems: ReadonlySet<string>,
): Promise<{ entries: FoundEntry[]; read: number }> => {
  const entries: FoundEntry[] = [];
  let read = 0;
  while (read < hits.length && entries.length < limit) {
    const part = hits.slice(read, read + (isAboutOrder(query) ? STEP : limit));
    read += part.length;
    for (const { id, date, type, rawText } of await entryRows(part.map(({ id }) => id)))
      if (isRight(rawText, query)) entries.push({ id, day: date, type, pieces: piecesOf(rawText, stems) });
  }
  return { entries: entries.slice(0, limit), read };
};

/** Finds what a person has typed, in the whole notebook; at most `limit` entries, and a few goals and reviews. */
export const find = async (index: SearchIndex, text: string, today: Day, limit: number): Promise<Found> => {
  const query = readQuery(text, today);
  if (isEmptyQuery(query)) return NOTHING;
  const isOrdered = isAboutOrder(query);
  const { hits, total, stems } = index.find(
    query,
    today,
    isOrdered ? ALL : limit,
    await amongOf(index, query, today),
  );
  const [{ entries, read }, goals, reviews] = await Promise.all([
    entriesIn(hits.entry, query, limit, stems),
    goalRows(hits.goal.slice(0, FEW).map(({ id }) => id)),
    summaryRows(hits.summary.slice(0, FEW).map(({ id }) => id)),
  ]);
  const found = {
    entries,
    goals: goals
      .filter((goal) => isRight([goal.title, goal.description].join('\n'), query))
      .map(({ id, hue, title }) => ({ id, hue, pieces: piecesOf(title, stems) })),
    reviews: reviews.flatMap(({ summary, reviews: parts }) => {
      const { text: all } = summaryDoc(summary, parts);
      if (!isRight(all, query)) return [];
      const pieces = piecesOf(bestLine(all, stems), stems);
      return [{ id: summary.id, start: summary.periodStart, end: summary.periodEnd, pieces }];
    }),
  };
  if (!isOrdered) return { ...found, total, atLeast: false };
  const shown = entries.length + found.goals.length + found.reviews.length;
  return { ...found, total: shown, atLeast: read < hits.entry.length };
};
