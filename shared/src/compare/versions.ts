import type { Bullet, Slot } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import { inSlot } from '../model/slots.ts';
import type { PerfSummary } from '../model/summary.ts';
import { keptInOrder } from './order.ts';
import type { Piece } from './words.ts';
import { diffWords } from './words.ts';

/** A review at one moment, whole. */
export interface ReviewVersion {
  summary: Pick<PerfSummary, 'rawGoals' | 'summaryText' | 'bullets'>;
  reviews: readonly Pick<GoalReview, 'goalId' | 'bullets'>[];
}

/** Where a bullet stands: a slot of a goal, or of the key points (no goal). */
export interface Stand {
  goalId?: string;
  slot: Slot;
}

/**
 * What became of one bullet. `pieces` lay its two texts over each other; `from` is there when it came from another slot or
 * goal. A removed bullet stands where it stood.
 */
export interface BulletChange {
  kind: 'same' | 'edited' | 'added' | 'removed';
  moved: boolean;
  id: string;
  pieces: Piece[];
  at: Stand;
  from?: Stand;
}

/** What became of one goal: its changes slot by slot in the order of the later version, removed bullets after those that stay. */
export interface GoalChange {
  goalId?: string;
  kind: 'same' | 'changed' | 'added' | 'removed';
  moved: boolean;
  bullets: BulletChange[];
}

/** Two versions of a review compared; the key points come first, without a goal. `changes` counts changed bullets and texts. */
export interface Comparison {
  intro: Piece[];
  goals: GoalChange[];
  changes: number;
}

interface Standing {
  bullet: Bullet;
  at: Stand;
}

const SLOTS: readonly Slot[] = ['summary', 'context', 'outputs', 'outcomes', 'also'];

const standingIn = ({ summary, reviews }: ReviewVersion): Map<string | undefined, Standing[]> => {
  const read = (bullets: PerfSummary['bullets'], goalId?: string): Standing[] =>
    SLOTS.flatMap((slot) =>
      inSlot(bullets, slot).map((bullet) => ({
        bullet,
        at: { slot, ...(goalId !== undefined && { goalId }) },
      })),
    );
  const goals = summary.rawGoals.flatMap((id): [string, Standing[]][] => {
    const review = reviews.find(({ goalId }) => goalId === id);
    return review ? [[id, read(review.bullets, id)]] : [];
  });
  return new Map<string | undefined, Standing[]>([[undefined, read(summary.bullets)], ...goals]);
};

const sameStand = (a: Stand, b: Stand): boolean => a.goalId === b.goalId && a.slot === b.slot;
const isEdited = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind !== 'same');

/** Compares two versions of one review bullet by bullet, known by their ids: edited, moved, added, removed. */
export const compareVersions = (before: ReviewVersion, after: ReviewVersion): Comparison => {
  const [old, now] = [standingIn(before), standingIn(after)];
  const oldById = new Map([...old.values()].flat().map((one) => [one.bullet.id, one]));
  const nowIds = new Set([...now.values()].flat().map(({ bullet }) => bullet.id));
  const idsOf = (list: readonly Standing[]): string[] => list.map(({ bullet }) => bullet.id);
  const inPlace = keptInOrder(idsOf([...old.values()].flat()), idsOf([...now.values()].flat()));
  const goalsInPlace = keptInOrder([...old.keys()].map(String), [...now.keys()].map(String));

  const changeOf = ({ bullet, at }: Standing): BulletChange => {
    const was = oldById.get(bullet.id);
    if (!was) return { kind: 'added', moved: false, id: bullet.id, pieces: diffWords('', bullet.text), at };
    const pieces = diffWords(was.bullet.text, bullet.text);
    const stays = sameStand(was.at, at);
    const moved = !stays || (!inPlace.has(bullet.id) && goalsInPlace.has(String(at.goalId)));
    const kind = isEdited(pieces) ? 'edited' : 'same';
    return { kind, moved, id: bullet.id, pieces, at, ...(!stays && { from: was.at }) };
  };
  const goneFrom = (list: readonly Standing[]): BulletChange[] =>
    list
      .filter(({ bullet }) => !nowIds.has(bullet.id))
      .map(({ bullet, at }) => ({
        kind: 'removed',
        moved: false,
        id: bullet.id,
        pieces: diffWords(bullet.text, ''),
        at,
      }));

  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  const goals = keys.map((goalId): GoalChange => {
    const [was, is] = [old.get(goalId), now.get(goalId)];
    const list = [...(is ?? []).map(changeOf), ...goneFrom(was ?? [])];
    const bullets = SLOTS.flatMap((slot) => list.filter(({ at }) => at.slot === slot));
    const touched = bullets.some(({ kind, moved }) => kind !== 'same' || moved);
    const kind = !was ? 'added' : !is ? 'removed' : touched ? 'changed' : 'same';
    const moved = was !== undefined && is !== undefined && !goalsInPlace.has(String(goalId));
    return { ...(goalId !== undefined && { goalId }), kind, moved, bullets };
  });
  const intro = diffWords(before.summary.summaryText, after.summary.summaryText);
  const bullets = goals.flatMap((goal) => goal.bullets);
  const changes =
    bullets.filter(({ kind, moved }) => kind !== 'same' || moved).length + Number(isEdited(intro));
  return { intro, goals, changes };
};
