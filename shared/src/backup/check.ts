import type * as z from 'zod/mini';
import { Bullet } from '../model/bullet.ts';
import { Entry } from '../model/entry.ts';
import { Goal } from '../model/goal.ts';
import { GoalEntryLink } from '../model/link.ts';
import { GoalReview } from '../model/review.ts';
import { Settings } from '../model/settings.ts';
import { PerfSummary } from '../model/summary.ts';
import { User } from '../model/user.ts';
import type { Kind } from '../model/change.ts';
import { isKind } from '../merge/fields.ts';
import type { Row } from '../merge/row.ts';

const SHAPES: Readonly<Record<Kind, Readonly<Record<string, z.ZodMiniType>>>> = {
  user: User.shape,
  entry: Entry.shape,
  goal: Goal.shape,
  link: GoalEntryLink.shape,
  review: GoalReview.shape,
  summary: PerfSummary.shape,
  settings: Settings.shape,
};

const schemaOf = (kind: Kind, field: string): z.ZodMiniType | undefined =>
  field.startsWith('bullets/')
    ? Bullet
    : Object.hasOwn(SHAPES[kind], field)
      ? SHAPES[kind][field]
      : undefined;

const fits = (kind: Kind, field: string, value: unknown): boolean =>
  value === null || (schemaOf(kind, field)?.safeParse(value).success ?? true);

/**
 * The first field of a row whose value is not what its kind says; `undefined` when all are right. Kinds and fields that
 * this version does not know are right: they are carried for a newer one.
 */
export const wrongField = (kind: string, row: Row): string | undefined => {
  if (!isKind(kind)) return undefined;
  const { $: marks, id: _id, ...values } = row;
  const wrong = Object.entries(values).find(([field, value]) => !fits(kind, field, value))?.[0];
  return (
    wrong ?? marks.also?.find(([field, , , value]) => value !== undefined && !fits(kind, field, value))?.[0]
  );
};
