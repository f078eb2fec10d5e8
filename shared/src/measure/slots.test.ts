import { expect, test } from 'vitest';
import weights from '../draft/slot-weights.json' with { type: 'json' };
import { learnSlots } from './learn-slots.ts';
import heldOut from './slot-lines/held-out.json' with { type: 'json' };
import { slotScore, taughtLines } from './slot-score.ts';

const said = ({ macro, wrong }: ReturnType<typeof slotScore>): string =>
  [macro.toFixed(3), ...wrong.map(({ text, label, read }) => `${label}, read as ${read}: ${text}`)].join(
    '\n',
  );

test('there are enough labelled lines, and none of them is both taught and held out', () => {
  const all = (lines: typeof heldOut): string[] => Object.values(lines).flat();
  expect(all(taughtLines).length + all(heldOut).length).toBeGreaterThanOrEqual(300);
  expect(all(heldOut).length).toBeGreaterThanOrEqual(150);
  expect(new Set([...all(taughtLines), ...all(heldOut)]).size).toBe(
    all(taughtLines).length + all(heldOut).length,
  );
});

test('slots are read from lines never learned from', () => {
  const score = slotScore(heldOut);
  expect(score.macro, said(score)).toBeGreaterThanOrEqual(0.7);
});

test('the weights are what the labelled lines teach', { timeout: 60_000 }, () => {
  expect(learnSlots(taughtLines)).toEqual(weights);
});
