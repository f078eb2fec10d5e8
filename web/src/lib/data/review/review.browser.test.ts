import * as fc from 'fast-check';
import type { Half } from '@perf-assist/shared/edit/split';
import type { Bullet } from '@perf-assist/shared/model/bullet';
import { proposalsFor } from '@perf-assist/shared/compare/proposals';
import { inSlot } from '@perf-assist/shared/model/slots';
import { beforeEach, describe, expect, test } from 'vitest';
import { removeBullet, rewordBullet, saveBullet } from '../bullets.ts';
import { db } from '../db.ts';
import { addEntry, deleteEntries, editEntry } from '../entries.ts';
import { newId } from '../ids.ts';
import { linksOfGoal } from '../links.ts';
import { reviewsOf } from '../reviews.ts';
import { addGoalToSummary, saveDraft, summary } from '../summaries.ts';
import { redoLast, undo, undoLast } from '../undo.ts';
import { undoStack } from '../undo-stack.svelte.ts';
import { versions } from '../versions.ts';
import { wipe } from '../wipe.ts';
import { chooseWords, otherWordsIn } from './conflict.ts';
import type { Owner } from './owner.ts';
import { acceptProposals } from './redraft.ts';
import { staleIn, suspects } from './stale.ts';
import type { Part } from './stale.ts';
import type { Judge } from './structure.ts';
import { joinBullets, moveBulletTo, placeEntry, splitBullet, unlockBullet } from './structure.ts';

const judge: Judge = async () => ({ issues: [], status: 'ok' });
let summaryId = '';
let owner: Owner;
let elsewhere: Owner;
let entryId = '';

const bullet = (text: string, pos = 'V', refs: string[] = [entryId]): Bullet => ({
  id: newId(),
  slot: 'outputs',
  pos,
  text,
  refs,
  origin: 'extract',
  issues: [],
  status: 'ok',
});
const row = async (of = owner): Promise<Part> => {
  const found = await db.reviews.get(of.id);
  if (!found) throw new Error('no review');
  return { ...found, kind: 'review' };
};
const texts = async (of = owner) => inSlot((await row(of)).bullets, 'outputs').map(({ text }) => text);
const put = async (text: string, pos?: string): Promise<Bullet> => {
  const one = bullet(text, pos);
  await saveBullet(owner.kind, owner.id, one);
  return one;
};

beforeEach(async () => {
  await wipe();
  entryId = (await addEntry({ date: '2026-03-02', type: 'fact', rawText: 'перевёл 12 сервисов' })).id;
  summaryId = newId();
  const common = { periodStart: '2026-01-01', periodEnd: '2026-06-30', roleView: 'engineer' } as const;
  const rows = { rawGoals: [], summaryText: '', bullets: {}, other: [], routine: [] };
  await saveDraft({
    summary: { id: summaryId, userId: 'me', ...common, ...rows, createdAt: Date.now(), updatedAt: 1 },
    reviews: [],
    newGoals: [],
    links: [],
    stale: [],
  });
  for (const title of ['Логи', 'Найм']) await addGoalToSummary(summaryId, { title });
  const reviews = await reviewsOf(summaryId);
  const ids = ((await summary(summaryId))?.rawGoals ?? []).map(
    (goalId) => reviews.find((one) => one.goalId === goalId)?.id ?? '',
  );
  owner = { kind: 'review', id: ids[0] ?? '' };
  elsewhere = { kind: 'review', id: ids[1] ?? '' };
});

describe('one gesture is one write, and taken back as one', () => {
  test('a bullet is cut and joined', async () => {
    const one = await put('Раз. Два.');
    const id = newId();
    const halves: [Half, Half] = [
      { text: 'Раз.', refs: [entryId] },
      { text: 'Два.', refs: [] },
    ];
    const cut = await splitBullet(owner, one.id, halves, id, judge);
    expect(await texts()).toEqual(['Раз.', 'Два.']);
    expect((await row()).bullets[id]).toMatchObject({ origin: 'user', refs: [] });
    await joinBullets(owner, one.id, { id, text: 'Два, и ещё.' }, judge);
    expect(await texts()).toEqual(['Раз. Два, и ещё.']);
    expect((await row()).bullets[one.id]).toMatchObject({ refs: [entryId], origin: 'user' });
    await undoLast();
    expect(await texts()).toEqual(['Раз.', 'Два.']);
    await undo(cut);
    expect(await texts()).toEqual(['Раз. Два.']);
  });

  test('a bullet goes to another goal with its entries; given back to drafts it is free again', async () => {
    const one = await put('Перевёл 12 сервисов.');
    await moveBulletTo(owner, one.id, { ...elsewhere, slot: 'outcomes', after: 'last' });
    expect(await texts()).toEqual([]);
    const there = await db.reviews.get(elsewhere.id);
    expect(there?.bullets[one.id]).toMatchObject({ slot: 'outcomes', text: one.text });
    expect(await linksOfGoal(there?.goalId ?? '')).toMatchObject([{ entryId, by: 'user' }]);
    await undoLast();
    expect(await texts()).toEqual([one.text]);
    expect(await linksOfGoal(there?.goalId ?? '')).toEqual([]);
    await rewordBullet(owner.kind, owner.id, one.id, 'Своими словами.');
    await unlockBullet(owner, one.id, judge);
    expect((await row()).bullets[one.id]).toMatchObject({ origin: 'extract', status: 'ok' });
  });

  test('an entry becomes a sentence of the person’s where it was put', async () => {
    const [one, two] = [await put('Раз.', 'F'), await put('Два.', 'k')];
    const said = {
      id: newId(),
      text: 'Перевёл 12 сервисов.',
      refs: [entryId],
      issues: [],
      status: 'ok' as const,
    };
    await placeEntry({ ...owner, slot: 'outputs', after: { id: one.id } }, said);
    expect(await texts()).toEqual([one.text, said.text, two.text]);
    expect((await row()).bullets[said.id]?.origin).toBe('user');
    await undoLast();
    expect(await texts()).toEqual([one.text, two.text]);
  });
});

describe('two windows', () => {
  test('that reword one bullet keep both; a move does not choose; the person does', async () => {
    const one = await put('Как было.');
    const seen = { ...one };
    await rewordBullet(owner.kind, owner.id, one.id, 'Первое окно.', undefined, seen);
    await rewordBullet(owner.kind, owner.id, one.id, 'Второе окно.', undefined, seen);
    const others = async () =>
      otherWordsIn([await row()])
        .get(one.id)
        ?.map(({ text }) => text);
    expect([await texts(), await others()]).toEqual([['Второе окно.'], ['Первое окно.']]);
    await moveBulletTo(owner, one.id, { ...owner, slot: 'context', after: 'first' });
    await rewordBullet(owner.kind, owner.id, one.id, 'Второе, ещё.', undefined, {
      ...one,
      text: 'Второе окно.',
    });
    expect(await others()).toEqual(['Первое окно.']);
    const now = (await row()).bullets[one.id];
    if (!now) throw new Error('gone');
    await chooseWords(owner, one.id, now, { ...now, id: newId(), text: 'Первое окно.' });
    expect(await others()).toBeUndefined();
    expect(inSlot((await row()).bullets, 'context').map(({ text }) => text)).toEqual([
      'Второе, ещё.',
      'Первое окно.',
    ]);
  });

  test('one removes what the other is typing in: the typed words come back', async () => {
    const one = await put('Как было.');
    await removeBullet(owner.kind, owner.id, one.id);
    await rewordBullet(owner.kind, owner.id, one.id, 'Как было.', undefined, one);
    expect(await texts()).toEqual([]);
    await rewordBullet(owner.kind, owner.id, one.id, 'Напечатано.', undefined, one);
    expect(await texts()).toEqual(['Напечатано.']);
  });
});

describe('an entry behind a sentence', () => {
  const stale = async () => {
    const parts = [await row()];
    const entries = new Map((await db.entries.toArray()).map((one) => [one.id, one]));
    const found = suspects(parts, entries, (await summary(summaryId))?.createdAt ?? 0);
    return [...(await staleIn(found, parts)).values()].flat();
  };

  test('that changed or went is told with its old words, until the sentence is judged anew; a move is no judging', async () => {
    const one = await put('Перевёл 12 сервисов.');
    expect(await stale()).toEqual([]);
    const edited = await editEntry(entryId, { rawText: 'перевёл 14 сервисов' });
    const changed = [{ entryId, what: 'changed', was: 'перевёл 12 сервисов' }];
    expect(await stale()).toEqual(changed);
    await moveBulletTo(owner, one.id, { ...owner, slot: 'outcomes', after: 'last' });
    expect(await stale()).toEqual(changed);
    await undo(edited);
    expect(await stale()).toEqual([]);
    await deleteEntries([entryId]);
    expect(await stale()).toEqual([{ entryId, what: 'deleted' }]);
    await rewordBullet(owner.kind, owner.id, one.id, 'Перевёл сервисы.', { issues: [], status: 'ok' });
    expect(await stale()).toEqual([]);
  });
});

test('no sequence of gestures loses a word that was typed: it stands in the review, or in its versions', async () => {
  const gesture = fc.constantFrom('type', 'redraft', 'split', 'join', 'up', 'away', 'remove', 'undo', 'redo');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(gesture, fc.nat(9)), { minLength: 4, maxLength: 14 }),
      async (steps) => {
        for (const of of [owner, elsewhere])
          for (const id of Object.keys((await row(of)).bullets)) await removeBullet(of.kind, of.id, id);
        await put('Начало.');
        undoStack.clear();
        const typed: string[] = [];
        for (const [step, pick] of steps) {
          const list = inSlot((await row()).bullets, 'outputs');
          const at = list.length === 0 ? 0 : pick % list.length;
          const one = list[at];
          if (step === 'redraft') {
            const drafted = [{ text: `Черновик ${pick}.`, refs: [entryId], slot: 'outputs' as const }];
            const accepted = proposalsFor((await row()).bullets, drafted).map((proposal) => ({
              owner,
              proposal,
              id: newId(),
            }));
            await acceptProposals(summaryId, accepted, { other: [], routine: [] });
            continue;
          }
          if (step === 'undo') await undoLast();
          if (step === 'redo') await redoLast();
          if (!one) continue;
          const { text, refs } = one;
          if (step === 'type') {
            const word = `слово${typed.length}`;
            typed.push(word);
            await rewordBullet(owner.kind, owner.id, one.id, `${text} ${word}`, undefined, one);
          } else if (step === 'split') {
            const caret = text.indexOf(' ');
            if (caret < 0) continue;
            const halves = [
              { text: text.slice(0, caret), refs },
              { text: text.slice(caret + 1), refs },
            ] as const;
            await splitBullet(owner, one.id, halves, newId(), judge);
          } else if (step === 'join' && list[at - 1])
            await joinBullets(owner, list[at - 1]?.id ?? '', one, judge);
          else if (step === 'up')
            await moveBulletTo(owner, one.id, { ...owner, slot: 'outputs', after: 'first' });
          else if (step === 'away')
            await moveBulletTo(owner, one.id, { ...elsewhere, slot: 'outputs', after: 'last' });
          else if (step === 'remove') await removeBullet(owner.kind, owner.id, one.id);
        }
        const now = [...(await texts()), ...(await texts(elsewhere))];
        const past = [...(await versions('review', owner.id)), ...(await versions('review', elsewhere.id))];
        const kept = [...now, ...past.map(({ value }) => (value as unknown as Bullet).text ?? '')].join(' ');
        for (const word of typed) expect(kept).toContain(word);
        const isGone = steps.some(([step]) => ['remove', 'undo'].includes(step));
        if (!isGone) for (const word of typed) expect(now.join(' ')).toContain(word);
      },
    ),
    { numRuns: 25 },
  );
});
