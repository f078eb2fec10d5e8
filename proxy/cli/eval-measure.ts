import { draftFrom } from '@perf-assist/shared/draft/draft';
import { readLog } from '@perf-assist/shared/draft/read-log';
import type { Agreement } from '@perf-assist/shared/measure/agreement';
import { agreement } from '@perf-assist/shared/measure/agreement';
import { plainTfIdf } from '@perf-assist/shared/measure/baseline';
import type { Guess } from '@perf-assist/shared/measure/calibration';
import { guessesFor } from '@perf-assist/shared/measure/calibration';
import type { DraftQuality } from '@perf-assist/shared/measure/draft-quality';
import { draftQuality } from '@perf-assist/shared/measure/draft-quality';
import type { LabelledLog } from '@perf-assist/shared/measure/labelled-log';
import { inputWith, taggedAtRandom, truthOf } from '@perf-assist/shared/measure/labelled-log';
import type { Stability } from '@perf-assist/shared/measure/stability';
import { stabilityOf } from '@perf-assist/shared/measure/stability';
import { afterTaps, projectsOf } from '@perf-assist/shared/measure/taps';

export const TAPS = [15, 30, 60];
export const SHARES = [0.1, 0.2, 0.35];
const SEEDS = [1, 2];

/** All that is measured of one log; `tagged` and `tapped` go with `SHARES` and `TAPS`, `time` is in milliseconds. */
export interface Row {
  log: LabelledLog;
  labels: number;
  one: Agreement;
  plain: Agreement;
  engine: Agreement;
  sure: Agreement;
  tagged: Agreement[][];
  tapped: Agreement[];
  quality: DraftQuality;
  told20: number;
  stability: Stability[];
  guesses: Guess[];
  time: number;
}

/** Measures the engine on one log, from nothing said to most of it named. */
export const measure = (log: LabelledLog): Row => {
  const truth = truthOf(log);
  const input = inputWith(log, new Map());
  const start = performance.now();
  const draft = draftFrom(readLog(input), input);
  const time = performance.now() - start;
  const judge = (groups: string[][]): Agreement => agreement(truth, groups);
  const tagged20 = inputWith(log, taggedAtRandom(log, 0.2, 1));
  return {
    log,
    labels: new Set(truth.values()).size,
    one: judge([log.entries.map((entry) => entry.id)]),
    plain: judge(plainTfIdf(log)),
    engine: judge(draft.projects.map((project) => project.entries)),
    sure: judge(draft.projects.map((project) => project.sure)),
    tagged: SHARES.map((share) =>
      SEEDS.map((seed) => judge(projectsOf(log, taggedAtRandom(log, share, seed)))),
    ),
    tapped: afterTaps(log, TAPS).map(judge),
    quality: draftQuality(log, draft),
    told20: draftQuality(log, draftFrom(readLog(tagged20), tagged20)).told,
    stability: SEEDS.map((seed) => stabilityOf(log, seed)),
    guesses: [0.2, 0.5].flatMap((share) => SEEDS.flatMap((seed) => guessesFor(log, share, seed).guesses)),
    time,
  };
};
