import { jsonrepair } from 'jsonrepair';

/** An object of an answer that has closed, and the name of the list or property that it stands in (`''` for none). */
export interface Found {
  key: string;
  value: Record<string, unknown>;
}

interface Open {
  at: number;
  object: boolean;
  key: string;
}

const THINKING = /^<(think|thinking|reasoning|thought)>/i;
const MAYBE_THINKING = /^<[a-z]{0,9}$/i;

const parse = (text: string): Record<string, unknown> | undefined => {
  for (const read of [JSON.parse, (broken: string): unknown => JSON.parse(jsonrepair(broken))]) {
    try {
      const value: unknown = read(text);
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Record<string, unknown>)
        : undefined;
    } catch {
      continue;
    }
  }
  return undefined;
};

/**
 * Reads an answer while it comes: feed it pieces, and it returns the objects that have closed since, inner ones first.
 * What a model thinks aloud, chatter and code fences around the JSON are passed over; an object with slips
 * (a trailing comma, a raw line break, single quotes) is repaired; one that never closes is never returned.
 */
export const answerReader = (): ((piece: string) => Found[]) => {
  const open: Open[] = [];
  let text = '';
  let at = 0;
  let quoted = false;
  let lastString = '';
  let stringAt = 0;

  const outside = (): boolean => {
    if (text[at] !== '<') return true;
    const rest = text.slice(at);
    if (MAYBE_THINKING.test(rest)) return false;
    const name = THINKING.exec(rest)?.[1];
    if (name === undefined) return true;
    const end = text.toLowerCase().indexOf(`</${name.toLowerCase()}>`, at);
    if (end < 0) return false;
    at = end + name.length + 2;
    return true;
  };

  return (piece) => {
    text += piece;
    const found: Found[] = [];
    for (; at < text.length; at++) {
      if (open.length === 0 && !outside()) break;
      const sign = text[at];
      if (quoted) {
        if (sign === '\\') {
          if (at + 1 >= text.length) break;
          at++;
        } else if (sign === '"') {
          quoted = false;
          lastString = text.slice(stringAt, at);
        }
      } else if (sign === '"' && open.length > 0) {
        quoted = true;
        stringAt = at + 1;
      } else if (sign === '{' || sign === '[') {
        if (open.length === 0 && sign === '[' && !/^\[\s*\{/.test(text.slice(at))) continue;
        const parent = open.at(-1);
        const key = parent === undefined ? '' : parent.object ? lastString : parent.key;
        open.push({ at, object: sign === '{', key });
      } else if ((sign === '}' || sign === ']') && open.length > 0) {
        const closed = open.pop();
        const value = closed?.object ? parse(text.slice(closed.at, at + 1)) : undefined;
        if (closed && value) found.push({ key: closed.key, value });
      }
    }
    return found;
  };
};

/** Strings out of whatever stands where a list of strings should: one string, a list of them, numbers too. */
export const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === 'string' && one.trim() !== ''
      ? [one.trim()]
      : typeof one === 'number'
        ? [String(one)]
        : [],
  );

/** Local ids out of what a model has written for them: `["g1"]`, `"g1, g2"`, `[1]`, `"[G1]"`. */
export const localIds = (value: unknown, letter: string): string[] => [
  ...new Set(
    strings(value).flatMap((one) =>
      [...one.matchAll(/[a-z]?(\d{1,3})(?!\d)/gi)].map(([, digits]) => `${letter}${Number(digits)}`),
    ),
  ),
];

/** The names of the first and last line that a model says it has seen; `undefined` when it does not say. */
export const seenIn = (text: string): string[] | undefined => {
  const list = /"seen"\s*:\s*\[([^\]]*)\]/.exec(text)?.[1];
  return list === undefined ? undefined : [...list.matchAll(/"([^"]*)"/g)].map(([, id]) => id ?? '');
};
