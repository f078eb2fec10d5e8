import type { Item } from './items.ts';
import type { Symmetric } from './symmetric.ts';

const DAYS = 4;
const table = Float32Array.from({ length: 64 }, (_, gap) => Math.exp(-gap / DAYS));

/** How near two days are, 1 on the same day, a third of it every four days; 0 when either has no day. */
export const nearness = (a: number, b: number): number => table[Math.abs(a - b)] ?? 0;

/**
 * How much more alike the words of near days (3 to 14 apart) are than of any days: 0, not at all, as where projects
 * interleave or entries are written in bulk; 1 where work comes in runs.
 */
export const runsOfWork = (items: Item[], cosine: Symmetric<Float32Array>): number => {
  const count = items.length;
  if (count < 40) return 0;
  let [near, nearPairs, all, pairs] = [0, 0, 0, 0];
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const gap = Math.abs((items[a]?.day ?? NaN) - (items[b]?.day ?? NaN));
      if (!(gap > 0)) continue;
      const value = cosine[a]?.[b] ?? 0;
      all += value;
      pairs++;
      if (gap < 3 || gap > 14) continue;
      near += value;
      nearPairs++;
    }
  }
  if (nearPairs < 50 || all === 0) return 0;
  return Math.min(1, Math.max(0, (near / nearPairs / (all / pairs) - 1.3) / 0.8));
};
