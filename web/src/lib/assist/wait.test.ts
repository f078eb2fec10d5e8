import { expect, test } from 'vitest';
import { waitAfter } from './wait.ts';

test('a run waits for the network and for a service that asks for a pause, and for nothing else', () => {
  expect(waitAfter('offline', undefined, 40)).toBeGreaterThan(0);
  expect(waitAfter('rate-limited', 7, 0)).toBe(7_000);
  expect(waitAfter('busy', undefined, 1)).toBeGreaterThan(0);
  expect(waitAfter('rate-limited', 3_600, 0)).toBeUndefined();
  expect(waitAfter('busy', undefined, 6)).toBeUndefined();
  for (const code of ['wrong-key', 'not-configured', 'unreachable', 'budget-spent'] as const)
    expect(waitAfter(code, undefined, 0)).toBeUndefined();
});
