import { isHidden } from '../merge/record.ts';
import type { Past } from '../merge/record.ts';
import type { Row } from '../merge/row.ts';
import { valueIn } from '../merge/row.ts';
import type { Bullet, Bullets } from '../model/bullet.ts';
import type { Dot, Value } from '../model/change.ts';
import type { ReviewVersion } from './versions.ts';

/** A row of a review as it is now, shown or in the trash, with all that was ever replaced in it. */
export interface Kept {
  row: Row;
  past: readonly Past[];
}

/** All that is known of one review: its summary, and every part it ever had. */
export interface ReviewHistory {
  summary: Kept;
  reviews: readonly Kept[];
}

/** A version with the rows that its parts are. */
export interface KnownVersion extends ReviewVersion {
  reviews: { id: string; goalId: string; bullets: Bullets }[];
}

interface Stretch {
  field: string;
  dot: Dot;
  from: number;
  until: number;
  value: Value;
}

const BULLET = 'bullets/';
const TOLD = new Set(['rawGoals', 'summaryText', 'goalId', 'roleView']);
const isTold = (field: string): boolean => TOLD.has(field) || field.startsWith(BULLET);

const stretchesOf = ({ row, past }: Kept): Stretch[] => {
  const gone = new Set(row.$.gone);
  const shown = row.$.by.flatMap(([dot, from, fields]) =>
    fields
      .filter((field) => !gone.has(field))
      .map((field) => ({ field, dot, from, until: Infinity, value: valueIn(row, field) })),
  );
  const beside = (row.$.also ?? []).flatMap(([field, dot, from, value]) =>
    isHidden(field) || value === undefined ? [] : [{ field, dot, from, until: Infinity, value }],
  );
  const before = past.map(({ field, dot, h, at, value }) => ({ field, dot, from: h, until: at, value }));
  return [...shown, ...beside, ...before].filter(({ field }) => isTold(field));
};

/** What a row showed at a moment of the hybrid clock, `Infinity` for now: of every field the newest value written by then and not yet replaced. */
const fieldsAt = (stretches: readonly Stretch[], moment: number): Map<string, Value> => {
  const found = new Map<string, Stretch>();
  for (const one of stretches) {
    const isReplaced = one.until !== Infinity && one.until <= moment;
    if (one.from > moment || isReplaced) continue;
    const other = found.get(one.field);
    if (!other || one.from > other.from || (one.from === other.from && one.dot > other.dot))
      found.set(one.field, one);
  }
  return new Map([...found].map(([field, { value }]) => [field, value]));
};

const bulletsIn = (fields: ReadonlyMap<string, Value>): Bullets =>
  Object.fromEntries(
    [...fields].flatMap(([field, value]): [string, Bullet][] =>
      field.startsWith(BULLET) && value !== null
        ? [[field.slice(BULLET.length), value as unknown as Bullet]]
        : [],
    ),
  );

/** The review as it was at a moment of the hybrid clock, `Infinity` for now; parts that were not in it then are left out. */
export const versionAt = ({ summary, reviews }: ReviewHistory, moment: number): KnownVersion => {
  const fields = fieldsAt(stretchesOf(summary), moment);
  const rawGoals = (fields.get('rawGoals') ?? []) as string[];
  return {
    summary: {
      rawGoals,
      summaryText: (fields.get('summaryText') ?? '') as string,
      bullets: bulletsIn(fields),
    },
    reviews: reviews.flatMap((kept) => {
      const part = fieldsAt(stretchesOf(kept), moment);
      const goalId = part.get('goalId');
      return typeof goalId === 'string' && rawGoals.includes(goalId)
        ? [{ id: kept.row.id, goalId, bullets: bulletsIn(part) }]
        : [];
    }),
  };
};

/** What made a version: a draft, a re-draft, a model, a restored version, another role, or the person's own hand. */
export type Maker = 'draft' | 'redraft' | 'model' | 'restore' | 'role' | 'hand';

/** One version: when it was complete, by the hybrid clock in milliseconds, and what made it. */
export interface Moment {
  at: number;
  maker: Maker;
}

const MAKERS: Record<string, Maker> = {
  'save-draft': 'draft',
  redraft: 'redraft',
  'reword-by-model': 'model',
  'restore-version': 'restore',
  'switch-role': 'role',
};

/** Changes by hand that follow one another within this time are one version, in milliseconds. */
const SITTING = 10 * 60_000;

const origins = (stretches: readonly Stretch[]): Set<unknown> =>
  new Set(
    stretches.flatMap(({ field, value }) =>
      field.startsWith(BULLET) ? (value as Bullet | null)?.origin : [],
    ),
  );

/** Where the write's name is no longer known, the bullets tell: many by a model or a draft at once. */
const guess = (made: readonly Stretch[]): Maker => {
  const found = origins(made);
  if (found.has('model')) return 'model';
  return made.length > 3 && found.has('extract') && !found.has('user') ? 'draft' : 'hand';
};

const isBlank = ({ summary, reviews }: KnownVersion): boolean =>
  summary.summaryText.trim() === '' &&
  [summary, ...reviews].every(({ bullets }) => Object.keys(bullets).length === 0);

/**
 * The versions of a review, newest first. `names` are the names of its writes by their clock, as far as they are known. What
 * a person changes in one sitting is one version; everything else is one each. What it was before it had a word is none.
 */
export const momentsOf = (history: ReviewHistory, names: ReadonlyMap<number, string>): Moment[] => {
  const all = [history.summary, ...history.reviews].flatMap(stretchesOf);
  const made = Map.groupBy(all, ({ from }) => from);
  const ends = all.flatMap(({ until }) => (until === Infinity ? [] : until));
  const times = [...new Set([...made.keys(), ...ends])].sort((a, b) => a - b);
  const result: Moment[] = [];
  for (const at of times) {
    const name = names.get(at);
    const maker = name === undefined ? guess(made.get(at) ?? []) : (MAKERS[name] ?? 'hand');
    const last = result.at(-1);
    if (maker === 'hand' && last?.maker === 'hand' && at - last.at <= SITTING) last.at = at;
    else result.push({ at, maker });
  }
  const begun = result.findIndex(({ at }) => !isBlank(versionAt(history, at)));
  return begun < 0 ? [] : result.slice(begun).reverse();
};
