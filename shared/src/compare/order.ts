/**
 * The items of `after` that keep their relative order from `before`: a longest common subsequence of two lists without
 * repeats. What both hold and is not in it has been moved; the fewest possible items are.
 */
export const keptInOrder = (before: readonly string[], after: readonly string[]): Set<string> => {
  const at = new Map(before.map((id, index) => [id, index]));
  const rows: { id: string; index: number; previous: number }[] = [];
  const ends: number[] = [];
  for (const id of after) {
    const index = at.get(id);
    if (index === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[ends[middle] ?? 0]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    rows.push({ id, index, previous: low > 0 ? (ends[low - 1] ?? -1) : -1 });
    ends[low] = rows.length - 1;
  }
  const kept = new Set<string>();
  for (let row = rows[ends.at(-1) ?? -1]; row; row = rows[row.previous]) kept.add(row.id);
  return kept;
};
