import { beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from './db.ts';
import { draft, dropDraft, flushDrafts, keepDraft, readDraft } from './drafts.ts';
import { wipe } from './wipe.ts';

beforeEach(async () => {
  vi.restoreAllMocks();
  await wipe();
});

describe('typed text', () => {
  test('is known at once, and in the database a moment later', async () => {
    keepDraft('capture', 'поч');
    keepDraft('capture', 'починил');
    expect(readDraft('capture')).toBe('починил');
    expect(await db.drafts.get('capture')).toBeUndefined();
    await vi.waitFor(async () => expect((await db.drafts.get('capture'))?.text).toBe('починил'));
  });

  test('is flushed when the page goes', async () => {
    keepDraft('capture', 'half a word');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await vi.waitFor(async () => expect((await db.drafts.get('capture'))?.text).toBe('half a word'), {
      timeout: 90,
    });
  });

  test('survives the loss of either place: the newer one is right', async () => {
    keepDraft('capture', 'first');
    await flushDrafts();
    localStorage.clear();
    expect(readDraft('capture')).toBe('first');
    sessionStorage.clear();
    expect(readDraft('capture')).toBe('');
    expect(await draft('capture')).toBe('first');
    keepDraft('capture', 'second');
    expect(await draft('capture')).toBe('second');
    await flushDrafts();
    await db.drafts.clear();
    expect(await draft('capture')).toBe('second');
  });

  test('that is long is kept, also where the quick place has no room', async () => {
    const long = 'слово '.repeat(50_000);
    keepDraft('capture', long);
    await flushDrafts();
    expect(await draft('capture')).toBe(long);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    keepDraft('other', 'short');
    expect(await draft('other')).toBe('short');
    await flushDrafts();
    expect((await db.drafts.get('other'))?.text).toBe('short');
  });

  test('is gone when it is dropped or emptied', async () => {
    keepDraft('a', 'x');
    keepDraft('b', 'x');
    await flushDrafts();
    dropDraft('a');
    keepDraft('b', '');
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(0));
    expect([readDraft('a'), await draft('b')]).toEqual(['', undefined]);
  });

  test('that can be kept nowhere is said so, and not forgotten', async () => {
    const refuse = vi.spyOn(db.drafts, 'bulkPut').mockRejectedValue(new Error('no room'));
    keepDraft('capture', 'beside the database');
    await expect(flushDrafts()).resolves.toBeUndefined();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    keepDraft('other', 'nowhere');
    await expect(flushDrafts()).rejects.toThrow('no room');
    refuse.mockRestore();
    await flushDrafts();
    expect((await db.drafts.get('other'))?.text).toBe('nowhere');
  });
});
