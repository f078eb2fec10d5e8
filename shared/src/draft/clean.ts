import { isIdentifier } from '../text/identifiers.ts';
import { isPast } from '../text/verbs.ts';
import { unmark } from './atoms.ts';

const NOISE: RegExp[] = [
  /^\s*(?:\[[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,9}-\d+\]|[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,9}-\d+|#\d+)(?:\s*[,/]\s*[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,9}-\d+)*\s*[:.,—–-]?\s+(?=\S)/u,
  /^\s*(?:feat|fix|chore|docs|refactor|test|build|ci|perf|style)(?:\([^)]*\))?!?:\s+/i,
  /^\s*(?:done|готово|сделано|сделал|выполнено|итог|факт|fact|план|plan|wip|todo)\s*(?:[:!—–-]|\.(?=\s))\s*/iu,
  /^\s*(?:#[\p{L}][\p{L}\p{N}_-]*\s+)+/u,
  /^[\s.,;:!—–-]+(?=\S)/u,
];
const TAIL = /(?:\s+#[\p{L}][\p{L}\p{N}_-]*)+\s*$|[\s;,:—–-]+$/u;
const LONGEST = 240;

const shorten = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const clause = Math.max(
    cut.lastIndexOf(', '),
    cut.lastIndexOf('. '),
    cut.lastIndexOf('; '),
    cut.lastIndexOf(' — '),
  );
  const at = clause > LONGEST / 2 ? clause : cut.lastIndexOf(' ');
  const end = (at > LONGEST / 3 ? cut.slice(0, at) : cut.replace(/[\uD800-\uDBFF]$/, '')).replace(
    /[\s,;:.—–-]+$/u,
    '',
  );
  return `${end}…`;
};

/** The person's own words without list marks, leading tickets and tags, "готово:" and doubled signs; never a new word. */
export const clean = (written: string): string => {
  let text = unmark(
    written.replace(/[\p{Cc}\p{Cf}\s]+/gu, (blank) => (/^\u200d$/u.test(blank) ? blank : ' ')),
  ).trim();
  for (let round = 0; round < 3; round++) {
    const before = text;
    for (const pattern of NOISE) {
      const rest = text.replace(pattern, '');
      if (/[\p{L}\p{N}]/u.test(rest)) text = rest;
    }
    if (text === before) break;
  }
  const tailless = text.replace(TAIL, '');
  if (/[\p{L}\p{N}]/u.test(tailless)) text = tailless;
  return shorten(
    text
      .replace(/\s*(?:->|=>)\s*/g, ' → ')
      .replace(/!{2,}/g, '!')
      .replace(/\s+([,.;:!?])(?=\s|$)/g, '$1')
      .trim(),
  );
};

const firstWord = (text: string): string => /^[^\s,;:]+/u.exec(text)?.[0] ?? '';

/** With a capital first letter, unless the first word is a name of code or a brand that starts small. */
export const capitalise = (text: string): string => {
  const first = firstWord(text);
  if (first.startsWith('`') || isIdentifier(first) || /\d/.test(first) || /\p{Lu}/u.test(first)) return text;
  return text.replace(/^\P{L}*\p{L}/u, (letter) => letter.toUpperCase());
};

/** With a small first letter, for the middle of a sentence, when the first word is a verb; anything else may be a name. */
export const uncapitalise = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && isPast(firstWord(text).toLowerCase().replaceAll('ё', 'е'))
    ? text.replace(/^\p{L}/u, (letter) => letter.toLowerCase())
    : text;

const ABBREVIATED =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|др|пр|см|стр|мин|сек|ч|тыс|руб|млн|млрд|след|доп|им|гг|мес|шт|чел|ок|кол-во|etc|vs|approx|esp|no|dept|min|sec|hrs?|mr|ms|dr)$/iu;

/** Every sentence inside of a text with a capital first letter, as `capitalise` does; abbreviations end no sentence. */
export const capitaliseAll = (text: string): string => {
  const pieces = text.split(/(?<=[.!?])(\s+)(?=\p{Ll})/u);
  return pieces
    .map((piece, at) => {
      const before = (pieces[at - 2] ?? '').replace(/[.!?]+$/u, '');
      return at === 0 || (at % 2 === 0 && !ABBREVIATED.test(before)) ? capitalise(piece) : piece;
    })
    .join('');
};

/** With one end mark: a full stop, unless the text ends with its own mark. */
export const close = (text: string): string => (/[.!?…]["»)]?$/u.test(text) ? text : `${text}.`);

/** One text as a sentence of a review. */
export const sentence = (text: string): string => close(capitaliseAll(clean(text)));
