import type { GoalResult, GoalStep, Worded } from '@perf-assist/shared/assist/progress';
import type { Bullet, Bullets, Slot } from '@perf-assist/shared/model/bullet';
import { posBetween } from '@perf-assist/shared/model/pos';
import type { Ground } from '#lib/data/assist/aside.ts';
import type { Changed } from '#lib/data/assist/reword.ts';
import { isFree, keyOf } from './ground.ts';

/** A review being worded: what it is made of, and the bullets that this run has written. */
export interface Wording {
  ground: Ground;
  mine: string[];
}

/** Fields to set, and the wording after it. */
export interface Placed {
  set: Changed;
  wording: Wording;
}

const within = (refs: readonly string[], all: readonly string[]): boolean =>
  refs.every((id) => all.includes(id));

/**
 * Which of the person's sentences a proved one stands for, when its entries leave no doubt about it; `undefined` when
 * they do, and the answer has to be complete first. Numbers are places in `own`.
 */
export const toldBy = (step: GoalStep, bullet: Worded): number[] | undefined => {
  const told = step.own.flatMap((own, at) =>
    step.refs[`g${at + 1}`] && within(own.refs, bullet.refs) ? [at] : [],
  );
  const refs = told.flatMap((at) => step.own[at]?.refs ?? []);
  const more = step.input.groups.flatMap((group) => (group.more ? (step.refs[group.id] ?? []) : []));
  const isSure = new Set(refs).size === refs.length && within(bullet.refs, [...refs, ...more]);
  return isSure && told.length > 0 ? told : undefined;
};

const lastIn = (bullets: readonly Bullet[], slot: Slot): string | undefined =>
  bullets
    .filter((bullet) => bullet.slot === slot)
    .map(({ pos }) => pos)
    .sort()
    .at(-1);

const byPos = (a: Bullet, b: Bullet): number => (a.pos < b.pos ? -1 : 1);

const without = <T>(record: Record<string, T>, ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.has(id)));

const freeIn = (bullets: Bullets, ground: Ground): Bullet[] =>
  Object.values(bullets)
    .filter((bullet) => ground.covers[bullet.id] !== undefined && isFree(bullet))
    .sort(byPos);

/**
 * Puts a proved sentence in the place of those that it stands for; it keeps the id of the first of them in its slot, so
 * that the versions of a sentence stay together. Nothing when the person has changed or removed one of them meanwhile.
 */
export const place = (
  bullets: Bullets,
  { ground, mine }: Wording,
  bullet: Worded,
  told: readonly number[],
  newId: () => string,
): Placed | undefined => {
  const free = freeIn(bullets, ground);
  const coversOf = (id: string): number[] => ground.covers[id] ?? [];
  const held = new Set(free.flatMap(({ id }) => coversOf(id)));
  if (told.length === 0 || !told.every((at) => held.has(at))) return undefined;
  const said = new Set([...told, ...free.flatMap(({ id }) => (mine.includes(id) ? coversOf(id) : []))]);
  const going = free.filter(({ id }) => !mine.includes(id) && coversOf(id).every((at) => said.has(at)));
  const heir = going.find(({ slot }) => slot === bullet.slot);
  const id = heir?.id ?? newId();
  const pos = heir?.pos ?? posBetween(lastIn(Object.values(bullets), bullet.slot));
  const gone = new Set(going.map((one) => one.id));
  return {
    set: {
      ...Object.fromEntries([...gone].map((one) => [`bullets/${one}`, null])),
      [`bullets/${id}`]: { ...bullet, id, pos } satisfies Bullet,
    },
    wording: {
      ground: { ...ground, covers: { ...without(ground.covers, gone), [id]: [...told] } },
      mine: [...mine, id],
    },
  };
};

const after = (bullets: Bullets, set: Changed): Bullets => {
  const next = new Map(Object.entries(bullets));
  for (const [field, value] of Object.entries(set)) {
    const id = field.slice('bullets/'.length);
    if (value === null) next.delete(id);
    else next.set(id, value as Bullet);
  }
  return Object.fromEntries(next);
};

/** Takes out the sentences of an earlier run that this one has said anew; what only they said stands in own words again. */
const settleOld = (bullets: Bullets, { ground, mine }: Wording, newId: () => string): Placed => {
  const set: Changed = {};
  const back: Record<string, number[]> = {};
  const free = freeIn(bullets, ground);
  const told = new Set(free.flatMap(({ id }) => (mine.includes(id) ? (ground.covers[id] ?? []) : [])));
  const old = free.filter(({ id }) => !mine.includes(id));
  const stays = old.filter(({ id }) => !ground.covers[id]?.some((at) => told.has(at)));
  const held = new Set([...told, ...stays.flatMap(({ id }) => ground.covers[id] ?? [])]);
  for (const { id } of old.filter((one) => !stays.includes(one))) {
    set[`bullets/${id}`] = null;
    for (const at of ground.covers[id] ?? []) {
      const own = ground.own[at];
      if (!own || held.has(at)) continue;
      held.add(at);
      const id = newId();
      const pos = posBetween(lastIn(Object.values(after(bullets, set)), own.slot));
      set[`bullets/${id}`] = { ...own, id, pos } satisfies Bullet;
      back[id] = [at];
    }
  }
  const covers = { ...without(ground.covers, new Set(old.map(({ id }) => id))), ...back };
  for (const { id } of stays) covers[id] = ground.covers[id] ?? [];
  return { set, wording: { ground: { ...ground, covers }, mine } };
};

/**
 * Brings a review to the complete result of its goal: what was not placed yet is, and what it leaves stays in the
 * person's words. What the person has changed, locked or removed since the question was asked stays as they left it.
 */
export const finish = (
  bullets: Bullets,
  start: Wording,
  { step, result, wording }: { step: GoalStep; result: GoalResult; wording: string },
  newId: () => string,
): Placed => {
  const left = new Set(result.bullets.flatMap((one) => (one.origin === 'extract' ? [keyOf(one)] : [])));
  const told = step.own.flatMap((own, at) => (left.has(keyOf(own)) ? [] : [at]));
  const set: Changed = {};
  let now = start;
  for (const bullet of result.bullets.filter(
    ({ origin, slot }) => origin === 'model' && slot !== 'summary',
  )) {
    const current = after(bullets, set);
    const here = Object.values(current).find(
      (one) => one.origin === 'model' && keyOf(one) === keyOf(bullet) && now.ground.covers[one.id],
    );
    if (here) {
      if (!now.mine.includes(here.id)) now = { ...now, mine: [...now.mine, here.id] };
      continue;
    }
    const stands = told.filter((at) => within(step.own[at]?.refs ?? [''], bullet.refs));
    const placed = place(current, now, bullet, stands, newId);
    if (placed) {
      Object.assign(set, placed.set);
      now = placed.wording;
    }
  }
  const settled = settleOld(after(bullets, set), now, newId);
  Object.assign(set, settled.set);
  const { ground, mine } = settled.wording;
  const kept = freeIn(after(bullets, set), ground).flatMap(({ id, origin }) =>
    origin === 'extract' ? [id] : [],
  );
  const known = result.final ? { wording, kept } : {};
  return { set, wording: { ground: { ...ground, ...known }, mine } };
};

/** Puts a goal's one sentence into the summary, in place of the one that speaks of the same entries; at most seven. */
export const placeOpening = (
  bullets: Bullets,
  { known, entries, taken }: { known?: string; entries: ReadonlySet<string>; taken: ReadonlySet<string> },
  bullet: Worded,
  newId: () => string,
): { id: string; set: Changed } | undefined => {
  const all = Object.values(bullets).filter(({ slot }) => slot === 'summary');
  const shared = ({ refs }: Bullet): number => refs.filter((id) => entries.has(id)).length;
  const free = all.filter((one) => isFree(one) && !taken.has(one.id) && shared(one) > 0);
  const heir =
    known === undefined
      ? free.sort((a, b) => shared(b) - shared(a))[0]
      : free.find((one) => one.id === known);
  if (!heir && (known !== undefined || all.length >= 7)) return undefined;
  const id = heir?.id ?? newId();
  const pos = heir?.pos ?? posBetween(lastIn(all, 'summary'));
  return { id, set: { [`bullets/${id}`]: { ...bullet, id, pos } satisfies Bullet } };
};
