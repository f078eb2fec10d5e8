import type { Agreement } from '@perf-assist/shared/measure/agreement';
import { reliability } from '@perf-assist/shared/measure/calibration';
import type { Row } from './eval-measure.ts';
import { SHARES, TAPS } from './eval-measure.ts';

/** Some rows of a table under one name: one log, or those of a mean. */
export interface Group {
  name: string;
  rows: Row[];
}

export const two = (value: number): string => value.toFixed(2);
export const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

const pair = (all: Agreement[]): string =>
  `${two(mean(all.map((one) => one.f1)))} / ${two(mean(all.map((one) => one.ari)))}`;
const purity = (all: Agreement[]): string =>
  `${two(mean(all.map((one) => one.purity)))} of ${two(mean(all.map((one) => one.grouped)))}`;

/** A Markdown table. */
export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

type Column = [head: string, cell: (rows: Row[]) => string];

const tableOf = (columns: Column[], groups: Group[]): string =>
  table(
    ['log', ...columns.map(([head]) => head)],
    groups.map(({ name, rows }) => [name, ...columns.map(([, cell]) => cell(rows))]),
  );

/** How well entries are grouped: cells are F1 / ARI, purity is of the share of entries that are grouped. */
export const groupingTable = (groups: Group[]): string =>
  tableOf(
    [
      ['all in one', (rows) => pair(rows.map((row) => row.one))],
      ['plain tf·idf', (rows) => pair(rows.map((row) => row.plain))],
      ['engine', (rows) => pair(rows.map((row) => row.engine))],
      ['V', (rows) => two(mean(rows.map((row) => row.engine.v)))],
      ['purity', (rows) => purity(rows.map((row) => row.engine))],
      ['purity, sure', (rows) => purity(rows.map((row) => row.sure))],
      [
        'projects',
        (rows) =>
          `${mean(rows.map((row) => row.engine.groups)).toFixed(0)} of ${mean(rows.map((row) => row.labels)).toFixed(0)}`,
      ],
      ...SHARES.map((share, at): Column => [
        `${share * 100} % tagged`,
        (rows) => pair(rows.flatMap((row) => row.tagged[at] ?? [])),
      ]),
      ...TAPS.map((taps, at): Column => [
        `${taps} taps`,
        (rows) => pair(rows.flatMap((row) => row.tapped[at] ?? [])),
      ]),
    ],
    groups,
  );

const known = (values: (number | undefined)[]): string => {
  const some = values.filter((value) => value !== undefined);
  return some.length === 0 ? '' : two(mean(some));
};

/** How faithful, full and quick drafts are. */
export const draftTable = (groups: Group[]): string =>
  tableOf(
    [
      ['bullets', (rows) => mean(rows.map((row) => row.quality.sentences)).toFixed(0)],
      ['unsupported', (rows) => String(rows.reduce((sum, row) => sum + row.quality.unsupported, 0))],
      ['facts listed', (rows) => two(mean(rows.map((row) => row.quality.listed)))],
      ['facts told', (rows) => two(mean(rows.map((row) => row.quality.told)))],
      ['told, 20 % tagged', (rows) => two(mean(rows.map((row) => row.told20)))],
      ['month ratio', (rows) => two(mean(rows.map((row) => row.quality.months)))],
      ['gold outputs', (rows) => known(rows.map((row) => row.quality.goldOutputs))],
      ['gold outcomes', (rows) => known(rows.map((row) => row.quality.goldOutcomes))],
      ['time', (rows) => `${mean(rows.map((row) => row.time)).toFixed(0)} ms`],
    ],
    groups,
  );

/** How far projects stay when a twentieth of the entries come later: ARI of the old entries' projects. */
export const stabilityTable = (groups: Group[]): string => {
  const of = (pick: (row: Row['stability'][number]) => number) => (rows: Row[]) =>
    two(mean(rows.flatMap((row) => row.stability.map(pick))));
  return tableOf(
    [
      ['index kept up', of((one) => one.grown)],
      ['read anew with links of the last draft', of((one) => one.linked)],
      ['the same, entries of drafted goals', of((one) => one.drafted)],
      ['read anew with nothing', of((one) => one.scratch)],
    ],
    groups,
  );
};

const BOUNDS = [0, 0.2, 0.4, 0.6, 0.8];

/** What suggestions for unseen lines promised, and what came true (a fifth and a half of the log named). */
export const calibrationTable = (groups: Group[]): string =>
  tableOf(
    BOUNDS.map((from, at): Column => [
      `${from}–${BOUNDS[at + 1] ?? 1}`,
      (rows) => {
        const bin = reliability(
          rows.flatMap((row) => row.guesses),
          BOUNDS,
        )[at];
        return bin && bin.count > 0 ? `${two(bin.predicted)} → ${two(bin.right)} (${bin.count})` : '';
      },
    ]),
    groups,
  );
