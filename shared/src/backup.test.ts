/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from './backup.ts';
import type { Backup } from './backup.ts';
import { rowsOf } from './backup/rows.ts';
import { otherVersions } from './merge/row.ts';

const RELEASED = readFileSync(new URL('./fixtures/backup-v1.json', import.meta.url), 'utf8');

const good = (text: string): { backup: Backup; skipped: string[] } => {
  const read = readBackup(text);
  if (!read.ok) throw new Error(`${read.error}: ${read.detail}`);
  return read;
};

const edited = (edit: (file: { records: unknown[][]; [key: string]: unknown }) => void): string => {
  const file = JSON.parse(RELEASED);
  edit(file);
  return JSON.stringify(file);
};

describe('the backup of version 1', () => {
  test('is read whole, for ever', () => {
    const { backup, skipped } = good(RELEASED);
    expect(skipped).toEqual([]);
    const rows = rowsOf(backup);
    expect(Object.entries(rows).map(([kind, list]) => [kind, list.length])).toEqual([
      ['user', 1],
      ['entry', 5],
      ['goal', 2],
      ['link', 3],
      ['review', 1],
      ['summary', 1],
      ['settings', 1],
    ]);
    expect(rows.user[0]).toMatchObject({ id: 'me', name: 'Лена', role: 'mixed', perfCycleLengthMonths: 6 });
    expect(rows.entry[2]).toMatchObject({
      type: 'fact',
      rawText: 'BIL-41: прогнала нагрузку, p95 упал с 400 мс до 120 мс',
    });
    expect(rows.entry[2]?.planId).toBe(rows.entry[0]?.id);
    expect(Object.values(rows.review[0]?.bullets ?? {}).map(({ text }) => text)).toEqual([
      'Провела нагрузочное тестирование биллинга',
      'p95 упал с 400 мс до 120 мс',
    ]);
    expect(JSON.stringify(rows)).not.toContain('черновик, не туда');
  });

  test('is written again byte by byte, in whatever order its rows come', () => {
    const { backup } = good(RELEASED);
    expect(writeBackup(backup)).toBe(RELEASED);
    expect(
      writeBackup({ ...backup, rows: backup.rows.toReversed(), history: backup.history.toReversed() }),
    ).toBe(RELEASED);
  });

  test('keeps what two devices wrote without knowing of each other', () => {
    const { backup } = good(RELEASED);
    const siblings = backup.rows.flatMap(([, row]) => otherVersions(row));
    expect(siblings.map(({ value }) => value)).toEqual([
      'Paired with Jules on the release checklist for 3 hours',
    ]);
  });
});

describe("a person's own slot of an entry", () => {
  const withSlot = (slot: string): string =>
    RELEASED.replace('"type":"plan"', `"slot":"${slot}","type":"plan"`).replace(
      '"rawText","type"',
      '"rawText","slot","type"',
    );

  test('is kept, through a file and back', () => {
    const text = withSlot('outcomes');
    const { backup, skipped } = good(text);
    expect(skipped).toEqual([]);
    expect(rowsOf(backup).entry[0]?.slot).toBe('outcomes');
    expect(writeBackup(backup)).toBe(text);
  });

  test('that does not exist is named', () => {
    expect(good(withSlot('why')).skipped).toEqual(['records[0].slot']);
  });
});

describe('a question about what a fact has changed', () => {
  const withAsk = (askOn: string): string =>
    RELEASED.replace('"type":"plan"', `"askOn":"${askOn}","answers":"e1","type":"plan"`).replace(
      '"rawText","type"',
      '"rawText","askOn","answers","type"',
    );

  test.each(['2026-12-01', 'never'])('asked on %s is kept, and so is what it answers', (askOn) => {
    const { backup, skipped } = good(withAsk(askOn));
    expect(skipped).toEqual([]);
    expect(rowsOf(backup).entry.find((entry) => entry.askOn)).toMatchObject({ askOn, answers: 'e1' });
  });

  test('asked on no day is named', () => {
    expect(good(withAsk('soon')).skipped).toEqual([expect.stringMatching(/^records\[\d+\]\.askOn$/)]);
  });
});

describe('a file that is not right', () => {
  test.each([
    ['words', 'hello', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a half-written backup', RELEASED.slice(0, 2000), 'broken'],
    ['JSON of something else', '{"format":"other"}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['a newer version', edited((file) => (file['version'] = 2)), 'newer'],
    ['no version', edited((file) => delete file['version']), 'broken'],
    ['no records', edited((file) => delete (file as Record<string, unknown>)['records']), 'broken'],
    ['records that all are wrong', edited((file) => (file.records = [[1], [2]])), 'broken'],
  ])('%s', (_name, text, error) => {
    const read = readBackup(text);
    expect(read.ok ? 'ok' : read.error).toBe(error);
  });

  test('a byte order mark is no harm', () => {
    expect(good(`\uFEFF${RELEASED}`).skipped).toEqual([]);
  });

  test.each([
    [
      'a day that does not exist',
      (values: Record<string, unknown>) => (values['date'] = '2026-02-31'),
      'date',
    ],
    ['a type that does not exist', (values: Record<string, unknown>) => (values['type'] = 'wish'), 'type'],
    [
      'a text over the limit',
      (values: Record<string, unknown>) => (values['rawText'] = 'x'.repeat(20_001)),
      'rawText',
    ],
  ])('%s is left out and named; the rest is read', (_name, spoil, field) => {
    const { backup, skipped } = good(
      edited((file) => spoil(file.records[0]?.[2] as Record<string, unknown>)),
    );
    expect(skipped).toEqual([`records[0].${field}`]);
    expect(backup.rows).toHaveLength(good(RELEASED).backup.rows.length - 1);
  });

  test.each([
    ['a dot of a writer that is not listed', [['7:1', 1, ['date']]]],
    ['a field with a poisonous name', [['0:1', 1, ['__proto__']]]],
    ['a field that every object has', [['0:1', 1, ['constructor']]]],
  ])('%s is left out', (_name, by) => {
    const { skipped } = good(edited((file) => ((file.records[0] as unknown[])[3] = by)));
    expect(skipped).toHaveLength(1);
    expect(({} as Record<string, unknown>)['date']).toBeUndefined();
  });
});
