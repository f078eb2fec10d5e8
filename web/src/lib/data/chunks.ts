/** So many rows go into the database at once; more is slower. */
const CHUNK = 2_000;

/** Splits a list into pieces that the database takes at once. */
export const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, i) => list.slice(i * CHUNK, (i + 1) * CHUNK));
