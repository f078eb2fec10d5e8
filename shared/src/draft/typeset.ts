import { unmix } from '../text/homoglyphs.ts';

const CYRILLIC = /[а-яё]/i;
const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\u{FE0E}\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]*/gu;

/** `ИСправил` → `Исправил`: a shift key held too long; names of code and abbreviations are Latin or all capitals. */
const unshout = (text: string): string =>
  text.replace(
    /(?<!\p{L})([А-ЯЁ])([А-ЯЁ])(?=[а-яё]{4})/gu,
    (_, first: string, second: string) => first + second.toLowerCase(),
  );

const dashes = (text: string): string =>
  text
    .replace(/`[^`\n]+`|\s*(?:->|=>)\s*/g, (found) => (found.startsWith('`') ? found : ' → '))
    .replace(/(?<=\S)[ \t]+(?:--?|–)[ \t]+(?=\S)/g, (gap, at: number) =>
      /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + gap.length] ?? '')
        ? gap
        : CYRILLIC.test(text)
          ? ' — '
          : ' – ',
    );

const quotes = (text: string): string =>
  CYRILLIC.test(text) ? text.replace(/(?<![\p{L}\p{N}=(])"([^"\n`]+)"(?![\p{L}\p{N}])/gu, '«$1»') : text;

/** Signs as a review has them: dashes, quotes, arrows, one full stop for shouts, no emoji; letters of mixed layouts repaired. Words stay. */
export const typeset = (text: string): string => {
  const calm = text.replace(EMOJI, (sign) => (/^[©®™↔-⇿]/u.test(sign) ? sign : ' '));
  const plain = /[\p{L}\p{N}]/u.test(calm) ? calm : text;
  const repaired = plain.replace(/\p{L}+/gu, (word) => unmix(word));
  return quotes(dashes(unshout(repaired).replace(/\.{3,}/g, '…')))
    .replace(/!+\?[!?]*|\?+!+/g, '?')
    .replace(/!+(?=[\s»")]|$)/g, '.')
    .replace(/([.!?…]\)?)\s*\.(?=\s|$)/g, '$1')
    .replace(/\s+([,.;:!?])(?=\s|$)/g, '$1')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
};
