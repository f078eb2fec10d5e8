import { expect, test } from 'vitest';
import { createLog, errorFields } from './log.ts';

test('of an error its class, its code and its place are told, however its message is put', () => {
  const lines: string[] = [];
  const log = createLog('error', (line) => void lines.push(line));
  for (const message of ['', 'Error', 'sk-canary', 'canary\n    at canary (canary.ts:1:1)\n    at canary']) {
    const error = Object.assign(new TypeError(message), { code: 'ECONNRESET', cause: new Error('canary') });
    log('error', 'failed', errorFields(error));
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      error: 'TypeError',
      code: 'ECONNRESET',
      at: expect.stringContaining('log.test.ts'),
    });
  }
  const odd = Object.assign(new Error('x'), { name: 'canary\nerror', code: 'canary of a note' });
  log('error', 'failed', errorFields(odd));
  log('error', 'failed', errorFields('canary'));
  expect(lines.join('')).not.toContain('canary');
  expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
});
