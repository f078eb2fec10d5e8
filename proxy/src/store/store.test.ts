import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createSessions } from '../access/sessions.ts';
import { makeFolder } from '../built.fixture.ts';
import { backUpStore } from './back-up-store.ts';
import { openStore, storedNote, storedSecret, STORE_FILE, StoreError, withoutWait } from './open-store.ts';

test('a store is its owner’s alone, writes ahead, and keeps its secrets', () => {
  const dir = join(makeFolder(), 'new');
  const store = openStore(dir);
  expect(statSync(join(dir, STORE_FILE)).mode & 0o777).toBe(0o600);
  expect(store.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(store.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  const secret = storedSecret(store, 'a');
  expect(secret).toHaveLength(32);
  store.close();
  const again = openStore(dir);
  expect(storedSecret(again, 'a')).toEqual(secret);
  expect(storedSecret(again, 'b')).not.toEqual(secret);
});

test('what need not wait for the disk does not, and what comes after it does again', () => {
  const store = openStore(makeFolder());
  const waits = () => store.prepare('PRAGMA synchronous').get()?.synchronous;
  const [FULL, NORMAL] = [2, 1];
  withoutWait(store, () => expect(waits()).toBe(NORMAL));
  expect(waits()).toBe(FULL);
  const fails = () => {
    throw new Error('no');
  };
  expect(() => withoutWait(store, fails)).toThrow('no');
  expect(waits()).toBe(FULL);
  storedNote(store, 'tokens').writeSoon('1 2');
  expect([storedNote(store, 'tokens').read(), waits()]).toEqual(['1 2', FULL]);
});

test('a folder that cannot be written, a file that is none, and a newer version are told', () => {
  const dir = makeFolder();
  writeFileSync(join(dir, 'file'), '');
  expect(() => openStore(join(dir, 'file'))).toThrow(StoreError);
  writeFileSync(
    join(dir, STORE_FILE),
    'not a database at all, but long enough to be taken for one'.repeat(100),
  );
  expect(() => openStore(dir)).toThrow(StoreError);
  const newer = makeFolder();
  new DatabaseSync(join(newer, STORE_FILE)).exec('PRAGMA user_version = 99');
  expect(() => openStore(newer)).toThrow(/newer version/);
});

test('a copy is made while the store is written, opens as a store, and overwrites nothing', async () => {
  const dir = makeFolder();
  const store = openStore(dir);
  const sessions = createSessions(store, () => 1_000);
  const token = sessions.begin('one');
  const to = join(dir, 'copy', STORE_FILE);
  const { mkdirSync } = await import('node:fs');
  mkdirSync(join(dir, 'copy'));
  const copying = backUpStore(dir, to);
  sessions.begin('two');
  await copying;
  expect(createSessions(openStore(join(dir, 'copy')), () => 1_000).find(token)).toMatchObject({
    name: 'one',
  });
  await expect(backUpStore(dir, to)).rejects.toThrow(/there already/);
  await expect(backUpStore(makeFolder(), join(dir, 'x'))).rejects.toThrow(/no store/);
});

test('the device unseen for longest gives way to the fifty-first', () => {
  let now = 0;
  const sessions = createSessions(openStore(makeFolder()), () => now);
  const tokens = Array.from({ length: 51 }, () => {
    now += 1_000;
    return sessions.begin('device');
  });
  expect(sessions.list()).toHaveLength(50);
  expect(sessions.find(tokens[0] ?? '')).toBeUndefined();
  expect(sessions.find(tokens[50] ?? '')).toBeDefined();
});
