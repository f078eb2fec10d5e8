import * as z from 'zod/mini';

/** A row's identity: a UUIDv7, or two of them joined by `:` for a link. Never empty, at most 100 characters. */
export const Id = z.string().check(z.regex(/^[0-9A-Za-z:_-]{1,100}$/));
export type Id = z.infer<typeof Id>;

/** Milliseconds since 1970-01-01T00:00Z; for display order only, never for deciding what survives. */
export const Millis = z.int().check(z.nonnegative());
export type Millis = z.infer<typeof Millis>;
