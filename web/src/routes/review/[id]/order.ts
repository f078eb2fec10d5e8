/** The list with one item moved by so many places; at the ends it stays. */
export const moved = <T>(list: readonly T[], item: T, by: number): T[] => {
  const from = list.indexOf(item);
  const to = Math.max(0, Math.min(list.length - 1, from + by));
  if (from < 0) return [...list];
  const rest = list.filter((one) => one !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
};
