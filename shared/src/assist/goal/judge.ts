import type { Slot } from '../../model/bullet.ts';
import type { Language } from '../../model/settings.ts';
import { changes } from '../../text/changes.ts';
import { near } from '../../verify/amounts.ts';
import { contentStems } from '../../verify/content.ts';
import type { Finding, Source } from '../../verify/finding.ts';
import { LEVELS } from '../../verify/finding.ts';
import { statusOf, verify } from '../../verify/verify.ts';
import { isInstruction } from '../instruction.ts';
import { restore } from '../mask.ts';
import { fresh } from '../strict/fresh.ts';
import { strictly } from '../strict/strict.ts';
import type { Worded } from '../progress.ts';

/** A sentence by a model and the lines it claims, with all that is needed to judge it. */
export interface Claimed {
  slot: Slot;
  text: string;
  refs: string[][];
  hidden: Record<string, string>;
  names: string[];
  language: Language;
  find: (id: string) => Source | undefined;
}

/** Beside what the verifier finds: a wrong language, a mark that hides nothing, words that no sentence of a review has. */
export interface Problem {
  code: Finding['code'] | 'language' | 'mark' | 'form';
  words: string;
}

/** Either a proved sentence and which of its lines it really tells, or what is wrong with it. */
export type Verdict = { bullet: Worded; told: number[] } | { problems: Problem[] };

const MOST_LETTERS = 420;
/** Why a work was taken up is what its context is asked for. */
const REASON = /^(?:потому что|из-за|поэтому|because(?: of)?|due to|therefore|so that)$/i;
const cyrillicShare = (text: string): number => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/[а-яё]/gi)?.length ?? 0) / letters;
};

/** The language of a note's words; a line of a name and figures has none. */
const languageOf = (text: string): Language | undefined => {
  if (/[а-яё]{2}/i.test(text)) return 'ru';
  return (text.match(/(?<!\p{L})[a-z]{2,}/giu)?.length ?? 0) > 2 ? 'en' : undefined;
};

/** Whether a sentence and its notes may be compared word by word. */
const isSameLanguage = (text: string, notes: string): boolean => {
  const own = languageOf(text);
  return notes.split('\n').every((line) => [own, undefined].includes(languageOf(line)));
};

/**
 * A line is told when two of its telling words, or a quarter of them, are in the sentence, or both ends of a change that
 * it states; across languages, always.
 */
const isTold = (text: string, told: ReadonlySet<string>, line: string): boolean => {
  if (!isSameLanguage(text, line)) return true;
  const ends = changes(text);
  const isChange = changes(line).some(({ from, to }) =>
    ends.some((one) => from && one.from && near(one.from.value, from.value) && near(one.to.value, to.value)),
  );
  if (isChange) return true;
  const stems = [...new Set(contentStems(line))];
  const shared = stems.filter((one) => told.has(one)).length;
  return shared >= 2 || (shared > 0 && shared * 4 >= stems.length) || stems.length === 0;
};

/** Letters that are neither Cyrillic nor Latin. */
const foreignLetters = (text: string): string[] =>
  (text.match(/\p{L}/gu) ?? []).filter((letter) => !/[\p{Script=Cyrillic}\p{Script=Latin}]/u.test(letter));

const formProblem = (text: string, language: Language, whole: string): Problem | undefined => {
  const share = cyrillicShare(text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const other = letters > 15 && (language === 'ru' ? share < 0.2 : share > 0.5);
  if (other || foreignLetters(text).some((letter) => !whole.includes(letter)))
    return { code: 'language', words: language };
  if (text.length > MOST_LETTERS || letters < 3) return { code: 'form', words: String(text.length) };
  if (
    /[{}]|<\/?[a-z]|\[g?\d+\]|(?<!\p{L})[geb]\d{1,2}(?!\p{L})|https?:|\*\*|^#/iu.test(text) ||
    isInstruction(text)
  )
    return { code: 'form', words: text.slice(0, 80) };
  return undefined;
};

/** Judges one sentence by code alone. What comes back as a bullet says nothing that its entries do not. */
export const judge = (claimed: Claimed): Verdict => {
  const restored = restore(claimed.text, claimed.hidden);
  if (restored === undefined) return { problems: [{ code: 'mark', words: claimed.text.slice(0, 200) }] };
  const text = /[.!?…]["»)]?$/u.test(restored) ? restored : `${restored}.`;
  const linesOf = (ids: string[]): string => ids.flatMap((id) => claimed.find(id)?.text ?? []).join('\n');
  const whole = linesOf(claimed.refs.flat());
  const form = formProblem(text, claimed.language, whole);
  if (form && !(form.code === 'form' && whole.includes(restored.replace(/\.$/, ''))))
    return { problems: [form] };
  const stems = new Set(contentStems(text));
  const told = claimed.refs.flatMap((ids, at) => (isTold(text, stems, linesOf(ids)) ? [at] : []));
  const refs = [...new Set(told.flatMap((at) => claimed.refs[at] ?? []))];
  const findings = verify({ text, refs, find: claimed.find, names: claimed.names });
  const sources = refs.flatMap((id) => claimed.find(id) ?? []);
  const claim = { text, sources, names: claimed.names };
  const refused = [
    ...findings.filter(
      ({ code, words }) =>
        LEVELS[code] === 'hard' || (code === 'cause' && !(claimed.slot === 'context' && REASON.test(words))),
    ),
    ...strictly(claim),
    ...(isSameLanguage(text, whole) ? fresh(claim) : []),
  ];
  if (refused.length > 0) return { problems: refused };
  return {
    bullet: {
      slot: claimed.slot,
      text,
      refs,
      origin: 'model',
      issues: findings,
      status: statusOf(findings),
    },
    told,
  };
};
