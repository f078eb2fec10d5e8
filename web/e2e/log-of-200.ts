import { readFileSync } from 'node:fs';
import type { Lang } from './words.ts';

interface Log {
  entries: { day: number; type: string; text: string }[];
}

/** The day `n` days later. */
export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/** A file with the first half-year of 2026 in 200 entries. */
export const logOf200 = (lang: Lang): string => {
  const url = new URL(`../../shared/src/samples/${lang}-engineer.json`, import.meta.url);
  const { entries } = JSON.parse(readFileSync(url, 'utf8')) as Log;
  const lines = entries.map(({ day, type, text }) => ({ date: addDays('2026-01-05', day), type, text }));
  const more = lines.slice(0, 200 - lines.length).map((line) => ({ ...line, text: `${line.text} (2)` }));
  return JSON.stringify({ entries: [...lines, ...more] });
};
