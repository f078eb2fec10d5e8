import { isIdentifier } from '../text/identifiers.ts';
import { unmark } from './atoms.ts';
import { spoken } from './spoken.ts';
import { typeset } from './typeset.ts';

const NOISE: RegExp[] = [
  /^\s*(?:\[[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,9}-\d+\]|[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,9}-\d+|#\d+)(?:\s*[,/]\s*[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,9}-\d+)*\s*[:.,—–-]?\s+(?=\S)/u,
  /^\s*(?:feat|fix|chore|docs|refactor|test|build|ci|perf|style)(?:\([^)]*\))?!?:\s+/i,
  /^\s*(?:done|готово|сделано|сделал|выполнено|итог|факт|fact|план|plan|wip|todo)\s*(?:[:!—–-]|\.(?=\s))\s*/iu,
  /^\s*(?:готово|сделано|done)\s+(?=(?:в|на|in|on)\s[^:]{2,20}:\s)/iu,
  /^\s*(?:проект|project)\s*:\s*[^.;:]{2,60}[.;]\s+(?=\S)/iu,
  /^\s*(?:#[\p{L}][\p{L}\p{N}_-]*\s+)+/u,
  /^[\s.,;:!—–-]+(?=\S)/u,
];
const TAILS: RegExp[] = [
  /(?:\s+#[\p{L}\p{N}][\p{L}\p{N}_-]*)+[\s.]*$/u,
  /\s*[([](?:#\d+|[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,9}-\d+)[)\]][\s.]*$/u,
  /\s*(?:[,;.:!]|\s[—–-])\s*(?:готово|сделано|выполнено|done)[\s.!]*$/iu,
  /[\s;,:\\—–-]+(?=[.…]?$)/u,
];
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

const without = (text: string, patterns: RegExp[]): string => {
  let rest = text;
  for (let round = 0; round < 3; round++) {
    const before = rest;
    for (const pattern of patterns) {
      const shorter = rest.replace(pattern, '');
      if (/\p{L}/u.test(shorter) || !/\p{L}/u.test(rest)) rest = shorter === '' ? rest : shorter;
    }
    if (rest === before) break;
  }
  return rest;
};

/** The person's own words without list marks, leading tickets and tags, "готово:", exclamations and doubled signs; never a new word. */
export const clean = (written: string): string => {
  const blank = written.replace(/[\p{Cc}\p{Cf}\s]+/gu, (gap) => (/^\u200d$/u.test(gap) ? gap : ' '));
  const told = without(typeset(unmark(blank)), NOISE);
  return shorten(spoken(without(told, TAILS)));
};

const firstWord = (text: string): string => /^[^\s,;:]+/u.exec(text)?.[0] ?? '';

/** Abbreviations that people write small and print large. */
const CAPITALS = new Set(
  'csv json xml sql api ui ux ci cd dns tls ssl vpn wal cpu gpu ram ssd aws gcp pdf html css js ts php jdk sdk crm erp kpi okr nps sla slo mvp rfc pr qa hr db url http https ssh ftp iam oom mttr mtta rto rpo lcp inp orm llm sso jwt cdn etl bi b2b vat'.split(
    ' ',
  ),
);
/** Heads of plain compound words: `one-pager` takes a capital, `booking-svc` is a name. */
const PLAIN_HEAD =
  /^(?:one|two|three|half|mid|full|first|last|pre|post|self|long|short|lazy|end|on|off|in|out|follow|sign|set|roll|clean|back|hand|read|cross|multi|check|crash|quick|low|high|real|self|co|non|re|old|new|top|side|day|week|month|year)-[a-z]+$/;

/** With a capital first letter, unless the first word is a name of code or a brand that starts small. */
export const capitalise = (text: string): string => {
  const first = firstWord(text);
  const [bare = ''] = /^[a-z]+(?=[-.]?$|-[а-яё]+$)/.exec(first) ?? [];
  if (bare !== '' && CAPITALS.has(bare)) return bare.toUpperCase() + text.slice(bare.length);
  const named = first.startsWith('`') || isIdentifier(first) || /\d/.test(first) || /\p{Lu}/u.test(first);
  if (named && !PLAIN_HEAD.test(first)) return text;
  return text.replace(/^\P{L}*\p{L}/u, (letter) => letter.toUpperCase());
};

const ABBREVIATED =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|др|пр|см|стр|мин|сек|ч|тыс|руб|млн|млрд|след|доп|им|гг|мес|шт|чел|кол-во|etc|vs|approx|esp|no|dept|min|sec|hrs?|mr|ms|dr)$/iu;

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
export const close = (text: string): string => {
  const bare = text.replace(/[\s,;:\\]+$/u, '');
  return /[.!?…]["»)]?$/u.test(bare) ? bare : `${bare}.`;
};

/** One text as a sentence of a review. */
export const sentence = (text: string): string => close(capitaliseAll(clean(text)));
