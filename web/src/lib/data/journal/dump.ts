import { DB_NAME } from '../tables.ts';

const CHUNK = 2_000;

/** The result of a request as a promise. */
export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database does not answer'));
  });

/** Opens the database as it is, whatever its version, without Dexie; `undefined` when there is none. Close it after. */
export const openRaw = async (): Promise<IDBDatabase | undefined> => {
  const request = indexedDB.open(DB_NAME);
  request.onupgradeneeded = () => request.transaction?.abort();
  try {
    const database = await settled(request);
    database.onversionchange = () => database.close();
    return database;
  } catch {
    return undefined;
  }
};

const keyOf = (store: IDBObjectStore, value: Record<string, IDBValidKey>): IDBValidKey => {
  const path = store.keyPath;
  return Array.isArray(path) ? path.map((name) => value[name] ?? '') : (value[String(path)] ?? '');
};

/** Reads all rows of one store within a transaction, a chunk at a time. */
export const eachChunk = async <T>(store: IDBObjectStore, take: (rows: T[]) => void): Promise<void> => {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const rows = await settled(store.getAll(after, CHUNK));
    if (rows.length > 0) take(rows);
    if (rows.length < CHUNK) return;
    after = IDBKeyRange.lowerBound(keyOf(store, rows.at(-1)), true);
  }
};
