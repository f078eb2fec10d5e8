import type { Slot } from '@perf-assist/shared/model/bullet';
import { joinSentences } from '@perf-assist/shared/edit/join';
import { splitSentence } from '@perf-assist/shared/edit/split';
import { removeBullet } from '#lib/data/bullets.ts';
import { newId } from '#lib/data/ids.ts';
import { entriesByIds } from '#lib/data/lookup.ts';
import type { Owner, Place } from '#lib/data/review/owner.ts';
import { joinBullets, moveBulletTo, splitBullet, unlockBullet } from '#lib/data/review/structure.ts';
import { redoLast, undoLast } from '#lib/data/undo.ts';
import type { Written } from '#lib/data/write.ts';
import { m } from '#lib/i18n/messages.js';
import { quietly, told } from '#lib/log/intents.ts';
import { addBullet } from './bullets.ts';
import { judgeFor } from './judge-for.ts';
import type { Field, Spot } from './spot.ts';
import type { Work } from './work.svelte.ts';

/** Where the keys go when a sentence leaves: to the one before it, else after it, in its slot. */
const beside = ({ bullets, at }: Spot): string | undefined => (bullets[at - 1] ?? bullets[at + 1])?.id;

/** Cuts the sentence at the caret; at its end or beginning, an empty one follows or precedes it. */
export const cut = async (work: Work, spot: Spot, field: Field): Promise<void> => {
  const { owner, bullet, bullets, at, names } = spot;
  const { text, caret } = field.typed();
  const [before, after] = [text.slice(0, caret).trim(), text.slice(caret).trim()];
  if (after === '' || before === '') {
    const id = await addBullet({ ...owner, slot: bullet.slot, bullets, at: after === '' ? at : at - 1 });
    work.focus.want(after === '' ? id : bullet.id, 0);
    return;
  }
  const id = newId();
  const entries = await entriesByIds(bullet.refs);
  const sources = entries.map(({ id: of, type, rawText }) => ({ id: of, type, text: rawText }));
  const halves = splitSentence(
    text.trim(),
    caret - (text.length - text.trimStart().length),
    bullet.refs,
    sources,
  );
  const done = await field.put(halves[0].text, () =>
    quietly(() => splitBullet(owner, bullet.id, halves, id, judgeFor(names))),
  );
  if (done) work.focus.want(id, 0);
};

/** Joins the sentence to the end of the one before it in its slot. False when there is none. */
export const joinBack = async (work: Work, spot: Spot, field: Field): Promise<boolean> => {
  const { owner, bullet, bullets, at, names } = spot;
  const before = bullets[at - 1];
  if (!before) return false;
  const text = field.typed().text.trim();
  const { seam } = joinSentences(before, { text, refs: [] });
  const write = () => quietly(() => joinBullets(owner, before.id, { id: bullet.id, text }, judgeFor(names)));
  if (await field.put(text, write)) work.focus.want(before.id, seam);
  return true;
};

/** Joins the sentence after this one to its end. */
export const joinNext = async (work: Work, spot: Spot, field: Field): Promise<void> => {
  const { owner, bullet, bullets, at, names } = spot;
  const next = bullets[at + 1];
  if (!next) return;
  await field.flush();
  const { text } = field.typed();
  const { text: whole, seam } = joinSentences({ text, refs: [] }, next);
  const write = () => quietly(() => joinBullets(owner, bullet.id, next, judgeFor(names)));
  if (await field.put(whole, write)) work.focus.want(bullet.id, seam);
};

/** Puts the sentence anywhere, and the keys after it. */
export const moveTo = async (work: Work, spot: Spot, to: Owner & Place, field?: Field): Promise<boolean> => {
  const caret = field?.typed().caret;
  await field?.flush();
  const done = await quietly(() => moveBulletTo(spot.owner, spot.bullet.id, to));
  if (done) work.focus.want(spot.bullet.id, caret);
  return done;
};

const ORDER: readonly Slot[] = ['context', 'outputs', 'outcomes'];

/** One place up (-1) or down (1): in the slot, and beyond its ends into the next one of the goal. */
export const shift = async (work: Work, spot: Spot, by: -1 | 1, field?: Field): Promise<void> => {
  const { owner, bullet, bullets, at } = spot;
  if (bullets[at + by]) {
    const after = bullets[by < 0 ? at - 2 : at + 1];
    await moveTo(work, spot, { ...owner, slot: bullet.slot, after: after ?? 'first' }, field);
    return;
  }
  const slot = ORDER[ORDER.indexOf(bullet.slot) + by];
  if (owner.kind === 'review' && slot)
    await moveTo(work, spot, { ...owner, slot, after: by < 0 ? 'last' : 'first' }, field);
};

/** Takes the sentence out; a way back is offered. */
export const drop = async (work: Work, spot: Spot): Promise<void> => {
  const { owner, bullet } = spot;
  const next = beside(spot);
  const done = await told(
    () => removeBullet(owner.kind, owner.id, bullet.id),
    () => m.bullet_removed(),
  );
  if (!done) return;
  if (next) work.focus.want(next);
  else
    document
      .querySelector<HTMLElement>(`[data-owner="${owner.id}"][data-slot="${bullet.slot}"] .add`)
      ?.focus();
};

/** Lets the drafts reword the sentence again. */
export const release = ({ owner, bullet, names }: Spot): Promise<boolean> =>
  quietly(() => unlockBullet(owner, bullet.id, judgeFor(names)));

const bulletOf = (written: Written, work: Work): string | undefined => {
  const { summary, reviews } = work.reading;
  const there = new Set([summary, ...reviews].flatMap((row) => Object.keys(row?.bullets ?? {})));
  const touched = written.before.flatMap(({ fields }) =>
    Object.keys(fields).flatMap((field) => (field.startsWith('bullets/') ? [field.slice(8)] : [])),
  );
  return touched.find((id) => there.has(id)) ?? touched[0];
};

/** Takes back, or does again, the last change of this tab, and gives the keys to the sentence that it was about. */
export const stepBack = async (work: Work, field: Field, again: boolean): Promise<void> => {
  await field.flush();
  await quietly(async () => {
    const written = await (again ? redoLast() : undoLast());
    const id = written && bulletOf(written, work);
    if (id) work.focus.want(id);
  });
};
