import type { DraftEntry } from './input.ts';
import { features } from './features.ts';
import { cosines, vectorise } from './vectors.ts';

/** Lines of the log that say the same in the same words, as one. `day` counts days since 1970. */
export interface Item {
  text: string;
  day: number;
  entries: DraftEntry[];
}

/** What can be known of a log before anyone says what belongs to what; `closeness` is flat, items × items, words and time together. */
export interface LogIndex {
  items: Item[];
  itemOf: Map<string, number>;
  cosine: Float32Array;
  closeness: Float32Array;
}

/** The same words in any case, spacing and punctuation have the same key. */
export const repeatKey = (text: string): string => {
  const key = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}#%+-]+/gu, ' ')
    .trim();
  return key === '' ? text.trim() : key;
};

const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) || 0;
const byDate = (a: DraftEntry, b: DraftEntry): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Entries in the order of their days, whatever the order given. */
export const inOrder = (entries: DraftEntry[]): DraftEntry[] => [...entries].sort(byDate);

const itemsOf = (entries: DraftEntry[]): Item[] => {
  const groups = new Map<string, DraftEntry[]>();
  for (const entry of inOrder(entries)) {
    const key = repeatKey(entry.text);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map((group) => ({
    text: group[0]?.text ?? '',
    day: group.reduce((sum, entry) => sum + dayNumber(entry.date), 0) / group.length,
    entries: group,
  }));
};

const TIME = { days: 4, weight: 0.2, within: 0.5, floor: 0.3 };

/** How much more alike near days are than far ones, 0 (not at all, or bulk dates) to 1. */
const timeGate = (items: Item[], cosine: Float32Array): number => {
  const count = items.length;
  if (count < 40) return 0;
  let near = 0;
  let nearPairs = 0;
  let all = 0;
  let pairs = 0;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const gap = Math.abs((items[a]?.day ?? 0) - (items[b]?.day ?? 0));
      if (gap === 0) continue;
      const value = cosine[a * count + b] ?? 0;
      all += value;
      pairs++;
      if (gap >= 3 && gap <= 14) {
        near += value;
        nearPairs++;
      }
    }
  }
  if (nearPairs < 50 || all === 0) return 0;
  return Math.min(1, Math.max(0, (near / nearPairs / (all / pairs) - 1.3) / 0.8));
};

const withTime = (items: Item[], cosine: Float32Array): Float32Array => {
  const count = items.length;
  const gate = timeGate(items, cosine);
  const result = new Float32Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const gap = Math.abs((items[a]?.day ?? 0) - (items[b]?.day ?? 0));
      const nearness = Math.exp(-gap / TIME.days);
      const words = cosine[a * count + b] ?? 0;
      const value =
        words * (1 + TIME.within * nearness * Math.max(TIME.floor, gate)) + TIME.weight * gate * nearness;
      result[a * count + b] = value;
      result[b * count + a] = value;
    }
  }
  return result;
};

/** Reads a log once; everything after it is quick. The order of `entries` does not matter. */
export const indexLog = (entries: DraftEntry[]): LogIndex => {
  const items = itemsOf(entries);
  const cosine = cosines(vectorise(items.map((item) => features(item.text))));
  const itemOf = new Map<string, number>();
  for (const [at, item] of items.entries()) for (const entry of item.entries) itemOf.set(entry.id, at);
  return { items, itemOf, cosine, closeness: withTime(items, cosine) };
};
