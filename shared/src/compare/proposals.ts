import type { DraftedGoal, Sentence } from '../draft/result.ts';
import type { Bullet, Bullets, Slot } from '../model/bullet.ts';
import { inSlot } from '../model/slots.ts';
import type { Piece } from './words.ts';
import { diffWords } from './words.ts';
import { words } from '../text/words.ts';

/** A sentence that a new draft proposes, and the slot it proposes it for. */
export interface Proposed extends Sentence {
  slot: Slot;
}

/**
 * What a new draft says of one sentence: `kept` is the person's own and no draft may touch it; `same` needs nothing;
 * `reworded` would change a bullet's words, evidence or slot (`pieces` show the words); `new` would be added before the
 * bullet `before`, or at the end of its slot; `gone` is a bullet that the draft no longer has.
 */
export type Proposal =
  | { kind: 'kept'; bullet: Bullet }
  | { kind: 'same'; bullet: Bullet }
  | { kind: 'gone'; bullet: Bullet }
  | { kind: 'reworded'; bullet: Bullet; proposed: Proposed; pieces: Piece[] }
  | { kind: 'new'; proposed: Proposed; before?: string };

const SLOTS: readonly Slot[] = ['summary', 'context', 'outputs', 'outcomes', 'also'];
const NEAR_WORDS = 0.5;
const NEAR_REFS = 0.5;
const ALMOST = 0.85;

/** The sentences of one drafted goal with their slots; those of a summary under `summary` and `also`. */
export const proposedOf = (
  drafted: Partial<Pick<DraftedGoal, 'context' | 'outputs' | 'outcomes'>> & {
    summary?: Sentence[];
    also?: Sentence[];
  },
): Proposed[] => SLOTS.flatMap((slot) => (drafted[slot] ?? []).map((sentence) => ({ ...sentence, slot })));

/** A bullet that belongs to the person: edited, confirmed or written by hand. */
export const isOwn = ({ origin, status }: Bullet): boolean => origin === 'user' || status === 'locked';

const sameRefs = (a: readonly string[], b: readonly string[]): boolean => {
  const known = new Set(a);
  return known.size === new Set(b).size && b.every((id) => known.has(id));
};

const sharedRefs = (a: readonly string[], b: readonly string[]): number => {
  const known = new Set(a);
  const shared = new Set(b.filter((id) => known.has(id))).size;
  return shared === 0 ? 0 : shared / Math.min(known.size, new Set(b).size);
};

const wordsOf = ({ text }: { text: string }): string[] => words(text).map(({ lower }) => lower);

/** The share of words that two sentences have in common, 0..1 (Dice over words with their repeats). */
const likeness = (a: readonly string[], b: readonly string[]): number => {
  const rest = [...b];
  let shared = 0;
  for (const word of a) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
};

/**
 * How surely two sentences tell the same: 3 or more in the same words, up to 2 from the same entries and in like words. A bullet of
 * the person's own covers a sentence only when it has all of its entries, so that nothing new is swallowed.
 */
const nearness = (bullet: Bullet, one: Proposed, like: number): number => {
  const here = bullet.slot === one.slot ? 0.1 : 0;
  if (bullet.text.trim() === one.text.trim()) return 3 + here + (sameRefs(bullet.refs, one.refs) ? 1 : 0);
  const covered = one.refs.length > 0 && one.refs.every((id) => bullet.refs.includes(id));
  if (isOwn(bullet)) return covered || like >= ALMOST ? 1 + like + here : 0;
  const refs = sharedRefs(bullet.refs, one.refs);
  return refs >= NEAR_REFS || like >= NEAR_WORDS ? refs + like + here : 0;
};

/** The surest pairs first, each bullet and each sentence in one pair at most. */
const pairs = (bullets: readonly Bullet[], proposed: readonly Proposed[]): Map<Bullet, Proposed> => {
  const told = proposed.map(wordsOf);
  const all = bullets.flatMap((bullet, b) => {
    const own = wordsOf(bullet);
    return proposed
      .map((one, p) => ({ bullet, one, b, p, near: nearness(bullet, one, likeness(own, told[p] ?? [])) }))
      .filter(({ near }) => near > 0);
  });
  const result = new Map<Bullet, Proposed>();
  const taken = new Set<Proposed>();
  for (const { bullet, one } of all.sort((x, y) => y.near - x.near || x.b - y.b || x.p - y.p)) {
    if (result.has(bullet) || taken.has(one)) continue;
    result.set(bullet, one);
    taken.add(one);
  }
  return result;
};

/**
 * What a new draft would change in the bullets of one goal (or in the key points), sentence by sentence in the order of
 * the page, new sentences where the draft has them. A sentence that the person's own bullet already tells is not proposed.
 */
export const proposalsFor = (current: Bullets, proposed: readonly Proposed[]): Proposal[] => {
  const bullets = SLOTS.flatMap((slot) => inSlot(current, slot));
  const matched = pairs(bullets, proposed);
  const bulletOf = new Map([...matched].map(([bullet, one]) => [one, bullet]));
  const result = bullets.map((bullet): Proposal => {
    const one = matched.get(bullet);
    if (isOwn(bullet)) return { kind: 'kept', bullet };
    if (!one) return { kind: 'gone', bullet };
    const same = bullet.text === one.text && bullet.slot === one.slot && sameRefs(bullet.refs, one.refs);
    return same
      ? { kind: 'same', bullet }
      : { kind: 'reworded', bullet, proposed: one, pieces: diffWords(bullet.text, one.text) };
  });
  const ends = new Map<Slot, Proposal[]>();
  const heads = new Map<string, Proposal[]>();
  for (const [at, one] of proposed.entries()) {
    if (bulletOf.has(one)) continue;
    const next = proposed
      .slice(at + 1)
      .flatMap((later) => (later.slot === one.slot ? (bulletOf.get(later) ?? []) : []))
      .find(({ slot }) => slot === one.slot);
    if (next)
      heads.set(next.id, [...(heads.get(next.id) ?? []), { kind: 'new', proposed: one, before: next.id }]);
    else ends.set(one.slot, [...(ends.get(one.slot) ?? []), { kind: 'new', proposed: one }]);
  }
  return SLOTS.flatMap((slot) => [
    ...result.flatMap((proposal) => {
      if (proposal.kind === 'new' || proposal.bullet.slot !== slot) return [];
      return [...(heads.get(proposal.bullet.id) ?? []), proposal];
    }),
    ...(ends.get(slot) ?? []),
  ]);
};
