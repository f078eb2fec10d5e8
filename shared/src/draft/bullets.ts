import type { Language } from '../model/settings.ts';
import { capitaliseAll, close } from './clean.ts';
import { monthsOf, times } from './glue.ts';
import type { DraftEntry } from './input.ts';
import { inOrder, repeatKey } from './items.ts';
import { averageLinkage } from './linkage.ts';
import type { LogIndex } from './log-index.ts';
import type { Material } from './material.ts';
import type { Sentence } from './result.ts';
import { cell, fillSquare } from './symmetric.ts';

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

/** One bullet for materials that belong together, each as sentences of its own, in order of time. All of them are said and cited. */
export const sentenceOf = (group: Material[], language: Language, known: ReadonlySet<string>): Sentence => {
  const taken = [...group].sort((a, b) => a.item - b.item);
  return {
    text: taken
      .map((material) => close(capitaliseAll(clause(material, language))))
      .reduce((text, next) =>
        /^\p{Lu}/u.test(next) ? `${text} ${next}` : `${text.replace(/[.…]+$/u, '')}; ${next}`,
      ),
    refs: [...new Set(taken.flatMap((material) => refsOf(material.facts, known)))],
  };
};

/** Materials that read the same once cleaned are one, as often as it was done. */
const mergeSame = (rows: Material[]): Material[] =>
  [...Map.groupBy(rows, (material) => repeatKey(material.text)).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return same.length === 1
      ? [first]
      : [
          {
            ...first,
            facts: inOrder(same.flatMap(({ facts }) => facts)),
            weight: Math.max(...same.map(({ weight }) => weight)) + Math.log(same.length),
          },
        ];
  });

/**
 * How alike lines are that make one bullet: by their words, and a little by their company in the log. Where there are too
 * many lines, somewhat less will do, but never company alone nor the mere neighbourhood in time: unlike lines side by
 * side read as a list of accidents, and a line with no like stays out and is listed.
 */
const ALIKE = { near: 0.4, least: 0.17, company: 0.1 };

/** Materials in groups of like lines, each small enough for one bullet and in order of time. */
const likeGroups = (rows: Material[], index: LogIndex, most: number): Material[][] => {
  const size = rows.length;
  const alike = (a: number, b: number): number =>
    cell(index.cosine, a, b) + ALIKE.company * cell(index.latent, a, b) * (cell(index.together, a, b) / 255);
  const matrix = fillSquare(new Float32Array(size * size), size, (a, b) =>
    alike(rows[a]?.item ?? 0, rows[b]?.item ?? 0),
  );
  const groups = new Map(rows.map((material, row) => [row, [material]]));
  const groupOf = rows.map((_, row) => row);
  for (const { a, b, similarity } of averageLinkage(matrix, size)) {
    if (similarity < ALIKE.least || (similarity < ALIKE.near && groups.size <= most)) break;
    const [into, from] = [groupOf[a] ?? a, groupOf[b] ?? b];
    const joined = [...(groups.get(into) ?? []), ...(groups.get(from) ?? [])];
    if (into === from || !fitsOneBullet(joined)) continue;
    groups.set(into, joined);
    groups.delete(from);
    for (const [row, group] of groupOf.entries()) if (group === from) groupOf[row] = into;
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.item - b.item));
};

const fitsOneBullet = (group: Material[]): boolean =>
  group.length <= MAX_CLAUSES &&
  group.reduce((sum, material) => sum + wordCount(material.text), 0) <= MAX_WORDS;

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

/** What was said of materials: sentences with their weights, the important ones first, and what found no place. */
export interface Told {
  said: { sentence: Sentence; weight: number }[];
  left: Material[];
}

/**
 * At most `most` bullets, in order of time; like lines are joined. Where there are too many, the weightiest of every
 * month are told, month by month in turn, and the rest is `left`: unsaid and uncited.
 */
export const joinInto = (
  materials: Material[],
  most: number,
  index: LogIndex,
  language: Language,
  known: ReadonlySet<string>,
): Told => {
  const rows = mergeSame([...materials].sort((a, b) => a.item - b.item));
  const told = spread(likeGroups(rows, index, most), most).sort(inTime);
  const said = new Set(told.flat());
  return {
    said: told.map((group) => ({
      sentence: sentenceOf(group, language, known),
      weight: weightOf(group) / group.length ** 0.5,
    })),
    left: rows.filter((material) => !said.has(material)),
  };
};
