import type { LengthLimit, LengthUnit } from '../model/length-limit.ts';
import { sentences } from '../text/sentences.ts';

/**
 * How long an answer is, counted so that it is never longer by anybody's count: characters are UTF-16 code units with
 * spaces, what `maxlength` of web forms counts (whoever counts code points or graphemes gets the same for all letters of
 * Russian and English, and less for emoji), a line break is one; words are runs without white space, a lone dash included; sentences end
 * at their marks and with their line.
 */
export const lengthOf = (text: string, unit: LengthUnit): number => {
  if (unit === 'characters') return text.replace(/\r\n/g, '\n').length;
  if (unit === 'words') return text.match(/\S+/gu)?.length ?? 0;
  return text.split(/[\r\n]+/).flatMap((line) => (line.trim() === '' ? [] : sentences(line))).length;
};

/** Whether an answer keeps within its limit; without one everything does. */
export const fits = (text: string, limit: LengthLimit | undefined): boolean =>
  limit === undefined || lengthOf(text, limit.unit) <= limit.n;
