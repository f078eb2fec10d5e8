import { insert } from './consensus.ts';
import { features } from './features.ts';
import type { Item } from './items.ts';
import { latentWith, placeLatent, withPlace } from './latent.ts';
import type { LogIndex } from './log-index.ts';
import { closeness, sureness } from './log-index.ts';
import { nearness } from './nearness.ts';
import { cell } from './symmetric.ts';
import { cosinesWith, withRow } from './vectors.ts';

/** One more line seen against a log: how it is like every item there, by words, by their company, and by agreement. */
export interface Against {
  words: Map<string, number>;
  cosine: Float32Array;
  latent: Float32Array;
  together: Uint8Array;
  place: Float32Array;
}

/** Sees one more line against a log, without changing anything; quick enough for every key press. */
export const against = (index: LogIndex, item: Item): Against => {
  const words = features(item.text);
  const cosine = cosinesWith(index.vectors, words);
  const place = placeLatent(index.topics, cosine.subarray(0, index.vectors.count));
  const latent = latentWith(index.topics, place);
  const together = new Uint8Array(index.items.length);
  const nearest = nearestOf(index, item, cosine);
  for (let at = 0; at < together.length && nearest.length > 0; at++) {
    let sum = 0;
    for (const row of nearest) sum += row === at ? 255 : cell(index.together, row, at);
    together[at] = sum / nearest.length;
  }
  return { words, cosine, latent, together, place };
};

const NEAREST = 3;

const nearestOf = (index: LogIndex, item: Item, cosine: Float32Array): number[] =>
  index.items
    .flatMap(({ day, goal }, row) => {
      const words = cosine[row] ?? 0;
      return words > 0.05 && goal === undefined
        ? [{ row, value: words * (1 + 0.5 * nearness(item.day, day)) }]
        : [];
    })
    .sort((a, b) => b.value - a.value || a.row - b.row)
    .slice(0, NEAREST)
    .map(({ row }) => row);

/**
 * A log with one more line (or goal's name), without reading it all again: every group stays, and the line finds its
 * place. The index given is not changed, and shares its matrices with the new one.
 */
export const withItem = (index: LogIndex, item: Item): LogIndex => {
  const size = index.items.length;
  const seen = against(index, item);
  const itemOf = new Map(index.itemOf);
  for (const entry of item.entries) itemOf.set(entry.id, size);
  const sure = new Float32Array(size + 1);
  sure.set(index.sure);
  const next: LogIndex = {
    ...index,
    items: [...index.items, item],
    itemOf,
    aside: [...index.aside, item.slot.slot === 'routine'],
    vectors: withRow(index.vectors, seen.words),
    topics: withPlace(index.topics, seen.place),
    cosine: [...index.cosine, seen.cosine],
    latent: [...index.latent, seen.latent],
    together: [...index.together, seen.together],
    sure,
    heart: [...index.heart, false],
  };
  if (next.aside[size] || item.goal !== undefined) return next;
  const best = index.base
    .map((cluster, at) => ({ at, near: nearTo(next, size, cluster) }))
    .sort((a, b) => b.near - a.near || a.at - b.at)[0];
  if (!best || best.near <= 0) return next;
  const cluster = index.base[best.at] ?? [];
  sure[size] = sureness(next, size, cluster);
  next.heart[size] = index.heart[nearestIn(next, size, cluster)] ?? false;
  return { ...next, base: index.base.map((rows, at) => (at === best.at ? [...rows, size] : rows)) };
};

const nearestIn = (index: LogIndex, row: number, cluster: number[]): number =>
  cluster.reduce(
    (best, other) => (closeness(index, row, other) > closeness(index, row, best) ? other : best),
    cluster[0] ?? row,
  );

const nearTo = (index: LogIndex, row: number, cluster: number[]): number => {
  const best = new Float64Array(3);
  for (const other of cluster) insert(best, closeness(index, row, other));
  return best.reduce((sum, value) => sum + value, 0);
};
