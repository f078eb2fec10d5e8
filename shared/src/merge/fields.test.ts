import { describe, expect, test } from 'vitest';
import { Entry } from '../model/entry.ts';
import { Goal } from '../model/goal.ts';
import { GoalEntryLink } from '../model/link.ts';
import { GoalReview } from '../model/review.ts';
import { PerfSummary } from '../model/summary.ts';
import { User } from '../model/user.ts';
import { fieldsOf, isWhole, REQUIRED } from './fields.ts';

const MODELS = {
  user: User,
  entry: Entry,
  goal: Goal,
  link: GoalEntryLink,
  review: GoalReview,
  summary: PerfSummary,
};
const DERIVED = ['id', 'updatedAt', 'bullets'];

describe('the fields of a kind', () => {
  test.each(Object.entries(MODELS))('%s: required here as in its schema', (kind, model) => {
    const required = Object.entries(model.shape)
      .filter(([name, schema]) => !DERIVED.includes(name) && schema.type !== 'optional')
      .map(([name]) => name);
    expect([...REQUIRED[kind as keyof typeof MODELS]].sort()).toEqual(required.sort());
  });

  test('a row without one of them is not whole', () => {
    const link = { goalId: 'g', entryId: 'e', relevanceScore: 1, by: 'user' };
    expect(isWhole('link', link)).toBe(true);
    expect(isWhole('link', { ...link, by: undefined })).toBe(false);
  });

  test('bullets are written one by one, derived fields not at all', () => {
    const bullets = { b1: { text: 'one' }, b2: { text: 'two' } };
    expect(fieldsOf({ id: 'r', $: {}, updatedAt: 1, goalId: 'g', note: undefined, bullets })).toEqual({
      goalId: 'g',
      'bullets/b1': { text: 'one' },
      'bullets/b2': { text: 'two' },
    });
  });
});
