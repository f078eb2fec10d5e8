import type { Language } from '../model/settings.ts';
import { capitalise, close, uncapitalise } from './clean.ts';
import { clustersAfter } from './cut.ts';
import { monthsOf, times } from './glue.ts';
import type { DraftEntry } from './input.ts';
import { averageLinkage } from './linkage.ts';
import { balance } from './consensus.ts';
import type { LogIndex } from './log-index.ts';
import type { Material } from './material.ts';
import type { Sentence } from './result.ts';

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

/** One sentence for materials that belong together: the weightiest in order of time, joined by semicolons, all of them cited. */
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
  const refs = group.sort((a, b) => a.item - b.item).flatMap((material) => refsOf(material.facts, known));
  return { text, refs: [...new Set(refs)] };
};

/** At most `most` sentences that together cite every material: nearest ones are joined until they fit. */
export const joinInto = (
  materials: Material[],
  most: number,
  index: LogIndex,
  language: Language,
  known: ReadonlySet<string>,
): Sentence[] => {
  const rows = [...materials].sort((a, b) => a.item - b.item);
  if (rows.length <= most) return rows.map((material) => sentenceOf([material], language, known));
  const size = rows.length;
  const count = index.items.length;
  const matrix = new Float32Array(size * size);
  for (const [a, left] of rows.entries()) {
    for (const [b, right] of rows.entries()) {
      if (a === b) continue;
      const gap = Math.abs((index.items[left.item]?.day ?? 0) - (index.items[right.item]?.day ?? 0));
      matrix[a * size + b] = (index.cosine[left.item * count + right.item] ?? 0) + 0.05 * Math.exp(-gap / 14);
    }
  }
  balance(matrix, size);
  const groups = clustersAfter(averageLinkage(matrix, size), size, size - most);
  return groups
    .map((group) => group.map((row) => rows[row]).filter((material) => material !== undefined))
    .sort((a, b) => (a[0]?.item ?? 0) - (b[0]?.item ?? 0))
    .map((group) => sentenceOf(group, language, known));
};
