import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftFrom } from '@perf-assist/shared/draft/draft';
import { readLog } from '@perf-assist/shared/draft/read-log';
import type { Agreement } from '@perf-assist/shared/measure/agreement';
import { agreement } from '@perf-assist/shared/measure/agreement';
import { plainTfIdf } from '@perf-assist/shared/measure/baseline';
import { draftQuality } from '@perf-assist/shared/measure/draft-quality';
import { inputWith, LabelledLog, taggedAtRandom, truthOf } from '@perf-assist/shared/measure/labelled-log';
import { labelledSample } from '@perf-assist/shared/measure/sample-log';
import heldOut from '@perf-assist/shared/measure/slot-lines/held-out.json' with { type: 'json' };
import { slotScore } from '@perf-assist/shared/measure/slot-score';
import { afterTaps, projectsOf } from '@perf-assist/shared/measure/taps';
import { Sample } from '@perf-assist/shared/samples/sample';

const TAPS = [15, 30, 60];
const SHARES = [0.1, 0.2, 0.35];
const SEEDS = [1, 2];

const refuse = (message: string): never => {
  process.stderr.write(`eval: ${message}\nusage: npm run eval -- DIR\n`);
  process.exit(2);
};

const labelled = (json: unknown): LabelledLog | undefined => {
  const log = LabelledLog.safeParse(json);
  if (log.success) return log.data;
  const sample = Sample.safeParse(json);
  return sample.success ? labelledSample(sample.data) : undefined;
};

const readLogs = (dir: string): LabelledLog[] => {
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const log = labelled(JSON.parse(readFileSync(join(dir, file), 'utf8')));
    if (!log) process.stderr.write(`eval: ${file} is no labelled log, left out\n`);
    return log ?? [];
  });
};

const two = (value: number): string => value.toFixed(2);
const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const pair = (all: Agreement[]): string =>
  `${two(mean(all.map((one) => one.f1)))} / ${two(mean(all.map((one) => one.ari)))}`;

interface Row {
  log: LabelledLog;
  labels: number;
  one: Agreement;
  plain: Agreement;
  engine: Agreement;
  tagged: Agreement[][];
  tapped: Agreement[];
  quality: ReturnType<typeof draftQuality>;
  told20: number;
  time: number;
}

const measure = (log: LabelledLog): Row => {
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
    tagged: SHARES.map((share) =>
      SEEDS.map((seed) => judge(projectsOf(log, taggedAtRandom(log, share, seed)))),
    ),
    tapped: afterTaps(log, TAPS).map(judge),
    quality: draftQuality(log, draft),
    told20: draftQuality(log, draftFrom(readLog(tagged20), tagged20)).told,
    time,
  };
};

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const groupingTable = (rows: Row[]): string => {
  const cells = (name: string, some: Row[]): string[] => [
    name,
    pair(some.map((row) => row.one)),
    pair(some.map((row) => row.plain)),
    pair(some.map((row) => row.engine)),
    two(mean(some.map((row) => row.engine.v))),
    `${two(mean(some.map((row) => row.engine.purity)))} of ${two(mean(some.map((row) => row.engine.grouped)))}`,
    `${mean(some.map((row) => row.engine.groups)).toFixed(0)} of ${mean(some.map((row) => row.labels)).toFixed(0)}`,
    ...SHARES.map((_, at) => pair(some.flatMap((row) => row.tagged[at] ?? []))),
    ...TAPS.map((_, at) => pair(some.flatMap((row) => row.tapped[at] ?? []))),
  ];
  const head = ['log', 'all in one', 'plain tf·idf', 'engine', 'V', 'purity', 'projects'];
  return table(
    [...head, ...SHARES.map((share) => `${share * 100} % tagged`), ...TAPS.map((taps) => `${taps} taps`)],
    [...rows.map((row) => cells(row.log.id, [row])), cells('mean', rows)],
  );
};

const draftTable = (rows: Row[]): string => {
  const some = (values: (number | undefined)[]): string => {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? '' : two(mean(known));
  };
  const cells = (name: string, list: Row[]): string[] => [
    name,
    mean(list.map((row) => row.quality.sentences)).toFixed(0),
    String(list.reduce((sum, row) => sum + row.quality.unsupported, 0)),
    two(mean(list.map((row) => row.quality.listed))),
    two(mean(list.map((row) => row.quality.told))),
    two(mean(list.map((row) => row.told20))),
    two(mean(list.map((row) => row.quality.months))),
    some(list.map((row) => row.quality.goldOutputs)),
    some(list.map((row) => row.quality.goldOutcomes)),
    `${mean(list.map((row) => row.time)).toFixed(0)} ms`,
  ];
  return table(
    [
      'log',
      'bullets',
      'unsupported',
      'facts listed',
      'facts told',
      'told, 20 % tagged',
      'month ratio',
      'gold outputs',
      'gold outcomes',
      'time',
    ],
    [...rows.map((row) => cells(row.log.id, [row])), cells('mean', rows)],
  );
};

const [dir] = process.argv.slice(2);
if (dir === undefined) refuse('no folder of labelled logs given');
else {
  let logs: LabelledLog[] = [];
  try {
    logs = readLogs(dir);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
  if (logs.length === 0) refuse(`no labelled logs in ${dir}`);
  const rows = logs.map(measure);
  console.log('Cells are B-cubed F1 / adjusted Rand index.\n');
  console.log(groupingTable(rows));
  console.log(`\n${draftTable(rows)}`);
  const { f1, macro } = slotScore(heldOut);
  const slots = Object.entries(f1).map(([slot, value]) => `${slot} ${two(value)}`);
  console.log(`\nSlots of held-out lines: macro-F1 ${two(macro)} (${slots.join(', ')}).`);
}
