import * as z from 'zod/mini';

/** One piece of text in a task; what is longer is cut before it is sent. */
export const MAX_TEXT = 1_200;
/** One call: no task sends more tokens than this by estimate. */
export const MAX_TOKENS_IN = 8_000;

/** Text of one line. */
export const Line = z.string().check(z.minLength(1), z.maxLength(MAX_TEXT));
/** A name: a goal's title or alias. */
export const Name = z.string().check(z.maxLength(200));
/** A line's name within one call, such as `g1`; never the id of a row. */
export const LocalId = z.string().check(z.regex(/^[a-z]\d{1,3}$/));
