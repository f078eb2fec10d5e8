import { marksOf } from '@perf-assist/shared/search/tokens';
import type { Piece } from './wire.ts';

/** How much of a long text is shown, in UTF-16 code units, and how much of that before the first thing found. */
const SHOWN = 180;
const BEFORE = 50;

const cut = (text: string, first: number): { from: number; to: number } => {
  if (text.length <= SHOWN) return { from: 0, to: text.length };
  const from = first <= SHOWN - BEFORE ? 0 : first - BEFORE;
  const at = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from;
  return { from: at, to: Math.min(text.length, at + SHOWN) };
};

/** A text as it is shown among what was found: its part around the first thing found, cut into pieces. */
export const piecesOf = (text: string, stems: ReadonlySet<string>): Piece[] => {
  const marks = marksOf(text, (stem) => stems.has(stem));
  const { from, to } = cut(text, marks[0]?.[0] ?? 0);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', hit: false }] : [];
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  if (to < text.length) pieces.push({ text: ' …', hit: false });
  return pieces;
};

/** The line of a text that holds most of what was found, the first of equals. */
export const bestLine = (text: string, stems: ReadonlySet<string>): string => {
  const lines = text.split('\n').filter(Boolean);
  const counts = lines.map((line) => marksOf(line, (stem) => stems.has(stem)).length);
  return lines[counts.indexOf(Math.max(...counts))] ?? '';
};
