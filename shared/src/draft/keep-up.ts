import type { Corrector } from './corrections.ts';
import { corrector } from './corrections.ts';
import { withItem } from './extend.ts';
import type { DraftEntry } from './input.ts';
import type { Item } from './items.ts';
import { byWords, inOrder, namesOf, repeatKey, rowsOf } from './items.ts';
import type { LogIndex } from './log-index.ts';
import type { LogInput } from './read-log.ts';
import { linesOf, readLog } from './read-log.ts';

/** From this share of changed rows on, or from so few, the log is read anew. */
const MUCH = 0.1;
const FEW = 20;

/** The row of a line that is no more: it says nothing and belongs nowhere. */
const GONE: Item = { text: '', slot: { slot: 'routine', strength: 0 }, day: NaN, entries: [] };

const isGone = (item: Item): boolean => item.entries.length === 0 && item.goal === undefined;
const isAside = (item: Item): boolean => item.slot.slot === 'routine';

const isSame = (a: DraftEntry, b: DraftEntry | undefined): boolean =>
  a.text === b?.text &&
  a.date === b.date &&
  a.type === b.type &&
  a.planId === b.planId &&
  a.dropped === b.dropped &&
  a.slot === b.slot;

const areSame = (before: DraftEntry[], now: DraftEntry[]): boolean =>
  before.length === now.length &&
  before.every((entry, at) => entry.id === now[at]?.id && isSame(entry, now[at]));

/** What the person has said of slots. */
const corrected = (lines: DraftEntry[]): DraftEntry[] =>
  inOrder(lines.filter(({ slot }) => slot !== undefined));

/** Rows at their places, and rows that have none yet. */
interface Rows {
  items: Item[];
  further: Item[];
}

/** The rows of the lines as they are now; what is as it was stays the same object at the same place. */
const rowsNow = (before: Item[], lines: DraftEntry[], like: Corrector, anew: boolean): Rows => {
  const now = byWords(lines);
  const places = Map.groupBy(
    [...before.keys()].filter((row) => (before[row]?.entries.length ?? 0) > 0),
    (row) => repeatKey(before[row]?.text ?? ''),
  );
  const items = [...before];
  const further: Item[] = [];
  for (const [words, rows] of places) {
    const group = now.get(words) ?? [];
    now.delete(words);
    if (!anew && areSame(inOrder(rows.flatMap((row) => before[row]?.entries ?? [])), group)) continue;
    const wanted = rowsOf(group, like);
    for (const row of rows) {
      const next = wanted[0];
      const stays = next && isAside(next) === isAside(before[row] ?? GONE);
      items[row] = stays ? next : GONE;
      if (stays) wanted.shift();
    }
    further.push(...wanted);
  }
  for (const group of now.values()) further.push(...rowsOf(group, like));
  return { items, further };
};

/** Every name of a goal in its place; new and changed names have none yet. */
const placeNames = ({ items, further }: Rows, names: Item[]): void => {
  const texts = new Map(names.map((name) => [name.goal, name.text]));
  for (const [row, item] of items.entries())
    if (item.goal !== undefined && texts.get(item.goal) !== item.text) items[row] = GONE;
  const placed = new Set(items.map((item) => item.goal));
  further.push(...names.filter((name) => !placed.has(name.goal)));
};

const withRows = (index: LogIndex, items: Item[]): LogIndex => {
  const aside = items.map(isAside);
  return {
    ...index,
    items,
    aside,
    itemOf: new Map(items.flatMap((item, row) => item.entries.map((entry) => [entry.id, row] as const))),
    base: index.base.map((rows) => rows.filter((row) => !aside[row])),
  };
};

/**
 * The index of a log that has changed since it was read: lines written, reworded, moved to another day, put into another
 * slot or deleted, goals named anew. Groups stay as they are and new lines find their places. The index given is not
 * changed; it comes back itself when nothing is new. A log of which a tenth has changed is read anew.
 */
export const keepUp = (index: LogIndex, input: LogInput): LogIndex => {
  const lines = linesOf(input);
  const before = index.items.flatMap((item) => item.entries);
  const anew = !areSame(corrected(before), corrected(lines));
  const rows = rowsNow(index.items, lines, corrector(lines), anew);
  placeNames(rows, namesOf(input.goals));
  const changed = rows.items.filter(isGone).length + rows.further.length + index.vectors.further.length;
  if (changed > Math.max(FEW, MUCH * index.vectors.count)) return readLog(input);
  if (rows.further.length === 0 && rows.items.every((item, row) => item === index.items[row])) return index;
  let next = withRows(index, rows.items);
  for (const item of rows.further) next = withItem(next, item);
  return next;
};
