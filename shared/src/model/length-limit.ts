import * as z from 'zod/mini';

/** What a company counts: characters with spaces, words, or sentences. */
export const LengthUnit = z.enum(['characters', 'words', 'sentences']);
export type LengthUnit = z.infer<typeof LengthUnit>;

/** The most that a text may take; `n` is whole and not negative. */
export const LengthLimit = z.object({ n: z.int().check(z.nonnegative()), unit: LengthUnit });
export type LengthLimit = z.infer<typeof LengthLimit>;
