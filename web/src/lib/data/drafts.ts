import { db } from './db.ts';

/** How long after the last key a draft is put into the database, in milliseconds. */
const PAUSE = 100;

/** Texts longer than this are kept in the database only, in UTF-16 code units. */
const MAX_QUICK = 100_000;

const PREFIX = 'perf-assist.draft.';

interface Kept {
  text: string;
  at: number;
}

const pending = new Map<string, Kept>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** This tab's own text survives its reload; the other place outlives the tab, and all tabs share it. */
const places = [() => sessionStorage, () => localStorage];

const quick = (key: string, kept: Kept | undefined): void => {
  const mine = readQuick(key);
  for (const place of places)
    try {
      if (kept && kept.text.length <= MAX_QUICK) place().setItem(PREFIX + key, JSON.stringify(kept));
      else if (readFrom(place, key)?.at === mine?.at) place().removeItem(PREFIX + key);
    } catch {
      /* full or refused: the database still keeps it */
    }
};

const readFrom = (place: () => Storage, key: string): Kept | undefined => {
  try {
    const text = place().getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
};

const readQuick = (key: string): Kept | undefined =>
  places.map((place) => readFrom(place, key)).find((kept) => kept !== undefined);

/**
 * Puts all typed text that is not yet in the database there; for the moment before a page goes. Rejects when some text
 * could be kept nowhere: not in the database, nor beside it.
 */
export const flushDrafts = async (): Promise<void> => {
  clearTimeout(timer);
  const rows = [...pending].map(([key, kept]) => ({ key, ...kept }));
  if (rows.length === 0) return;
  try {
    await db.drafts.bulkPut(rows);
    for (const { key, at } of rows) if (pending.get(key)?.at === at) pending.delete(key);
  } catch (error) {
    if (rows.some(({ key, at }) => readQuick(key)?.at !== at)) throw error;
  }
};

const flushQuietly = (): void => void flushDrafts().catch(() => undefined);

/**
 * Keeps what is being typed, so that a killed tab loses nothing: at once beside the database and within 100 ms in it. Typed
 * text is no part of the notebook: it has no history and is in no backup. An empty text is dropped.
 */
export const keepDraft = (key: string, text: string): void => {
  if (text === '') return dropDraft(key);
  const kept = { text, at: Date.now() };
  quick(key, kept);
  pending.set(key, kept);
  clearTimeout(timer);
  timer = setTimeout(flushQuietly, PAUSE);
};

/** The typed text is saved or given up. */
export const dropDraft = (key: string): void => {
  pending.delete(key);
  quick(key, undefined);
  void db.drafts.delete(key).catch(() => undefined);
};

/** What was being typed, as far as it is known at once; empty when nothing. */
export const readDraft = (key: string): string => readQuick(key)?.text ?? '';

/** What was being typed, the newer of both places; `undefined` when nothing. */
export const draft = async (key: string): Promise<string | undefined> => {
  const atOnce = pending.get(key) ?? readQuick(key);
  const stored = await db.drafts.get(key).catch(() => undefined);
  return stored && stored.at > (atOnce?.at ?? 0) ? stored.text : atOnce?.text;
};

/** Drops all typed text. */
export const dropAllDrafts = async (): Promise<void> => {
  pending.clear();
  for (const place of places)
    for (const key of Object.keys(place())) if (key.startsWith(PREFIX)) place().removeItem(key);
  await db.drafts.clear();
};

addEventListener('pagehide', flushQuietly);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushQuietly();
});
