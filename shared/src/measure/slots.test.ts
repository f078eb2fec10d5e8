import { expect, test } from 'vitest';
import weights from '../draft/slot-weights.json' with { type: 'json' };
import { learnSlots } from './learn-slots.ts';
import lone from './slot-lines/held-out.json' with { type: 'json' };
import ofLogs from './slot-lines/held-out-logs.json' with { type: 'json' };
import { slotScore, taughtLines } from './slot-score.ts';

const said = ({ macro, wrong }: ReturnType<typeof slotScore>): string =>
  [macro.toFixed(3), ...wrong.map(({ text, label, read }) => `${label}, read as ${read}: ${text}`)].join(
    '\n',
  );

test('there are enough labelled lines, and none of them is both taught and held out', () => {
  const all = (lines: typeof lone): string[] => Object.values(lines).flat();
  const lines = [taughtLines, lone, ofLogs].flatMap(all);
  expect(all(taughtLines).length).toBeGreaterThanOrEqual(3800);
  expect(all(ofLogs).length).toBeGreaterThanOrEqual(300);
  expect(new Set(lines).size).toBe(lines.length);
});

test.each([
  ['lines written one by one', lone, 0.85],
  ['lines of five whole logs, as they came', ofLogs, 0.72],
])('slots are read from %s, never learned from', (_, lines, least) => {
  const score = slotScore(lines);
  expect(score.macro, said(score)).toBeGreaterThanOrEqual(least);
});

test('the weights are what the labelled lines teach', { timeout: 60_000 }, () => {
  expect(learnSlots(taughtLines)).toEqual(weights);
});
