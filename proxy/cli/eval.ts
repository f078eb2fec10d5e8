import { parseArgs } from 'node:util';
import { goalsTable } from './eval-goals.ts';
import { OWN_LOGS, readLogs } from './eval-logs.ts';
import { measure } from './eval-measure.ts';
import { evalPersonas } from './eval-personas.ts';
import { calibrationTable, draftTable, groupingTable, stabilityTable } from './eval-tables.ts';

const refuse = (error: unknown): never => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `eval: ${message}\nusage: npm run eval -- DIR... [--without LOG,LOG] | --personas [DIR...]\n`,
  );
  process.exit(2);
};

/** The folders named, and the ids of logs to leave out of a second mean: those whose words do not tell the project. */
const readArguments = (): { dirs: string[]; without: ReadonlySet<string>; personas: boolean } => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { without: { type: 'string', default: '' }, personas: { type: 'boolean', default: false } },
  });
  if (values.personas && positionals.length === 0) positionals.push(...OWN_LOGS);
  if (positionals.length === 0) throw new Error('no folder of labelled logs given');
  return { dirs: positionals, without: new Set(values.without.split(',')), personas: values.personas };
};

const run = async (): Promise<void> => {
  const { dirs, without, personas } = readArguments();
  const logs = readLogs(dirs);
  if (logs.length === 0) throw new Error(`no labelled logs in ${dirs.join(', ')}`);
  if (personas) {
    console.log(await evalPersonas(logs));
    return;
  }
  const rows = logs.map(measure);
  const rest = rows.filter(({ log }) => !without.has(log.id));
  const means = [
    { name: 'mean', rows },
    ...(rest.length > 0 && rest.length < rows.length
      ? [{ name: `mean of ${rest.length} (without ${[...without].join(', ')})`, rows: rest }]
      : []),
  ];
  const groups = [...rows.map((row) => ({ name: row.log.id, rows: [row] })), ...means];
  const parts: [string, string][] = [
    ['Grouping: B-cubed F1 / adjusted Rand index; purity of the share grouped', groupingTable(groups)],
    ['Drafts', draftTable(groups)],
    ['Stability when 5 % of the entries come later: ARI of the old ones', stabilityTable(groups)],
    [
      'Suggestions for new lines, by their confidence: promised → came true (how many)',
      calibrationTable(groups),
    ],
    ['Goals', goalsTable(means)],
  ];
  console.log(parts.map(([title, body]) => `${title}\n\n${body}`).join('\n\n'));
};

try {
  await run();
} catch (error) {
  refuse(error);
}
