import type { Bullet } from '@perf-assist/shared/model/bullet';
import { linkId } from '@perf-assist/shared/model/link-id';
import type { Half } from '@perf-assist/shared/edit/split';
import { joinSentences } from '@perf-assist/shared/edit/join';
import type { Verdict } from '../bullets.ts';
import { db } from '../db.ts';
import type { Edit } from '../edits.ts';
import { linkEdit } from '../links.ts';
import type { Written } from '../write.ts';
import { write } from '../write.ts';
import type { Owner, Place } from './owner.ts';
import { bulletIn, fieldOf, ownerRow, posOf, shownOnly } from './owner.ts';

/** What the verifier says of words with these entries behind them. */
export type Judge = (bullet: Pick<Bullet, 'refs' | 'issues' | 'status'>, text: string) => Promise<Verdict>;

/** Cuts a bullet in two: the first half stays where it is, the second is a new one after it. Both are the person's. */
export const splitBullet = (
  owner: Owner,
  bulletId: string,
  [first, second]: readonly [Half, Half],
  newId: string,
  judge: Judge,
): Promise<Written> =>
  write('split-bullet', async () => {
    const row = await ownerRow(owner);
    const bullet = bulletIn(row, bulletId);
    const half = async ({ text, refs }: Half): Promise<Bullet> => ({
      ...bullet,
      text,
      refs,
      origin: 'user',
      ...(await judge({ ...bullet, refs }, text)),
    });
    const pos = posOf(row, { slot: bullet.slot, after: { id: bulletId } });
    return [
      { ...owner, set: { [fieldOf(bulletId)]: await half(first) }, seen: shownOnly(row, bulletId) },
      { ...owner, set: { [fieldOf(newId)]: { ...(await half(second)), id: newId, pos } } },
    ];
  });

/** Joins a bullet, with the words that it shows now, to the end of another of its row. */
export const joinBullets = (
  owner: Owner,
  into: string,
  from: { id: string; text: string },
  judge: Judge,
): Promise<Written> =>
  write('join-bullets', async () => {
    const row = await ownerRow(owner);
    const [stays, goes] = [bulletIn(row, into), bulletIn(row, from.id)];
    const { text, refs } = joinSentences(stays, { text: from.text, refs: goes.refs });
    const issues = [...stays.issues, ...goes.issues];
    const isOwn = stays.status === 'locked' && (goes.status === 'locked' || from.text.trim() === '');
    const status = isOwn ? ('locked' as const) : ('ok' as const);
    const whole: Bullet = {
      ...stays,
      text,
      refs,
      origin: 'user',
      ...(await judge({ refs, issues, status }, text)),
    };
    return [
      { ...owner, set: { [fieldOf(into)]: whole }, seen: shownOnly(row, into) },
      { ...owner, set: { [fieldOf(from.id)]: null }, seen: shownOnly(row, from.id) },
    ];
  });

const facts = async (refs: readonly string[]): Promise<string[]> =>
  (await db.entries.bulkGet([...refs])).flatMap((entry) => (entry?.type === 'fact' ? [entry.id] : []));

/** The entries of a moved sentence are of the goal that it was moved to; the engine's guess about the old one goes. */
const teach = async (bullet: Bullet, from: Owner, to: Owner): Promise<Edit[]> => {
  const [old, now] = await Promise.all([db.reviews.get(from.id), db.reviews.get(to.id)]);
  if (!now) return [];
  const ids = await facts(bullet.refs);
  const known = old ? await db.links.bulkGet(ids.map((id) => linkId(old.goalId, id))) : [];
  return [
    ...ids.map((id) => linkEdit(now.goalId, id, { by: 'user' })),
    ...known.flatMap((link): Edit[] =>
      link?.by === 'engine' ? [{ kind: 'link', id: link.id, delete: true }] : [],
    ),
  ];
};

/** Moves a bullet to any place of its row or of another; in another goal its entries go with it, and later drafts know. */
export const moveBulletTo = (from: Owner, bulletId: string, to: Owner & Place): Promise<Written> =>
  write('move-bullet', async () => {
    const row = await ownerRow(from);
    const bullet = bulletIn(row, bulletId);
    const seen = shownOnly(row, bulletId);
    const isSame = from.id === to.id;
    const target = isSame ? row : await ownerRow(to);
    const moved: Bullet = { ...bullet, slot: to.slot, pos: posOf(target, to, bulletId) };
    const put: Edit = { kind: to.kind, id: to.id, set: { [fieldOf(bulletId)]: moved } };
    if (isSame) return [{ ...put, seen }];
    return [{ ...from, set: { [fieldOf(bulletId)]: null }, seen }, put, ...(await teach(bullet, from, to))];
  });

/** Gives a sentence back to the drafts: from now on they may reword it again, and the verifier alone judges it. */
export const unlockBullet = (owner: Owner, bulletId: string, judge: Judge): Promise<Written> =>
  write('unlock-bullet', async () => {
    const row = await ownerRow(owner);
    const bullet = bulletIn(row, bulletId);
    const verdict = await judge({ ...bullet, issues: [], status: 'ok' }, bullet.text);
    const free: Bullet = { ...bullet, origin: 'extract', ...verdict };
    return [{ ...owner, set: { [fieldOf(bulletId)]: free }, seen: shownOnly(row, bulletId) }];
  });

/**
 * Makes a sentence of a review out of an entry, in the person's name, so that no draft takes it away; in a goal, the entry
 * is the goal's from now on.
 */
export const placeEntry = (
  to: Owner & Place,
  said: Pick<Bullet, 'id' | 'text' | 'refs'> & Verdict,
): Promise<Written> =>
  write('place-entry', async () => {
    const row = await ownerRow(to);
    const bullet: Bullet = { ...said, slot: to.slot, pos: posOf(row, to), origin: 'user' };
    const review = to.kind === 'review' ? await db.reviews.get(to.id) : undefined;
    const links = review
      ? (await facts(said.refs)).map((id) => linkEdit(review.goalId, id, { by: 'user' }))
      : [];
    return [{ kind: to.kind, id: to.id, set: { [fieldOf(said.id)]: bullet } }, ...links];
  });
