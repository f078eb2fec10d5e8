import type { Marks } from './row.ts';

/** When what a row shows in a field was written, by the hybrid clock; 0 when it never was. */
export const writtenAt = (row: { $: Marks }, field: string): number =>
  Math.max(0, ...row.$.by.filter(([, , fields]) => fields.includes(field)).map(([, h]) => h));
