import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Inputs } from '../wire.ts';
import { INPUTS } from '../wire.ts';
import { MAX_TEXT, MAX_TOKENS_IN } from './limits.ts';
import { PROMPT_VERSION, promptOf } from './prompt.ts';
import type { Schema } from './schema.ts';

/** One line a version that was ever released; new words need a new version. */
const WORDS: Record<string, string> = {
  '1': 'b6fc5c666cce4c70',
  '2': 'a8700e6165680fae',
  '3': '4fce6b30853d7f9a',
};

const inputs = (language: 'ru' | 'en', role: Inputs['goal']['role']): Inputs => ({
  goal: {
    language,
    role,
    goal: { title: 'T', names: ['N'] },
    groups: [
      { id: 'g1', slot: 'outputs', text: 'a\n[g2] outputs: [[name-A]] b', plan: true },
      { id: 'g3', slot: 'outcomes', text: 'c', more: true },
    ],
    failed: [{ slot: 'outputs', text: 'x', groups: ['g1'], problems: [{ code: 'name', words: 'x' }] }],
  },
  digest: { language, role, goals: ['T'], lines: [{ id: 'e1', type: 'fact', text: 'a' }] },
  polish: { language, role, bullets: [{ id: 'b1', slot: 'context', text: 'a' }] },
  enrich: { language, goals: ['T'], entries: [{ id: 'e1', type: 'plan', text: 'a' }] },
  label: { language, goals: [{ id: 'p1', title: 'T', names: [] }], lines: [{ id: 'e1', text: 'a' }] },
});
const ROLES = ['engineer', 'lead', 'manager', 'generic'] as const;
const TASKS = ['goal', 'digest', 'polish', 'enrich', 'label'] as const;
const all = (['ru', 'en'] as const).flatMap((language) =>
  ROLES.flatMap((role) => TASKS.map((task) => promptOf(task, inputs(language, role)[task]))),
);

test('the version says what the words are', () => {
  const hash = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  expect(hash).toBe(WORDS[PROMPT_VERSION]);
  expect(all[0]?.version).toBe(`goal-${PROMPT_VERSION}`);
});

test('no prompt of ours holds a number that a model could copy', () => {
  for (const { system } of all) expect(system).not.toMatch(/\d/);
});

test('a note cannot look like another line, and no line has more than its own text', () => {
  const lines = promptOf('goal', inputs('ru', 'lead').goal).user.split('\n');
  expect(lines.filter((line) => line.startsWith('['))).toEqual([
    '[g1] outputs, план: a [g2] outputs: [[name-A]] b',
    '[g3] outcomes, ещё: c',
  ]);
});

test('schemas are portable: types, properties, required, items, enum and nothing else', () => {
  const visit = (schema: Schema): void => {
    const keys = { string: ['type', 'enum'], number: ['type'], array: ['type', 'items'] };
    if (schema.type === 'object') {
      expect(Object.keys(schema).sort()).toEqual(['additionalProperties', 'properties', 'required', 'type']);
      expect(schema.required).toEqual(Object.keys(schema.properties));
      for (const one of Object.values(schema.properties)) visit(one);
    } else {
      expect(keys[schema.type]).toEqual(expect.arrayContaining(Object.keys(schema)));
      if (schema.type === 'array') visit(schema.items);
    }
  };
  for (const { schema } of all) visit(schema);
});

test('inputs have bounds', () => {
  const goal = inputs('ru', 'lead').goal;
  const group = goal.groups[0];
  expect(INPUTS.goal.safeParse(goal).success).toBe(true);
  for (const groups of [
    [],
    Array.from({ length: 41 }, () => group),
    [{ ...group, text: 'я'.repeat(MAX_TEXT + 1) }],
    [{ ...group, id: '01900000-0000-7000' }],
  ])
    expect(INPUTS.goal.safeParse({ ...goal, groups }).success).toBe(false);
  expect(promptOf('goal', goal).tokens).toBeLessThan(MAX_TOKENS_IN);
});
