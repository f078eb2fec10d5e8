import { describe, expect, test } from 'vitest';
import enEngineer from '../samples/en-engineer.json' with { type: 'json' };
import enLead from '../samples/en-lead.json' with { type: 'json' };
import ruEngineer from '../samples/ru-engineer.json' with { type: 'json' };
import ruLead from '../samples/ru-lead.json' with { type: 'json' };
import { Sample } from '../samples/sample.ts';
import { draft } from '../draft/draft.ts';
import type { Agreement } from './agreement.ts';
import { agreement } from './agreement.ts';
import { guessesFor, reliability } from './calibration.ts';
import { draftQuality } from './draft-quality.ts';
import type { LabelledLog } from './labelled-log.ts';
import { inputWith, taggedAtRandom, truthOf } from './labelled-log.ts';
import { labelledSample } from './sample-log.ts';
import { stabilityOf } from './stability.ts';
import { afterTaps, projectsOf } from './taps.ts';

const logs = [ruEngineer, ruLead, enEngineer, enLead].map((sample) => labelledSample(Sample.parse(sample)));

const mean = (all: Agreement[], of: (one: Agreement) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0) / all.length;
const judged = (of: (log: LabelledLog) => string[][]): Agreement[] =>
  logs.map((log) => agreement(truthOf(log), of(log)));

describe('the floor on the sample logs', { timeout: 120_000 }, () => {
  test('with nothing said', () => {
    const all = judged((log) => projectsOf(log, new Map()));
    expect(mean(all, (one) => one.f1)).toBeGreaterThanOrEqual(0.44);
    expect(mean(all, (one) => one.ari)).toBeGreaterThanOrEqual(0.31);
    expect(mean(all, (one) => one.purity)).toBeGreaterThanOrEqual(0.59);
    expect(mean(all, (one) => one.grouped)).toBeGreaterThanOrEqual(0.82);
  });

  test('what is sure of its project is pure, and half of the log or more', () => {
    const all = judged((log) => draft(inputWith(log, new Map())).projects.map((project) => project.sure));
    expect(mean(all, (one) => one.purity)).toBeGreaterThanOrEqual(0.74);
    for (const { grouped } of all) expect(grouped).toBeGreaterThanOrEqual(0.5);
  });

  test('projects stay when a twentieth of the entries come later', () => {
    const all = logs.map((log) => stabilityOf(log, 1));
    for (const { grown, drafted, linked, scratch } of all) {
      expect(grown).toBe(1);
      expect(drafted).toBeGreaterThanOrEqual(0.99);
      expect(linked).toBeGreaterThan(scratch);
    }
    expect(all.reduce((sum, one) => sum + one.linked, 0) / all.length).toBeGreaterThanOrEqual(0.92);
  });

  test('a suggestion comes true about as often as it says', () => {
    const guesses = logs.flatMap((log) => [0.2, 0.5].flatMap((share) => guessesFor(log, share, 1).guesses));
    expect(guesses.length).toBeGreaterThan(100);
    const [low, middle, high] = reliability(guesses, [0, 0.4, 0.7]);
    for (const { count = 0, predicted = 0, right = 1 } of [low ?? {}, middle ?? {}, high ?? {}]) {
      expect(count).toBeGreaterThan(30);
      expect(right - predicted).toBeGreaterThan(-0.05);
      expect(right - predicted).toBeLessThan(0.25);
    }
  });

  test('with a fifth of the entries tagged', () => {
    const all = judged((log) => projectsOf(log, taggedAtRandom(log, 0.2, 3)));
    expect(mean(all, (one) => one.f1)).toBeGreaterThanOrEqual(0.64);
    expect(mean(all, (one) => one.ari)).toBeGreaterThanOrEqual(0.55);
  });

  test('after 15 and 30 answers to its own questions', () => {
    const taps = logs.map((log) => afterTaps(log, [15, 30]).map((groups) => agreement(truthOf(log), groups)));
    expect(
      mean(
        taps.flatMap((one) => one[0] ?? []),
        (one) => one.f1,
      ),
    ).toBeGreaterThanOrEqual(0.56);
    expect(
      mean(
        taps.flatMap((one) => one[1] ?? []),
        (one) => one.f1,
      ),
    ).toBeGreaterThanOrEqual(0.68);
  });

  test.each(logs.map((log) => [log.id, log] as const))('%s: nothing unsupported, no fact lost', (_, log) => {
    const quality = draftQuality(log, draft(inputWith(log, new Map())));
    expect(quality.unsupported).toBe(0);
    expect(quality.listed).toBe(1);
    expect(quality.told).toBeGreaterThanOrEqual(0.8);
    expect(quality.months).toBeGreaterThanOrEqual(0.7);
  });
});

test('agreement is one for the truth, and ARI is zero for one pile', () => {
  const truth = new Map([...'abcd'].map((id, at) => [id, at < 2 ? 'x' : 'y']));
  expect(
    agreement(truth, [
      ['a', 'b'],
      ['c', 'd'],
    ]),
  ).toMatchObject({ f1: 1, ari: 1, v: 1, purity: 1, grouped: 1 });
  expect(agreement(truth, [['a', 'b', 'c', 'd']])).toMatchObject({ precision: 0.5, recall: 1, ari: 0, v: 0 });
  expect(agreement(truth, [])).toMatchObject({ precision: 1, recall: 0.5, grouped: 0 });
});
