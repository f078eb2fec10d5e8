import * as z from 'zod/mini';
import { Id, Millis } from './id.ts';

/** The kinds of record a notebook holds. `settings` and `user` have one row each, with the ids `settings` and `me`. */
export const Kind = z.enum(['user', 'entry', 'goal', 'link', 'review', 'summary', 'settings']);
export type Kind = z.infer<typeof Kind>;

/** A writer: 64 random bits as 16 hex digits, made at the first write after a page load and never used again. */
export const Sid = z.string().check(z.regex(/^[0-9a-f]{16}$/));
export type Sid = z.infer<typeof Sid>;

/** One change of one writer, `sid:n`. */
export const Dot = z.string().check(z.regex(/^[0-9a-f]{16}:[1-9]\d{0,14}$/));
export type Dot = z.infer<typeof Dot>;

/** Any JSON value; `null` means that the field is unset. */
export const Value = z.json();
export type Value = z.infer<typeof Value>;

/** Whose changes are known: the last `n` of every writer. */
export const VersionVector = z.record(Sid, z.int().check(z.positive()));
export type VersionVector = z.infer<typeof VersionVector>;

/** A field's name; `bullets/<id>` is one bullet. Names that plain objects have already are refused. */
export const Field = z.string().check(
  z.regex(/^_?[a-z][A-Za-z0-9]*(\/[0-9A-Za-z:_-]{1,100})?$/),
  z.refine((name) => !(name in {}) && !name.endsWith('/__proto__')),
);

/**
 * `[kind, id, field, value, pred]`: the value replaces what the dots in `pred` wrote. Kind and field are open strings,
 * because a newer version may write what this one cannot show but has to carry. Fields that begin with `_` are never
 * shown: `_del` holds `{ctx}`, the dots a delete had seen; `_back` brings a deleted record back.
 */
export const Change = z.tuple([z.string(), Id, Field, Value, z.array(Dot)]);
export type Change = z.infer<typeof Change>;

/**
 * All that one intent has changed, in one piece. `n` counts the writer's ops from 1; `h` is the hybrid clock in
 * milliseconds; `deps` are the newest ops of other writers that this one had seen (older ones follow from them).
 */
export const Op = z.object({
  sid: Sid,
  n: z.int().check(z.positive()),
  h: Millis,
  deps: VersionVector,
  changes: z.array(Change),
});
export type Op = z.infer<typeof Op>;
