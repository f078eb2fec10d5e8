import { beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from './db.ts';
import { addEntry, entriesOn } from './entries.ts';
import { DataFailure, dataError } from './errors.ts';
import { journal, JOURNAL_DIR } from './journal.ts';
import { session } from './session.ts';
import { start, stop } from './start.ts';
import { storage } from './storage.svelte.ts';
import { DB_NAME, DB_VERSION } from './tables.ts';
import { wipe } from './wipe.ts';

const DAY = '2026-03-02';
const fact = (rawText: string) => addEntry({ date: DAY, type: 'fact', rawText });
const texts = async () => (await entriesOn(DAY)).map(({ rawText }) => rawText);

const journalText = async (): Promise<string> => {
  const dir = await (await navigator.storage.getDirectory()).getDirectoryHandle(JOURNAL_DIR);
  let text = '';
  for await (const handle of dir.values())
    text += await (await (handle as FileSystemFileHandle).getFile()).text();
  return text;
};

/** The database answers as on a full disk: the transaction is aborted, the truth is inside. */
const fullDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('no room', 'QuotaExceededError');
  });

beforeEach(async () => {
  vi.restoreAllMocks();
  await wipe();
});

describe('a full disk', () => {
  test('refuses the write, keeps nothing of it anywhere, and is over when there is room again', async () => {
    await fact('before');
    const full = fullDisk();
    await expect(fact('too much')).rejects.toMatchObject({ code: 'full' });
    expect(storage.status).toBe('full');
    full.mockRestore();
    expect(await texts()).toEqual(['before']);
    expect(await journalText()).not.toContain('too much');
    await fact('after');
    expect(storage.status).toBe('ok');
    await session.end();
    stop();
    await start();
    expect(storage.recovered).toBe(0);
    expect(await texts()).toEqual(['before', 'after']);
  });

  test('is known by its name however deep it is wrapped', () => {
    const inner = new DOMException('', 'QuotaExceededError');
    expect(dataError(Object.assign(new Error('x'), { name: 'AbortError', inner }))).toBe('full');
    expect(dataError(new Error('x', { cause: inner }))).toBe('full');
    expect(dataError(Object.assign(new Error('x'), { name: 'AbortError' }))).toBe('broken');
  });
});

describe('a journal that cannot be written', () => {
  test('for want of room loses no write that the database has room for', async () => {
    await fact('before');
    const append = vi.spyOn(journal, 'append').mockRejectedValue(new DataFailure('full'));
    await fact('kept');
    expect(storage.status).toBe('ok');
    append.mockRestore();
    await fact('after');
    await session.end();
    stop();
    await start();
    expect(storage.recovered).toBe(0);
    expect(await texts()).toEqual(['before', 'kept', 'after']);
  });

  test('is said, and the notebook works without', async () => {
    await fact('one');
    vi.spyOn(journal, 'append').mockImplementation(async () => {
      storage.journal = 'missing';
      return undefined;
    });
    await fact('two');
    expect(await texts()).toEqual(['one', 'two']);
    expect(storage.journal).toBe('missing');
    storage.journal = 'on';
  });
});

describe('a browser that gives no storage', () => {
  test.each(['SecurityError', 'InvalidStateError'])('is said, and a write is refused: %s', async (name) => {
    db.close();
    await session.end();
    stop();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('', name);
    });
    await start();
    expect(storage.status).toBe('refused');
    await expect(fact('lost?')).rejects.toMatchObject({ code: 'refused' });
    vi.restoreAllMocks();
    stop();
    storage.status = 'ok';
    await db.open();
    await fact('one');
    expect(await texts()).toEqual(['one']);
  });
});

describe('a database emptied under a living tab', () => {
  test('does not swallow the next write', async () => {
    await fact('one');
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    await fact('two');
    expect(await texts()).toEqual(['two']);
    await session.end();
    stop();
    await start();
    expect(await texts()).toEqual(['one', 'two']);
  });
});

describe('another tab with a newer version', () => {
  test('closes this one for good: it says so, writes nothing and does not reopen', async () => {
    await fact('old');
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DB_NAME, (DB_VERSION + 1) * 10);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    expect(storage.status).toBe('outdated');
    await expect(fact('lost?')).rejects.toMatchObject({ code: 'outdated' });
    await expect(db.entries.count()).rejects.toThrow();
    newer.close();
    await session.end();
    stop();
    await expect(db.open()).rejects.toMatchObject({ name: 'DataFailure' });
    await new Promise((resolve) => (indexedDB.deleteDatabase(DB_NAME).onsuccess = resolve));
    storage.status = 'ok';
    await db.open();
    await fact('after a reload');
    expect(await texts()).toEqual(['old', 'after a reload']);
  });
});
