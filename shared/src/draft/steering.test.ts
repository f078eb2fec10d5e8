import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import ruEngineer from '../samples/ru-engineer.json' with { type: 'json' };
import { Sample } from '../samples/sample.ts';
import { inputWith } from '../measure/labelled-log.ts';
import { labelledSample } from '../measure/sample-log.ts';
import { draftFrom } from './draft.ts';
import type { DraftGoal, DraftInput, DraftLink } from './input.ts';
import { keepUp } from './keep-up.ts';
import { inputOfLines } from './log.fixture.ts';
import { readLog } from './read-log.ts';
import type { Draft } from './result.ts';

const input = inputWith(labelledSample(Sample.parse(ruEngineer)), new Map());
const index = readLog(input);
const first = draftFrom(index, input);

/** What the app stores of a draft: its goals as proposals, its entries linked by the engine. */
const stored = (draft: Draft): Pick<DraftInput, 'goals' | 'links'> => ({
  goals: draft.goals.map(({ title }, at): DraftGoal => ({
    id: `d${at}`,
    title,
    aliases: [],
    status: 'draft',
  })),
  links: draft.goals.flatMap(({ entries }, at) =>
    entries.map((entryId): DraftLink => ({ goalId: `d${at}`, entryId, by: 'engine' })),
  ),
});
const before = stored(first);
const byGoal = (draft: Draft): Map<string, string> =>
  new Map(
    draft.projects.flatMap(({ goalId, entries }) =>
      goalId === undefined ? [] : entries.map((id) => [id, goalId] as const),
    ),
  );
const draftOf = (goals: DraftGoal[], links: DraftLink[]): Map<string, string> => {
  const next = { ...input, goals, links };
  return byGoal(draftFrom(keepUp(index, next), next));
};

/** What a person may do: link entries to a goal, or take them out of one. */
const acts = fc.array(
  fc.record({
    entry: fc.nat(input.entries.length - 1),
    goal: fc.nat(before.goals.length - 1),
    removed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

describe('projects from week to week', { timeout: 120_000 }, () => {
  test('a draft made anew with the links of the last one keeps every one of its goals', () => {
    const next = { ...input, ...before };
    for (const draft of [draftFrom(readLog(next), next), draftFrom(keepUp(index, next), next)]) {
      const now = byGoal(draft);
      expect(before.links.filter((link) => now.get(link.entryId) !== link.goalId)).toEqual([]);
    }
  });

  test('what the person links or takes out holds at once, whatever the last draft had', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const said = new Map(
          list.map(({ entry, goal, removed }) => {
            const entryId = input.entries[entry]?.id ?? '';
            return [`${entryId} d${goal}`, { goalId: `d${goal}`, entryId, by: 'user' as const, removed }];
          }),
        );
        const now = draftOf(before.goals, [...before.links, ...said.values()]);
        for (const { goalId, entryId, removed } of said.values()) {
          if (removed) expect(now.get(entryId)).not.toBe(goalId);
          const into = [...said.values()].filter((link) => link.entryId === entryId && !link.removed);
          if (into.length > 0) expect(into.map((link) => link.goalId)).toContain(now.get(entryId));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('with nothing said since, a draft made anew moves nothing that the last one had placed', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const said = list.map(({ entry, goal, removed }): DraftLink => ({
          goalId: `d${goal}`,
          entryId: input.entries[entry]?.id ?? '',
          by: 'user',
          removed,
        }));
        const known = { ...input, goals: before.goals, links: [...before.links, ...said] };
        const placed = draftOf(known.goals, known.links);
        const links = [...placed].map(([entryId, goalId]): DraftLink => ({ goalId, entryId, by: 'engine' }));
        const next = { ...known, links: [...links, ...said], isSettled: true };
        const now = byGoal(draftFrom(index, next));
        const isFree = (id: string): boolean => said.every(({ entryId }) => entryId !== id);
        for (const [id, goal] of placed) if (isFree(id)) expect(now.get(id)).toBe(goal);
      }),
      { numRuns: 15 },
    );
  });

  test('goals merged by the person stay one, goals split stay two', () => {
    const [a = '', b = ''] = before.goals.map((goal) => goal.id);
    const links = before.links.map((link): DraftLink => ({
      ...link,
      ...(link.goalId === b ? { goalId: a, by: 'user' } : {}),
    }));
    const merged = draftOf(
      before.goals.filter((goal) => goal.id !== b),
      links,
    );
    const both = before.links.filter((link) => link.goalId === a || link.goalId === b);
    expect(new Set(both.map((link) => merged.get(link.entryId)))).toEqual(new Set([a]));

    const half = before.links.filter((link) => link.goalId === a).filter((_, at) => at % 2 === 0);
    const split = draftOf(
      [...before.goals, { id: 'new', title: 'Другое', aliases: [], status: 'active' }],
      [...before.links, ...half.map((link): DraftLink => ({ ...link, goalId: 'new', by: 'user' }))],
    );
    expect(new Set(half.map((link) => split.get(link.entryId)))).toEqual(new Set(['new']));
  });

  test('another name given to a goal draws every entry that says it, and not those taken out', () => {
    const word = 'идемпотентности';
    const saying = input.entries.filter((entry) => entry.text.toLowerCase().includes(word));
    const goals = before.goals.map((goal, at) => (at === 0 ? { ...goal, aliases: [word] } : goal));
    expect(saying.length).toBeGreaterThan(1);
    const out = saying[0]?.id ?? '';
    const now = draftOf(goals, [...before.links, { goalId: 'd0', entryId: out, by: 'user', removed: true }]);
    expect(now.get(out)).not.toBe('d0');
    for (const { id } of saying.slice(1)) expect(now.get(id)).toBe('d0');
  });

  test('a goal put away draws nothing by what a draft once guessed', () => {
    const goals = before.goals.map((goal) => ({ ...goal, status: 'archived' as const }));
    expect([...draftOf(goals, before.links).values()]).toEqual([]);
  });
});

test('lines of the same words go where the person put each of them', () => {
  const goals = ['a', 'b', 'c'].map((id): DraftGoal => ({
    id,
    title: `Цель ${id}`,
    aliases: [],
    status: 'active',
  }));
  const log = inputOfLines(
    [
      ...Array.from({ length: 6 }, () => 'созвон с поставщиком'),
      'нашёл нового поставщика',
      'подписал договор',
    ],
    { goals },
  );
  const links: DraftLink[] = [
    { goalId: 'a', entryId: 'e0000', by: 'user' },
    { goalId: 'b', entryId: 'e0001', by: 'user' },
    { goalId: 'a', entryId: 'e0002', by: 'user', removed: true },
    { goalId: 'c', entryId: 'e0003', by: 'user' },
  ];
  const result = draftFrom(readLog(log), { ...log, links });
  const now = byGoal(result);
  expect(['e0000', 'e0001', 'e0003'].map((id) => now.get(id))).toEqual(['a', 'b', 'c']);
  expect(now.get('e0002')).not.toBe('a');
  expect(result.coverage.entries).toBe(8);
});
