import type { Kind, Value } from '../model/change.ts';

/** Without these fields a record is no row of its kind: it is kept, and shown when the rest has come. */
export const REQUIRED: Readonly<Record<Kind, readonly string[]>> = {
  user: ['role', 'perfCycleLengthMonths', 'createdAt'],
  entry: ['userId', 'date', 'type', 'rawText', 'createdAt'],
  goal: ['userId', 'title', 'description', 'status', 'aliases', 'hue', 'createdAt'],
  link: ['goalId', 'entryId', 'relevanceScore', 'by'],
  review: [
    'goalId',
    'summaryId',
    'periodStart',
    'periodEnd',
    'questions',
    'roleView',
    'generatedByLlm',
    'createdAt',
  ],
  summary: [
    'userId',
    'periodStart',
    'periodEnd',
    'roleView',
    'rawGoals',
    'summaryText',
    'other',
    'routine',
    'createdAt',
  ],
  settings: [],
};

/** Whether `kind` is one that this version can show. */
export const isKind = (kind: string): kind is Kind => Object.hasOwn(REQUIRED, kind);

/** Whether a row has all that its kind needs to be shown. */
export const isWhole = (kind: Kind, row: Record<string, unknown>): boolean =>
  REQUIRED[kind].every((field) => row[field] !== undefined);

const DERIVED = new Set(['id', '$', 'updatedAt', 'bullets']);

/** The fields to write for a new row or a part of one: bullets become one field each, derived ones are left out. */
export const fieldsOf = (row: object): Record<string, Value> => {
  const out: Record<string, Value> = {};
  for (const [field, value] of Object.entries(row))
    if (!DERIVED.has(field) && value !== undefined) out[field] = value as Value;
  const bullets = (row as { bullets?: Record<string, Value> }).bullets ?? {};
  for (const [id, bullet] of Object.entries(bullets)) out[`bullets/${id}`] = bullet;
  return out;
};
