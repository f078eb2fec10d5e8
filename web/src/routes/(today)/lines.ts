/** A paste longer than this (UTF-16 code units) is a file, not a note. */
export const MAX_PASTE = 200_000;

/** The lines of a text that could each be an entry: trimmed, without list marks, empty ones left out. */
export const splitLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–—]|\d{1,2}[.)])\s+/, '').trim())
    .filter(Boolean);
