import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addEntry, deleteEntries, editEntry, entriesOn } from './entries.ts';
import { Shelf } from './live-shelf.svelte.ts';
import { wipe } from './wipe.ts';

const add = (date: string, rawText: string) => addEntry({ date, type: 'fact', rawText });

beforeEach(wipe);

describe('a live query', () => {
  test('follows writes; a deleted row disappears', async () => {
    const shelf = new Shelf('2026-03-02', (day) => entriesOn(day));
    await vi.waitFor(() => expect(shelf.live.ready).toBe(true));
    expect(shelf.texts()).toEqual([]);
    const { id } = await add('2026-03-02', 'one');
    await vi.waitFor(() => expect(shelf.texts()).toEqual(['one']));
    await editEntry(id, { rawText: 'uno' });
    await vi.waitFor(() => expect(shelf.texts()).toEqual(['uno']));
    await deleteEntries([id]);
    await vi.waitFor(() => expect(shelf.texts()).toEqual([]));
    shelf.stop();
  });

  test('asks anew when its params change, and never shows the rows of other params', async () => {
    await add('2026-03-02', 'monday');
    await add('2026-03-03', 'tuesday');
    const shelf = new Shelf('2026-03-02', (day) => entriesOn(day));
    await vi.waitFor(() => expect(shelf.texts()).toEqual(['monday']));
    shelf.day = '2026-03-03';
    flushSync();
    expect(shelf.live.ready).toBe(false);
    expect(shelf.live.current).toBeUndefined();
    await vi.waitFor(() => expect(shelf.texts()).toEqual(['tuesday']));
    await add('2026-03-02', 'monday again');
    await add('2026-03-03', 'tuesday again');
    await vi.waitFor(() => expect(shelf.texts()).toEqual(['tuesday', 'tuesday again']));
    shelf.stop();
  });

  test('keeps the last answer meanwhile when told so', async () => {
    await add('2026-03-02', 'monday');
    await add('2026-03-03', 'tuesday');
    const shelf = new Shelf('2026-03-02', (day) => entriesOn(day), { keep: true });
    await vi.waitFor(() => expect(shelf.texts()).toEqual(['monday']));
    shelf.day = '2026-03-03';
    flushSync();
    expect(shelf.live.ready).toBe(false);
    expect(shelf.texts()).toEqual(['monday']);
    await vi.waitFor(() => expect(shelf.texts()).toEqual(['tuesday']));
    shelf.stop();
  });

  test('stops when nothing reads it any more', async () => {
    const query = vi.fn((day: string) => entriesOn(day));
    const shelf = new Shelf('2026-03-02', query);
    await vi.waitFor(() => expect(shelf.live.ready).toBe(true));
    shelf.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const calls = query.mock.calls.length;
    await add('2026-03-02', 'one');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(query).toHaveBeenCalledTimes(calls);
  });

  test('tells an error', async () => {
    const shelf = new Shelf('2026-03-02', () => Promise.reject(new Error('no')));
    await vi.waitFor(() => expect(String(shelf.live.error)).toContain('no'));
    expect(shelf.live.ready).toBe(false);
    shelf.stop();
  });
});
