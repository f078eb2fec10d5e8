/** None picked. */
export const nobody = (): ReadonlySet<string> => new Set();

/** With this one when it was not there, else without it. */
export const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.symmetricDifference(new Set([id]));

/** With these too. */
export const joined = (ids: ReadonlySet<string>, more: Iterable<string>): ReadonlySet<string> =>
  ids.union(new Set(more));
