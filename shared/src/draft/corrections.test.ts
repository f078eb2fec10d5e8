import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corrector } from './corrections.ts';
import { draft } from './draft.ts';
import { entriesOf, inputOfLines } from './log.fixture.ts';

const SLOTS = ['context', 'outputs', 'outcomes', 'routine'] as const;
const line = fc
  .array(
    fc.constantFrom(
      ...'поднял стенд kafka дейли ускорил отчёт на 30% OPS-12 риск обсудили не успел интервью'.split(' '),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));

test.each([
  ['сверка с банком: 12 расхождений', 'сверка с банком: 3 расхождения', true],
  ['OPS-12 выкатил каталог на прод', 'OPS-340 выкатил каталог на прод', true],
  ['отчёт по дежурству за март', 'отчёт по дежурству за апрель', true],
  ['созвон', 'созвоны', true],
  ['closed the books with finance for May', 'closed the books with finance for June, again', true],
  ['успел закрыть сверку', 'не успел закрыть сверку', false],
  ['починил экспорт', 'починил импорт', false],
  ['wrote the runbook', 'read the runbook', false],
])('a correction of "%s" holds for "%s": %s', (corrected, other, follows) => {
  const [entry] = entriesOf([corrected]);
  const like = corrector(entry ? [{ ...entry, slot: 'outcomes' }] : []);
  expect(like(other)).toBe(follows ? 'outcomes' : undefined);
});

test('in any log the person is obeyed: routine is told nowhere, what is told stands where they put it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, fc.option(fc.constantFrom(...SLOTS), { nil: undefined })), { maxLength: 40 }),
      (rows) => {
        const input = inputOfLines(rows.map(([text]) => text));
        const entries = input.entries.map((entry, at) => {
          const slot = rows[at]?.[1];
          return slot === undefined ? entry : { ...entry, slot };
        });
        const links = entries
          .filter((_, at) => at % 2 === 0)
          .map(({ id }) => ({ goalId: 'g', entryId: id, by: 'user' as const }));
        const known = [{ id: 'g', title: 'Стенды', aliases: [], status: 'active' as const }];
        const { goals, also, coverage } = draft({ ...input, entries, goals: known, links });
        const aside = new Set(coverage.routine);
        for (const { id, slot } of entries) {
          if (slot === undefined) continue;
          expect(aside.has(id)).toBe(slot === 'routine');
          for (const goal of [...goals, ...(also ? [also] : [])])
            for (const other of ['context', 'outputs', 'outcomes'] as const)
              if (other !== slot) expect(goal[other].flatMap(({ refs }) => refs)).not.toContain(id);
        }
      },
    ),
    { numRuns: 80 },
  );
});

test('what was corrected in one period holds for its likes in the next, and a contrary correction there wins', () => {
  const input = inputOfLines(['сверка с банком: 12 расхождений', 'сверка с банком: 4 расхождения'], {
    period: { start: '2025-01-07', end: '2025-12-31' },
  });
  const [first, second] = input.entries;
  if (!first || !second) throw new Error('two lines');
  const routine = { ...first, slot: 'routine' as const };
  expect(draft(input).coverage.routine).toEqual([]);
  expect(draft({ ...input, entries: [routine, second] }).coverage.routine).toEqual([second.id]);
  const own = { ...second, slot: 'outcomes' as const };
  expect(draft({ ...input, entries: [routine, own] }).coverage.routine).toEqual([]);
});

test('a line that reads as routine is work when the person says so', () => {
  const input = inputOfLines(['дейли', 'дейли', 'дейли']);
  expect(draft(input).coverage.routine).toHaveLength(3);
  const [first, ...rest] = input.entries;
  const entries = first ? [{ ...first, slot: 'outputs' as const }, ...rest] : [];
  expect(draft({ ...input, entries }).coverage.routine).toEqual([]);
});
