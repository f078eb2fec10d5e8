import { sentences } from '../text/sentences.ts';

const MARK = /^\s*(?:[-*•–—▪◦·]\s+|\d{1,2}[.)]\s+|\[[ xXхХ✓✔]?\]\s*|[✅☑✔✓]\s*)+/u;

/** A line without its list mark, check box and indent. */
export const unmark = (line: string): string => line.replace(MARK, '').trim();

/** The smallest pieces of an entry that say one thing: its lines, list points, parts between `;`, and sentences. */
export const atoms = (text: string): string[] =>
  text
    .split(/\n+|;\s+(?=\p{L})/u)
    .flatMap((line) => sentences(unmark(line)))
    .filter((piece) => piece !== '');
