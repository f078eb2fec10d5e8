import type { GroupedLog } from './group-log.ts';
import { isOrder } from './orders.ts';
import type { DraftEntry, DraftInput } from './input.ts';
import type { Item } from './items.ts';
import { inOrder } from './items.ts';
import type { LogIndex } from './log-index.ts';
import type { Material } from './material.ts';
import { materialOf } from './material.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Project } from './result.ts';
import type { Share } from './shares.ts';
import { titleOf } from './titles.ts';

/** A round of interviews and the like is told when the person has put it into a goal; surer routine is not. */
const ROUND = 1;

/** One project of a period: its entries, those of them beyond doubt, and what of them may be told. */
export interface Part {
  goalId?: string;
  title: string;
  entries: DraftEntry[];
  sure: string[];
  materials: Material[];
  weight: number;
}

/** Whether a row is set apart as the office's rhythm, beyond a goal's power to bring it back. */
export const isRoutine = (item: Item, isInGoal: boolean): boolean =>
  item.slot.slot === 'routine' && (item.slot.own === true || item.slot.strength > ROUND || !isInGoal);

/** The routine of a log, whenever it was. */
export const routineOf = (index: LogIndex, { fixed }: GroupedLog): Set<string> => {
  const routine = new Set<string>();
  for (const [at, item] of index.items.entries())
    if (isRoutine(item, fixed.goal[at] !== undefined)) for (const { id } of item.entries) routine.add(id);
  return routine;
};

/** A part as the draft tells of it. */
export const projectOf = (part: Part): Project => ({
  ...(part.goalId === undefined ? {} : { goalId: part.goalId }),
  title: part.title,
  entries: part.entries.map((entry) => entry.id),
  sure: part.sure,
});

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u;

/** Whether a line says something to a stranger: `50%.`, `retro` and orders to a model do not, they stay in the coverage lists. */
const isTelling = (text: string): boolean =>
  ((text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 || UNSPACED.test(text)) && !isOrder(text);

/** One item as material, if it has facts within the period that may be told. */
export const materialsOf = (item: Item, at: number, within: (entry: DraftEntry) => boolean): Material[] => {
  const facts = item.entries.filter((entry) => entry.type === 'fact' && within(entry));
  if (facts.length === 0 || isRoutine(item, true)) return [];
  const material = materialOf(item, at, facts);
  return isTelling(material.text) ? [material] : [];
};

/** The projects of a period, the weightiest first; a goal of the person counts for half as much again. */
export const partsOf = (
  shares: Share[],
  index: LogIndex,
  input: DraftInput,
  within: (entry: DraftEntry) => boolean,
): Part[] => {
  const whole = vocabularyOf(index.items.map((item) => item.text));
  const taken = new Set(input.goals.map((goal) => goal.title.toLowerCase()));
  const parts: Part[] = [];
  for (const { goal, members, sure } of shares) {
    const entries = inOrder(members.flatMap(({ item }) => item.entries).filter(within));
    if (entries.length === 0) continue;
    const own = input.goals.find(({ id }) => id === goal)?.title.trim();
    const title =
      own ||
      titleOf(
        members.map(({ item }) => item.text),
        whole,
        taken,
        input.language,
      );
    taken.add(title.toLowerCase());
    const materials = members.flatMap(({ at, item }) => materialsOf(item, at, within));
    parts.push({
      ...(goal === undefined ? {} : { goalId: goal }),
      title,
      entries,
      sure: entries.filter((entry) => sure.has(entry)).map((entry) => entry.id),
      materials,
      weight: materials.reduce((sum, material) => sum + material.weight, 0) * (goal === undefined ? 1 : 1.5),
    });
  }
  return parts.sort((a, b) => b.weight - a.weight || (a.title < b.title ? -1 : 1));
};
