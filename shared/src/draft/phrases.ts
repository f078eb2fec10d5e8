import {
  isAdjective,
  isStraightAdjective,
  mayBeGenitive,
  nominative,
  straightAdjective,
  straightened,
} from './nominative.ts';
import type { TitleWord } from './title-words.ts';
import { isNext, titleWords } from './title-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { familyOf, isCompared, isHeadOnly, isNounLike, isPlainWord, isTelling } from './vocabulary.ts';

/** A phrase of a log that could name a project, put straight: its noun stands in the nominative as far as the log tells. */
export interface Phrase {
  form: string;
  words: TitleWord[];
  written: number;
  texts: Set<number>;
  /** 1 when the form is beyond doubt, less when an ending may be of another case. */
  trust: number;
  isLinked: boolean;
}

const PREPOSITION =
  /^(?:в|во|на|по|из|с|со|к|ко|у|о|об|от|до|для|при|над|под|про|без|за|через|между|of|for|in|on|with|to|from|by|at)$/;
const LINKING = /^(?:для|в|на|по|с|к|из|of|for)$/;
const MOST_WORDS = 5;

/** The written head of a phrase put straight, with how far that can be trusted; `undefined` when no form of the log will do. */
const straight = (
  group: TitleWord[],
  before: TitleWord | undefined,
  vocabulary: Vocabulary,
): { words: string[]; trust: number } | undefined => {
  const noun = group.at(-1);
  if (!noun || !isNounLike(noun)) return undefined;
  const adjectives = group.slice(0, -1);
  if (!/[а-я]$/.test(noun.lower) || noun.isName) {
    const isBent = adjectives.some(({ lower }) => /[а-я]$/.test(lower) && !isStraightAdjective(lower));
    const isVerb = group[0] !== undefined && isHeadOnly(vocabulary, group[0]);
    return { words: group.map(({ text }) => text), trust: isBent ? 0 : isVerb ? 0.2 : 1 };
  }
  const { forms } = familyOf(vocabulary, noun.stem);
  const found = nominative(noun.lower, forms);
  const isGoverned =
    before !== undefined &&
    (PREPOSITION.test(before.lower) || (isTelling(vocabulary, before) && isNext(group[0] ?? noun)));
  const isStraight = adjectives.every(({ lower }) => !isAdjective(lower) || isStraightAdjective(lower));
  const written = group.map(({ text }) => text);
  if (found === 'yes' && isStraight) return { words: written, trust: 1 };
  if (found === 'plural' && isStraight) {
    if (adjectives.length > 0) return { words: written, trust: 0.95 };
    const isHis = nominative(noun.lower.slice(0, -1), forms) === 'yes' && forms.has(noun.lower.slice(0, -1));
    return isGoverned && !isHis ? undefined : { words: written, trust: isHis ? 0.95 : 0.6 };
  }
  if (found === 'unsure' && isStraight) return isGoverned ? undefined : { words: written, trust: 0.5 };
  const better = straightened(noun.lower, forms);
  if (better === undefined || adjectives.length > 1) return undefined;
  const put = adjectives.map(({ text }) => straightAdjective(text.toLowerCase()));
  if (!put.every((text) => !isAdjective(text) || /(?:ая|яя)$/.test(text))) return undefined;
  return { words: [...put, better], trust: 0.8 };
};

/** How many words after a noun belong to it: nouns in the genitive, names, and one more after a preposition. */
const tails = (list: TitleWord[], from: number, vocabulary: Vocabulary): number[] => {
  const found: number[] = [];
  let at = from;
  while (at < list.length && at < from + 3) {
    const word = list[at];
    if (!word || !isNext(word)) break;
    if (at === from && LINKING.test(word.lower)) {
      const next = list[at + 1];
      const after = list[at + 2];
      if (!next || !isNext(next) || !isTelling(vocabulary, next) || isPlainWord(next)) break;
      if (isAdjective(next.lower)) {
        if (after && isNext(after) && isTelling(vocabulary, after) && !isAdjective(after.lower))
          found.push(3);
      } else if (isNounLike(next)) found.push(2);
      break;
    }
    const isRussian = /[а-я]$/.test(word.lower);
    if (!isTelling(vocabulary, word) || !isNounLike(word)) break;
    if (isRussian && !word.isName && !mayBeGenitive(word.lower)) break;
    at++;
    if (!isRussian || !isAdjective(word.lower)) found.push(at - from);
  }
  return found;
};

const keyOf = (words: TitleWord[]): string => words.map(({ stem }) => stem).join(' ');

/** The phrases of lines that could name a project, by the stems of their words. */
export const phrasesOf = (texts: string[], vocabulary: Vocabulary): Map<string, Phrase> => {
  const phrases = new Map<string, Phrase>();
  const written = new Map<string, Map<string, number>>();
  const add = (number: number, words: TitleWord[], form: string, trust: number): void => {
    const isLinked = words.some(({ lower }) => LINKING.test(lower));
    if (words.length > MOST_WORDS || words.every(isPlainWord)) return;
    const key = keyOf(words);
    const known = phrases.get(key) ?? { form, words, written: 0, texts: new Set<number>(), trust, isLinked };
    known.texts.add(number);
    const forms = written.get(key) ?? new Map<string, number>();
    written.set(key, forms);
    const times = (forms.get(form) ?? 0) + 1;
    forms.set(form, times);
    const isSure = trust >= 0.9;
    if (isSure === known.trust >= 0.9 ? times > known.written : isSure)
      Object.assign(known, { form, words, written: times, trust });
    phrases.set(key, known);
  };
  for (const [number, text] of texts.entries()) {
    const list = titleWords(text);
    for (let at = 0; at < list.length; at++) {
      for (let size = 1; size <= 3 && at + size <= list.length; size++) {
        const group = list.slice(at, at + size);
        const noun = group.at(-1);
        if (!noun || (size > 1 && !isNext(noun)) || !isTelling(vocabulary, noun)) break;
        const isRussian = /[а-я]$/.test(noun.lower) && !noun.isName;
        if (!isRussian || !isAdjective(noun.lower)) {
          const isOne = group
            .slice(0, -1)
            .every(
              ({ lower }) => !/[а-я]$/.test(lower) || (isAdjective(lower) && !isCompared(lower, noun.lower)),
            );
          const put = isOne ? straight(group, list[at - 1], vocabulary) : undefined;
          if (put && put.trust > 0) {
            add(number, group, put.words.join(' '), put.trust);
            for (const more of tails(list, at + size, vocabulary)) {
              const rest = list.slice(at + size, at + size + more);
              add(
                number,
                [...group, ...rest],
                [...put.words, ...rest.map((word) => word.text)].join(' '),
                put.trust,
              );
            }
          }
        }
      }
    }
  }
  return phrases;
};
