import { insert } from './consensus.ts';
import { features } from './features.ts';
import type { Item } from './items.ts';
import { latentWith, placeLatent } from './latent.ts';
import type { LogIndex } from './log-index.ts';
import { closeness, sureness } from './log-index.ts';
import { nearness } from './nearness.ts';
import { cosinesWith } from './vectors.ts';

/** One more line seen against a log: how it is like every item there, by words, by their company, and by agreement. */
export interface Against {
  cosine: Float32Array;
  latent: Float32Array;
  together: Uint8Array;
  place: Float32Array;
}

/** Sees one more line against a log, without changing anything; quick enough for every key press. */
export const against = (index: LogIndex, item: Item): Against => {
  const known = index.vectors.count;
  const read = cosinesWith(index.vectors, features(item.text));
  const cosine = new Float32Array(index.items.length);
  cosine.set(read);
  const place = placeLatent(index.topics, read);
  const latent = new Float32Array(index.items.length);
  latent.set(latentWith(index.topics, place));
  const together = new Uint8Array(index.items.length);
  const nearest = nearestOf(index, item, cosine);
  for (let at = 0; at < known && nearest.length > 0; at++) {
    let sum = 0;
    for (const row of nearest) sum += row === at ? 255 : (index.together[row * index.items.length + at] ?? 0);
    together[at] = sum / nearest.length;
  }
  return { cosine, latent, together, place };
};

const nearestOf = (index: LogIndex, item: Item, cosine: Float32Array): number[] => {
  const order = [...cosine.keys()].filter(
    (row) => (cosine[row] ?? 0) > 0.05 && index.items[row]?.goal === undefined,
  );
  const value = (row: number): number =>
    (cosine[row] ?? 0) * (1 + 0.5 * nearness(item.day, index.items[row]?.day ?? NaN));
  return order.sort((a, b) => value(b) - value(a) || a - b).slice(0, 3);
};

const grown = <Row extends Float32Array | Uint8Array>(
  matrix: Row,
  size: number,
  row: Row,
  next: Row,
): Row => {
  for (let at = 0; at < size; at++) {
    next.set(matrix.subarray(at * size, (at + 1) * size), at * (size + 1));
    next[at * (size + 1) + size] = row[at] ?? 0;
  }
  next.set(row, size * (size + 1));
  return next;
};

/** A log with one more line (or goal's name), without reading it all again: every group stays, and the line finds its place. */
export const withItem = (index: LogIndex, item: Item): LogIndex => {
  const size = index.items.length;
  const seen = against(index, item);
  const cells = (size + 1) ** 2;
  const itemOf = new Map(index.itemOf);
  for (const entry of item.entries) itemOf.set(entry.id, size);
  const sure = new Float32Array(size + 1);
  sure.set(index.sure);
  const next: LogIndex = {
    ...index,
    items: [...index.items, item],
    itemOf,
    aside: [...index.aside, item.slot.slot === 'routine'],
    cosine: grown(index.cosine, size, seen.cosine, new Float32Array(cells)),
    latent: grown(index.latent, size, seen.latent, new Float32Array(cells)),
    together: grown(index.together, size, seen.together, new Uint8Array(cells)),
    sure,
  };
  if (next.aside[size] || item.goal !== undefined) return next;
  const best = index.base
    .map((cluster, at) => ({ at, near: nearTo(next, size, cluster) }))
    .sort((a, b) => b.near - a.near || a.at - b.at)[0];
  if (!best || best.near <= 0) return next;
  const cluster = index.base[best.at] ?? [];
  sure[size] = sureness(next, size, cluster);
  return { ...next, base: index.base.map((rows, at) => (at === best.at ? [...rows, size] : rows)) };
};

const nearTo = (index: LogIndex, row: number, cluster: number[]): number => {
  const best = new Float64Array(3);
  for (const other of cluster) insert(best, closeness(index, row, other));
  return best.reduce((sum, value) => sum + value, 0);
};
