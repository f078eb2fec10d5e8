import type { Language } from '../model/settings.ts';
import { capitalise, close, uncapitalise } from './clean.ts';
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

/** One sentence for materials that belong together: the weightiest in order of time, joined by semicolons. Only what it says is cited. */
export const sentenceOf = (group: Material[], language: Language, known: ReadonlySet<string>): Sentence => {
  const byWeight = [...group].sort((a, b) => b.weight - a.weight || a.item - b.item);
  const taken: Material[] = [];
  let length = 0;
  for (const material of byWeight) {
    const size = wordCount(material.text);
    if (taken.length > 0 && (taken.length >= MAX_CLAUSES || length + size > MAX_WORDS)) continue;
    taken.push(material);
    length += size;
  }
  taken.sort((a, b) => a.item - b.item);
  const parts = taken.map((material, at) => {
    const words = clause(material, language);
    return at === 0 ? capitalise(words) : uncapitalise(words);
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

const fitsOneSentence = (group: Material[]): boolean =>
  group.length <= MAX_CLAUSES &&
  group.reduce((sum, material) => sum + wordCount(material.text), 0) <= MAX_WORDS;

const weightOf = (group: Material[]): number => Math.max(...group.map((material) => material.weight));

/** The weightiest groups, at most `most`, taken month by month in turn, so that no month is forgotten. */
const spread = (groups: Material[][], most: number): Material[][] => {
  const byMonth = Map.groupBy(
    [...groups].sort((a, b) => weightOf(b) - weightOf(a) || (a[0]?.item ?? 0) - (b[0]?.item ?? 0)),
    (group) => group[0]?.month ?? '',
  );
  const queues = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, queue]) => queue);
  const taken: Material[][] = [];
  for (let round = 0; taken.length < Math.min(most, groups.length); round++)
    for (const queue of queues) {
      const group = queue[round];
      if (group && taken.length < most) taken.push(group);
    }
  return taken;
};

/** At most `most` sentences in order of time: near lines are joined, and what finds no place is left unsaid and uncited. */
export const joinInto = (
  materials: Material[],
  most: number,
  index: LogIndex,
  language: Language,
  known: ReadonlySet<string>,
): Sentence[] => {
  const rows = [...materials].sort((a, b) => a.item - b.item);
  return spread(nearGroups(rows, index, most), most)
    .sort((a, b) => (a[0]?.item ?? 0) - (b[0]?.item ?? 0))
    .map((group) => sentenceOf(group, language, known));
};
