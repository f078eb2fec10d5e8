import { readQuery } from '@perf-assist/shared/search/query';
import { SearchIndex } from '@perf-assist/shared/search/search-index';
import { marksOf } from '@perf-assist/shared/search/tokens';
import { generatedLog } from './generated-log.ts';

const ENTRIES = 50_000;
const TODAY = '2026-11-13';
const SHOWN = 40;

const timed = <T>(run: () => T): [ms: number, result: T] => {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const round = (ms: number): number => Math.round(ms * 100) / 100;

const log = generatedLog(ENTRIES, TODAY);
const texts = new Map(log.map(({ id, text }) => [id, text]));

const [building, built] = timed(() => {
  const index = new SearchIndex();
  for (const doc of log) index.put(doc);
  return index;
});
const [packing, bytes] = timed(() => built.pack());
const opened = Array.from({ length: 5 }, () => timed(() => SearchIndex.unpack(bytes))).sort(
  ([a], [b]) => a - b,
);
const index = opened[2]?.[1];
if (!index) throw new Error('the stored index cannot be read');

/** What a key costs in the worker, but for reading the rows that are shown: parsing, finding, marking them. */
const key = (typed: string): number =>
  timed(() => {
    const found = index.find(readQuery(typed, TODAY), TODAY, SHOWN);
    for (const { id } of found.hits.entry) marksOf(texts.get(id) ?? '', (stem) => found.stems.has(stem));
  })[0];

const wordsOf = (cyrillic: boolean): string[] =>
  log
    .filter((_, i) => i % 500 === 0)
    .flatMap(({ text }) => text.split(' '))
    .filter((word) => word.length > 5 && /[а-я]/.test(word) === cyrillic && /\p{L}/u.test(word))
    .slice(0, 120);

const typing = (words: readonly string[]): number[] =>
  words.flatMap((word, i) => {
    const before = i % 2 === 0 ? '' : `${words[i - 1] ?? ''} `;
    return Array.from(word, (_, n) => key(before + word.slice(0, n + 1)));
  });

const dropped = (word: string, i: number): string => {
  const hole = 1 + (i % (word.length - 2));
  return word.slice(0, hole) + word.slice(hole + 1);
};

const finds = (query: string, word: string): boolean =>
  index
    .find(readQuery(query, TODAY), TODAY, 1_000_000)
    .hits.entry.some(({ id }) => texts.get(id)?.split(' ').includes(word));

const [russian, english] = [wordsOf(true), wordsOf(false)];
typing(russian.slice(0, 20));
const keys = { ru: typing(russian).sort((a, b) => a - b), en: typing(english).sort((a, b) => a - b) };
const all = [...russian, ...english];
const typos = all.filter((word, i) => finds(dropped(word, i), word)).length / all.length;

const [changing] = timed(() => {
  index.put({ kind: 'entry', id: 'changed', day: TODAY, type: 'fact', text: 'совершенно новая запись' });
  return index.find(readQuery('совершенно', TODAY), TODAY, 1).total;
});

/** Times are goals for a quiet machine and only printed; size and recall are the same everywhere, and hold the build. */
const rows: { what: string; value: number; unit: string; goal?: number; ok?: boolean }[] = [
  { what: 'stored index', value: round(bytes.length / 1e6), unit: 'MB', goal: 8, ok: bytes.length <= 8e6 },
  { what: 'read at start', value: round(opened[2]?.[0] ?? 0), unit: 'ms', goal: 100 },
  { what: 'one key, Russian, p50', value: round(at(keys.ru, 0.5)), unit: 'ms' },
  { what: 'one key, Russian, p95', value: round(at(keys.ru, 0.95)), unit: 'ms', goal: 10 },
  { what: 'one key, English, p50', value: round(at(keys.en, 0.5)), unit: 'ms' },
  { what: 'one key, English, p95', value: round(at(keys.en, 0.95)), unit: 'ms', goal: 10 },
  { what: 'changed entry taken in and found', value: round(changing), unit: 'ms', goal: 100 },
  {
    what: 'words found with a letter left out',
    value: round(typos * 100),
    unit: '%',
    goal: 80,
    ok: typos >= 0.8,
  },
  { what: 'first build', value: round(building), unit: 'ms' },
  { what: 'pack to store', value: round(packing), unit: 'ms' },
];

console.log(`search, ${ENTRIES.toLocaleString('en')} entries:`);
console.table(rows);
if (rows.some(({ ok }) => ok === false)) process.exitCode = 1;
