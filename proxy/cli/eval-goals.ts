import type { Row } from './eval-measure.ts';
import type { Group } from './eval-tables.ts';
import { mean, table, two } from './eval-tables.ts';

/** What the engine is to reach: a name, the least (or greatest) value, and how it is found in some logs. */
interface Goal {
  name: string;
  least?: number;
  most?: number;
  of: (rows: Row[]) => number;
}

const GOALS: Goal[] = [
  { name: 'F1, untagged', least: 0.5, of: (rows) => mean(rows.map((row) => row.engine.f1)) },
  { name: 'ARI, untagged', least: 0.38, of: (rows) => mean(rows.map((row) => row.engine.ari)) },
  { name: 'purity of what is sure', least: 0.75, of: (rows) => mean(rows.map((row) => row.sure.purity)) },
  { name: 'share that is sure', least: 0.5, of: (rows) => mean(rows.map((row) => row.sure.grouped)) },
  { name: 'purity of all grouped', least: 0.75, of: (rows) => mean(rows.map((row) => row.engine.purity)) },
  ...[0.6, 0.72, 0.82].map((least, at): Goal => ({
    name: `F1 after ${[15, 30, 60][at]} taps`,
    least,
    of: (rows) => mean(rows.map((row) => row.tapped[at]?.f1 ?? 0)),
  })),
  ...[
    [1, 0.65, 0.55],
    [2, 0.75, 0.68],
  ].flatMap(([at = 0, f1 = 0, ari = 0]): Goal[] => [
    {
      name: `F1, ${at === 1 ? 20 : 35} % tagged`,
      least: f1,
      of: (rows) => mean(rows.flatMap((row) => row.tagged[at]?.map((one) => one.f1) ?? [])),
    },
    {
      name: `ARI, ${at === 1 ? 20 : 35} % tagged`,
      least: ari,
      of: (rows) => mean(rows.flatMap((row) => row.tagged[at]?.map((one) => one.ari) ?? [])),
    },
  ]),
  {
    name: 'projects found / true, fewest',
    least: 0.6,
    of: (rows) => Math.min(...rows.map((row) => row.engine.groups / row.labels)),
  },
  {
    name: 'projects found / true, most',
    most: 1.7,
    of: (rows) => Math.max(...rows.map((row) => row.engine.groups / row.labels)),
  },
  {
    name: 'unsupported bullets',
    most: 0,
    of: (rows) => rows.reduce((sum, row) => sum + row.quality.unsupported, 0),
  },
  { name: 'facts listed', least: 1, of: (rows) => Math.min(...rows.map((row) => row.quality.listed)) },
  { name: 'facts told', least: 0.8, of: (rows) => mean(rows.map((row) => row.quality.told)) },
  {
    name: 'ARI of old entries, index kept up',
    least: 0.95,
    of: (rows) => mean(rows.flatMap((row) => row.stability.map((one) => one.grown))),
  },
  {
    name: 'ARI of old entries, read anew with links',
    least: 0.95,
    of: (rows) => mean(rows.flatMap((row) => row.stability.map((one) => one.linked))),
  },
];

const verdict = (value: number, { least, most }: Goal): string => {
  const gap = least === undefined ? value - (most ?? 0) : least - value;
  return gap <= 0 ? `${two(value)} met` : `${two(value)} gap ${two(gap)}`;
};

/** The goals beside what is reached, for each group of logs. */
export const goalsTable = (groups: Group[]): string =>
  table(
    ['measure', 'goal', ...groups.map(({ name }) => name)],
    GOALS.map((goal) => [
      goal.name,
      goal.least === undefined ? `≤ ${goal.most ?? 0}` : `≥ ${goal.least}`,
      ...groups.map(({ rows }) => verdict(goal.of(rows), goal)),
    ]),
  );
