import { aside } from './aside.ts';

/** Which of these texts, by their marks, an earlier polish has given. */
export const polishedAmong = async (marks: readonly string[]): Promise<Set<string>> => {
  const rows = await aside.polished.bulkGet([...marks]);
  return new Set(rows.flatMap((row) => row?.mark ?? []));
};

/** Remembers texts that a polish has given, so that they are not polished twice. */
export const keepPolished = async (marks: readonly string[]): Promise<void> => {
  await aside.polished.bulkPut(marks.map((mark) => ({ mark })));
};
