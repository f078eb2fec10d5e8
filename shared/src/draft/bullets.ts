import type { Language } from '../model/settings.ts';
import { capitaliseAll, close, uncapitalise } from './clean.ts';
import { monthsOf, times } from './glue.ts';
import type { DraftEntry } from './input.ts';
import { averageLinkage } from './linkage.ts';
import type { LogIndex } from './log-index.ts';
import type { Material } from './material.ts';
import type { Sentence } from './result.ts';
import { cell } from './symmetric.ts';

const MAX_WORDS = 28;
const MAX_CLAUSES = 3;

/** A fact and the plan that it closes, in that order. */
const refsOf = (facts: DraftEntry[], known: ReadonlySet<string>): string[] =>
  facts.flatMap((fact) =>
    fact.planId !== undefined && known.has(fact.planId) ? [fact.id, fact.planId] : [fact.id],
  );

const wordCount = (text: string): number => text.split(/\s+/).length;

/** The words of one material, with how often it was done when it was done more than once. */
const clause = (material: Material, language: Language): string => {
  const days = material.facts.map((fact) => fact.date);
  if (days.length < 2) return material.text;
  return `${material.text.replace(/[.…]+$/u, '')} (${times(days.length, language)}, ${monthsOf(days, language)})`;
};

/** One sentence for materials that belong together, in order of time, joined by semicolons. All of them are said and cited. */
export const sentenceOf = (group: Material[], language: Language, known: ReadonlySet<string>): Sentence => {
  const taken = [...group].sort((a, b) => a.item - b.item);
  const parts = taken.map((material, at) => {
    const words = clause(material, language);
    return at === 0 ? capitaliseAll(words) : uncapitalise(words);
  });
  const text = close(
    parts.map((part, at) => (at < parts.length - 1 ? part.replace(/[.!…]+$/u, '') : part)).join('; '),
  );
  return { text, refs: [...new Set(taken.flatMap((material) => refsOf(material.facts, known)))] };
};

/** Lines this alike (cosine of their words) are one sentence; where there are too many lines, half as alike will do. */
const NEAR = 0.3;
const STILL_NEAR = 0.1;

/**
 * Materials in groups of near lines, each small enough to be said whole in one sentence and in order of time; lines
 * only somewhat near are joined while there are more than `most` groups.
 */
const nearGroups = (rows: Material[], index: LogIndex, most: number): Material[][] => {
  const size = rows.length;
  const matrix = new Float32Array(size * size);
  for (const [a, left] of rows.entries())
    for (const [b, right] of rows.entries())
      if (a !== b) matrix[a * size + b] = cell(index.cosine, left.item, right.item);
  const groups = new Map(rows.map((material, row) => [row, [material]]));
  const groupOf = rows.map((_, row) => row);
  for (const { a, b, similarity } of averageLinkage(matrix, size)) {
    if (similarity < STILL_NEAR || (similarity < NEAR && groups.size <= most)) break;
    const [into, from] = [groupOf[a] ?? a, groupOf[b] ?? b];
    const joined = [...(groups.get(into) ?? []), ...(groups.get(from) ?? [])];
    if (into === from || !fitsOneSentence(joined)) continue;
    groups.set(into, joined);
    groups.delete(from);
    for (const [row, group] of groupOf.entries()) if (group === from) groupOf[row] = into;
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.item - b.item));
};

const sizeOf = (group: Material[]): number =>
  group.reduce((sum, material) => sum + wordCount(material.text), 0);

const fitsOneSentence = (group: Material[]): boolean =>
  group.length <= MAX_CLAUSES && sizeOf(group) <= MAX_WORDS;

const weightOf = (group: Material[]): number => Math.max(...group.map((material) => material.weight));

const byWeight = (a: Material[], b: Material[]): number =>
  weightOf(b) - weightOf(a) || (a[0]?.item ?? 0) - (b[0]?.item ?? 0);

const inTime = (a: Material[], b: Material[]): number => (a[0]?.item ?? 0) - (b[0]?.item ?? 0);

/** The weightiest groups, at most `most`, taken month by month in turn, those of little work first, so that none is forgotten. */
const spread = (groups: Material[][], most: number): Material[][] => {
  const byMonth = Map.groupBy([...groups].sort(byWeight), (group) => group[0]?.month ?? '');
  const queues = [...byMonth]
    .sort(([a, one], [b, two]) => one.length - two.length || (a < b ? -1 : 1))
    .map(([, queue]) => queue);
  const taken: Material[][] = [];
  for (let round = 0; taken.length < Math.min(most, groups.length); round++)
    for (const queue of queues) {
      const group = queue[round];
      if (group && taken.length < most) taken.push(group);
    }
  return taken;
};

/** What a sentence of leftovers holds at most, in lines of the log and in words. */
const MOST_LEFT = { clauses: 5, words: 34 };

/** Joins neighbours in time, shortest first, until no more than `most` groups are left or nothing fits any more. */
const pack = (groups: Material[][], most: number): Material[][] => {
  const row = [...groups].sort(inTime);
  while (row.length > most) {
    let best: { at: number; size: number } | undefined;
    for (let at = 0; at + 1 < row.length; at++) {
      const both = [...(row[at] ?? []), ...(row[at + 1] ?? [])];
      const size = sizeOf(both);
      if (both.length > MOST_LEFT.clauses || size > MOST_LEFT.words) continue;
      const cost = size + (row[at]?.at(-1)?.month === row[at + 1]?.[0]?.month ? 0 : 4);
      if (!best || cost < best.size) best = { at, size: cost };
    }
    if (!best) break;
    row.splice(best.at, 2, [...(row[best.at] ?? []), ...(row[best.at + 1] ?? [])]);
  }
  return row;
};

/** What was said of materials: sentences with their weights, the important ones first, and what found no place. */
export interface Told {
  said: { sentence: Sentence; weight: number }[];
  left: Material[];
}

/**
 * At most `most` sentences. Near lines are joined; where there are too many, the weightiest half stands alone and in order
 * of time, and the rest follows in joined sentences. What finds no place is unsaid and uncited, month by month in turn.
 */
export const joinInto = (
  materials: Material[],
  most: number,
  index: LogIndex,
  language: Language,
  known: ReadonlySet<string>,
): Told => {
  const rows = [...materials].sort((a, b) => a.item - b.item);
  const groups = nearGroups(rows, index, most);
  const alone = groups.length <= most ? groups : spread(groups, Math.floor(most / 2));
  const others = groups.filter((group) => !alone.includes(group));
  const packed = pack(spread(others, most * MOST_LEFT.clauses), most - alone.length);
  const rest = spread(packed, most - alone.length);
  const told = [...[...alone].sort(inTime), ...rest.sort(inTime)];
  const said = new Set(told.flat());
  return {
    said: told.map((group) => ({
      sentence: sentenceOf(group, language, known),
      weight: weightOf(group) / group.length ** 0.5,
    })),
    left: rows.filter((material) => !said.has(material)),
  };
};
