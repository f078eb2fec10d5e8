import type { Table } from './csv.ts';

type Flat = Record<string, string>;

const TEXT = [
  'text',
  'rawText',
  'content',
  'body',
  'note',
  'title',
  'summary',
  'description',
  'name',
  'message',
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return undefined;
};

const asDate = (name: string, value: string): string => {
  if (!/date|time|created|day|when|at$/i.test(name) || !/^\d{10}(?:\d{3})?$/.test(value)) return value;
  const ms = Number(value) * (value.length === 10 ? 1_000 : 1);
  return new Date(ms).toISOString().slice(0, 10);
};

const flat = (record: Record<string, unknown>, prefix = ''): Flat => {
  const out: Flat = {};
  for (const [key, value] of Object.entries(record)) {
    const text = plain(value);
    if (text !== undefined) out[prefix + key] = asDate(key, text);
    else if (isRecord(value) && prefix === '') Object.assign(out, flat(value, `${key}.`));
  }
  return out;
};

/** The longest list of records in a JSON value, however deep; an object of records by day counts, its keys as `date`. */
const recordsIn = (value: unknown, depth = 0): Record<string, unknown>[] => {
  if (depth > 6) return [];
  if (Array.isArray(value)) {
    const own = value.filter(isRecord);
    const inner =
      own.flatMap((one) => [recordsIn(one, depth + 1)]).sort((a, b) => b.length - a.length)[0] ?? [];
    return own.length >= inner.length ? own : inner;
  }
  if (!isRecord(value)) return [];
  const days = Object.entries(value).filter(([key]) => /^\d{4}-\d\d-\d\d/.test(key));
  if (days.length > 0)
    return days.flatMap(([date, held]) =>
      (Array.isArray(held) ? held : [held]).map((one: unknown) =>
        isRecord(one) ? { date, ...one } : { date, text: plain(one) ?? '' },
      ),
    );
  const lists = Object.values(value).map((one) => recordsIn(one, depth + 1));
  return lists.sort((a, b) => b.length - a.length)[0] ?? [];
};

const joined = ({ title, body, ...rest }: Flat): Flat => {
  if (rest.text !== undefined || (title === undefined && body === undefined))
    return { ...rest, ...(title ? { title } : {}), ...(body ? { body } : {}) };
  return { ...rest, text: [...new Set([title, body])].filter(Boolean).join('\n') };
};

/**
 * The records of another tool's JSON as a table, so that its columns can be chosen as in any other; a title and a body of
 * one record are one text. Lines are the records' numbers. `undefined` when the text is no JSON, or holds no records.
 */
export const readJsonTable = (text: string): Table | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const records = recordsIn(value).map((record) => joined(flat(record)));
  if (records.length === 0) return undefined;
  const names = [...new Set(records.slice(0, 1_000).flatMap((record) => Object.keys(record)))];
  const rank = (name: string): number => (TEXT.includes(name) ? TEXT.indexOf(name) : TEXT.length);
  names.sort((a, b) => rank(a) - rank(b));
  return {
    rows: [
      { cells: names, line: 0 },
      ...records.map((record, i) => ({ cells: names.map((name) => record[name] ?? ''), line: i + 1 })),
    ],
    broken: [],
  };
};
