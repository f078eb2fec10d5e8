import { extracted } from '@perf-assist/shared/assist/extracted';
import type { Worded } from '@perf-assist/shared/assist/progress';
import type { Bullet, Bullets, Slot } from '@perf-assist/shared/model/bullet';
import type { Ground } from '#lib/data/assist/aside.ts';

const SLOTS: readonly Slot[] = ['context', 'outputs', 'outcomes'];

/** Whether a model may put other words in place of a sentence: not of the person's own, nor where nothing proves it. */
export const isFree = ({ origin, status, refs }: Bullet): boolean =>
  origin !== 'user' && status !== 'locked' && refs.length > 0;

const inOrder = (a: Bullet, b: Bullet): number =>
  SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot) || (a.pos < b.pos ? -1 : 1);

/** Tells one sentence from another. */
export const keyOf = ({ slot, text, refs }: Pick<Worded, 'slot' | 'text' | 'refs'>): string =>
  JSON.stringify([slot, text, refs]);

/**
 * What the sentences of a review are made of: of the engine's sentences they themselves, of a model's the words that it
 * had put into other words. A review that nobody has touched since gives the same ground, and so the same question.
 */
export const groundOf = (reviewId: string, bullets: Bullets, before?: Ground): Ground => {
  const rank = new Map(before?.own.map((own, at) => [keyOf(own), at]));
  const found = new Map<string, Worded>();
  const said = new Map<string, string[]>();
  for (const bullet of Object.values(bullets).filter(isFree).sort(inOrder)) {
    const known = bullet.origin === 'model' ? before?.covers[bullet.id] : undefined;
    const words = known?.flatMap((at) => before?.own[at] ?? []) ?? [];
    const own = words.length > 0 ? words : [extracted(bullet)];
    for (const one of own) found.set(keyOf(one), one);
    said.set(bullet.id, own.map(keyOf));
  }
  const place = (own: Worded): number => rank.get(keyOf(own)) ?? rank.size;
  const own = [...found.values()].sort(
    (a, b) => SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot) || place(a) - place(b),
  );
  const at = new Map(own.map((one, index) => [keyOf(one), index]));
  return {
    ...(before?.opening === undefined ? {} : { opening: before.opening }),
    ...(before?.wording === undefined ? {} : { wording: before.wording }),
    ...(before?.kept === undefined ? {} : { kept: before.kept }),
    id: reviewId,
    own,
    covers: Object.fromEntries([...said].map(([id, keys]) => [id, keys.flatMap((key) => at.get(key) ?? [])])),
  };
};

/** Whether a model has had its word on every sentence that it may word: it said it, or its answer left the person's words. */
export const isWorded = (bullets: Bullets, wording: string, ground?: Ground): boolean =>
  ground?.wording === wording &&
  Object.values(bullets)
    .filter(isFree)
    .every(({ id, origin }) =>
      origin === 'model' ? (ground.covers[id] ?? []).length > 0 : ground.kept?.includes(id),
    );

/** Whether a model's answer, or its refusal, has left all that it might word in the person's words. */
export const isKept = ({ covers, kept = [] }: Ground): boolean => {
  const free = Object.keys(covers);
  return free.length > 0 && free.every((id) => kept.includes(id));
};
