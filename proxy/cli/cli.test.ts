import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import type { Draft } from '@perf-assist/shared/draft/result';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFakeOpenAI } from '../src/fake-openai.ts';
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
  expect(readArguments(['a.json', '--llm', 'http://localhost:1/v1'])).toContain('go together');
  expect(readArguments(['a.json', '--llm', 'localhost:1', '--model', 'm'])).toContain('--llm is the address');
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

  describe('with a model', () => {
    const many = {
      role: 'lead',
      entries: Array.from({ length: 8 }, (_, at) => ({
        id: `e${at}`,
        date: `2025-03-0${at + 1}`,
        type: 'fact',
        text: `собрал часть ${at + 10} нового биллинга и описал её`,
        goal: 'Новый биллинг',
      })),
    };
    const origin = async (): Promise<string> => {
      const server = serve({ fetch: createFakeOpenAI().app.fetch, port: 0, hostname: '127.0.0.1' });
      onTestFinished(() => void server.close());
      await once(server, 'listening');
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    };

    test('words the same evidence, and tells what it has cost', async () => {
      const path = file('many.json', JSON.stringify(many));
      const llm = ['--llm', await origin(), '--model', 'faithful', '--format', 'json'];
      const [own, worded] = [await run(path, '--format', 'json'), await run(path, ...llm)];
      expect(worded.code).toBe(0);
      expect(worded.err).toMatch(/goal 1 of 1: \d+ of \d+ bullets worded anew\ncalls 1, tokens in \d+/);
      const used = ({ out }: { out: string }) => (JSON.parse(out) as Draft).coverage.used;
      expect(used(worded)).toEqual(used(own));
      expect(worded.out).not.toBe(own.out);
    });

    test('whatever fails, ends with the person’s own words and says why', async () => {
      const path = file('many.json', JSON.stringify(many));
      const [own, failed] = [
        await run(path),
        await run(path, '--llm', await origin(), '--model', 'gpt-nothing'),
      ];
      expect(failed.code).toBe(0);
      expect(failed.err).toContain('no such model');
      expect(failed.out).toBe(own.out);
      const keyless = await run(
        path,
        '--llm',
        'http://localhost:1/v1',
        '--model',
        'm',
        '--key-env',
        'NO_KEY',
      );
      expect(keyless).toMatchObject({ code: 2, err: expect.stringContaining('NO_KEY is not set') });
    });
  });
});
