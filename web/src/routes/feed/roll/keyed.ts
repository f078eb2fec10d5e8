/** No keys yet. */
export const none = <K, V>(): ReadonlyMap<K, V> => new Map();

/** The same with these values, in place of what they had. */
export const put = <K, V>(map: ReadonlyMap<K, V>, pairs: Iterable<readonly [K, V]>): ReadonlyMap<K, V> =>
  new Map([...map, ...pairs]);

/** The same without one key. */
export const drop = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> =>
  new Map([...map].filter(([other]) => other !== key));
