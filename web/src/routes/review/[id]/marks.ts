import type { Issue } from '@perf-assist/shared/model/bullet';
import type { Piece, Span } from '@perf-assist/shared/verify/support';
import { unsupported } from '@perf-assist/shared/verify/support';

/** Findings whose words stand in the sentence letter by letter. */
const VERBATIM = new Set([
  'number',
  'direction',
  'number-elsewhere',
  'ticket',
  'name',
  'quote',
  'ownership',
  'negation',
  'derived',
  'cause',
]);

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

const placesOf = (text: string, words: string): Span[] => {
  const places: Span[] = [];
  if (words.trim() === '') return places;
  const low = text.toLowerCase();
  const sought = words.toLowerCase();
  for (let start = low.indexOf(sought); start >= 0; start = low.indexOf(sought, start + 1)) {
    const end = start + sought.length;
    if (!isWordSign(text[start - 1]) && !isWordSign(text[end])) places.push({ start, end });
  }
  return places;
};

/** Spans in their order, those that touch or overlap as one. */
const joined = (spans: readonly Span[]): Span[] => {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
};

/**
 * The places of a sentence that its entries do not prove: the words that a finding names, and where too much is new, every
 * word that no entry says. `pieces` is asked for only then.
 */
export const unprovedIn = (text: string, issues: readonly Issue[], pieces: () => Piece[]): Span[] => {
  const named = issues.flatMap(({ code, words }) => (VERBATIM.has(code) ? placesOf(text, words) : []));
  const isNew = issues.some(({ code }) => code === 'novelty');
  return joined(isNew ? [...named, ...unsupported(pieces())] : named);
};
