import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Draft } from '@perf-assist/shared/draft/result';
import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const dir = mkdtempSync(join(tmpdir(), 'draft-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'draft.ts'),
      ...args,
    ]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const {
      code = 1,
      stdout = '',
      stderr = '',
    } = error as { code?: number; stdout?: string; stderr?: string };
    return { code, out: stdout, err: stderr };
  }
};

const log = {
  role: 'lead',
  entries: [
    { id: 'a', date: '2025-03-03', type: 'fact', text: 'собрал каркас биллинга', goal: 'Новый биллинг' },
    { id: 'b', date: '2025-03-04', type: 'fact', text: 'p95 счетов 480 -> 210 мс', goal: 'Новый биллинг' },
    { id: 'c', date: '2025-03-05', type: 'plan', text: 'описать сверку', goal: 'Новый биллинг' },
    { id: 'd', date: '2025-04-01', type: 'fact', text: 'дейли' },
  ],
};

test('what is wrong with the arguments is said in words', () => {
  expect(readArguments([])).toBe('no log given');
  expect(readArguments(['a.json', 'b.json'])).toContain('one log at a time');
  expect(readArguments(['a.json', '--from', '2025-02-30'])).toContain('--from is a day');
  expect(readArguments(['a.json', '--role', 'boss'])).toContain('--role is one of');
  expect(readArguments(['a.json', '--colour', 'red'])).toContain('--colour');
  expect(readArguments(['a.json', '--lang', 'en', '--format', 'json'])).toEqual({
    file: 'a.json',
    language: 'en',
    format: 'json',
  });
});

describe('the command', { timeout: 60_000 }, () => {
  test('drafts a plain log, the same bytes every time, with every entry accounted for', async () => {
    const path = file('log.json', JSON.stringify(log));
    const first = await run(path, '--format', 'json');
    const again = await run(path, '--format', 'json');
    expect(first.out).toBe(again.out);
    const { goals, coverage, unused, routine, other, ask } = JSON.parse(first.out) as Draft & {
      ask: unknown[];
    };
    expect(goals).toMatchObject([
      { title: 'Новый биллинг', outcomes: [{ text: 'p95 счетов 480 → 210 мс.', refs: ['b'] }] },
    ]);
    expect([...coverage.used, ...unused, ...routine, ...other].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(ask).toEqual([]);
  });

  test('writes Markdown, and takes a part of the log', async () => {
    const { out } = await run(
      file('log.json', JSON.stringify(log)),
      '--from',
      '2025-03-04',
      '--to',
      '2025-03-31',
    );
    expect(out).toContain('# Самооценка, 2025-03-04 – 2025-03-31');
    expect(out).toContain('- p95 счетов 480 → 210 мс.');
    expect(out).not.toContain('каркас');
  });

  test.each([
    ['cut.json', '{"entries": [', 'is not JSON'],
    ['foreign.json', '{"a": 1}', 'neither a log nor a backup'],
    [
      'twice.json',
      JSON.stringify({ entries: [log.entries[0], log.entries[0]] }),
      'two entries have the id a',
    ],
    ['day.json', JSON.stringify({ entries: [{ id: 'a', date: '2025-02-30', text: 'x' }] }), 'entries.0.date'],
  ])('%s is refused with a reason and code 2', async (name, text, reason) => {
    const { code, err } = await run(file(name, text));
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});
