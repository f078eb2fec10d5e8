import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFrom } from './draft.ts';
import { asks, groupLog } from './group-log.ts';
import type { DraftInput } from './input.ts';
import { keepUp } from './keep-up.ts';
import { inputOfLines } from './log.fixture.ts';
import { repeatKey } from './items.ts';
import { readLog } from './read-log.ts';

const WORDS =
  'биллинг kafka поиск индекс отчёт релиз OPS-12 миграция конверсия p95 дейли отпуск api mobile'.split(' ');
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const goals = [{ id: 'g', title: 'Миграция биллинга', aliases: ['OPS'], status: 'active' as const }];
const inputOf = (lines: string[], more: Partial<DraftInput> = {}): DraftInput => inputOfLines(lines, more);

describe('a log read once and kept up', { timeout: 120_000 }, () => {
  test('is the same index while nothing changes', () => {
    const input = inputOf(['выкатил kafka', 'починил kafka', 'выкатил  kafka.', 'дейли'], { goals });
    const index = readLog(input);
    expect(keepUp(index, { ...input, entries: structuredClone(input.entries).reverse() })).toBe(index);
  });

  test('holds exactly the lines and goals of the log as it is now', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 50 }),
        fc.array(
          fc.record({
            at: fc.nat(60),
            text: line,
            day: fc.nat(300),
            slot: fc.option(fc.constantFrom('routine' as const, 'outcomes' as const), { nil: undefined }),
          }),
          { maxLength: 15 },
        ),
        fc.array(fc.nat(60), { maxLength: 8 }),
        fc.boolean(),
        (lines, changes, deleted, named) => {
          const before = inputOf(lines, { goals: named ? goals : [] });
          const entries = new Map(before.entries.map((entry) => [entry.id, entry]));
          for (const { at, text, day, slot } of changes) {
            const id = `e${String(at).padStart(4, '0')}`;
            const date = new Date(Date.UTC(2025, 0, 6 + day)).toISOString().slice(0, 10);
            entries.set(id, { id, date, type: 'fact', text, ...(slot === undefined ? {} : { slot }) });
          }
          for (const at of deleted) entries.delete(`e${String(at).padStart(4, '0')}`);
          const after = { ...before, entries: [...entries.values()], goals: named ? [] : goals };
          const index = keepUp(readLog(before), after);
          const held = index.items.flatMap((item) => item.entries).sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(held).toEqual([...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
          expect(index.items.flatMap((item) => item.goal ?? [])).toEqual(named ? [] : ['g']);
          const fresh = new Map(
            readLog(after).items.flatMap((item) => item.entries.map(({ id }) => [id, item])),
          );
          for (const { text, slot, entries: lines } of index.items)
            for (const { id } of lines) {
              expect(slot).toEqual(fresh.get(id)?.slot);
              expect(repeatKey(text)).toBe(repeatKey(fresh.get(id)?.text ?? ''));
            }
          for (const [id, row] of index.itemOf)
            expect(index.items[row]?.entries.map((entry) => entry.id)).toContain(id);
          const { coverage, other, routine, unused, projects } = draftFrom(index, after);
          expect([...coverage.used, ...other, ...routine, ...unused].sort()).toEqual(
            after.entries.map((entry) => entry.id).sort(),
          );
          expect(new Set(projects.flatMap((project) => project.entries)).size).toBe(
            projects.flatMap((project) => project.entries).length,
          );
          const grouped = groupLog(index, after.goals, []);
          for (const ask of asks(index, grouped, after.period))
            expect(ask.entries.filter((id) => !entries.has(id))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('is grouped as if nothing had been reckoned before, whatever was said and written on the way', () => {
    const said = fc.record({ at: fc.nat(70), goal: fc.constantFrom('g', 'h'), removed: fc.boolean() });
    const lines = fc.array(line, { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.tuple(line, fc.array(said, { maxLength: 12 })), { maxLength: 5 }),
        (first, steps) => {
          const two = [...goals, { id: 'h', title: 'Поиск', aliases: [], status: 'active' as const }];
          const before = inputOf(first, { goals: two });
          const read = readLog(before);
          for (const [more, list] of steps) {
            const input = inputOf([...first, more], { goals: two });
            const links = list.map(({ at, goal, removed }) => ({
              goalId: goal,
              entryId: `e${String(at).padStart(4, '0')}`,
              by: 'user' as const,
              removed,
            }));
            const index = keepUp(read, input);
            const fresh = { ...index, tree: structuredClone(index.tree) };
            expect(groupLog(index, two, links)).toEqual(groupLog(fresh, two, links));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('two new lines of words the log has never had are alike', () => {
    const input = inputOf([...Array.from({ length: 12 }, (_, at) => `отчёт номер ${at}`), 'дашборд зарплат']);
    const later = inputOf([
      ...input.entries.map((entry) => entry.text),
      'вебинар партнёрам',
      'провёл вебинар партнёрам',
      'дашборд зарплат готов',
    ]);
    const index = keepUp(readLog(input), later);
    const row = (id: string): number => index.itemOf.get(id) ?? -1;
    expect(index.cosine[row('e0014')]?.[row('e0013')]).toBeGreaterThan(0.5);
    expect(index.cosine[row('e0015')]?.[row('e0012')]).toBeGreaterThan(0.5);
  });
});
