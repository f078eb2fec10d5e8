import { conceptsOf } from '../text/concepts.ts';
import { isGeneric } from '../text/generic.ts';
import { identifiers } from '../text/identifiers.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { tags, ticketProject, tickets } from '../text/tickets.ts';
import { identifierParts, words } from '../text/words.ts';
import { leadingSegment } from './leading.ts';

/** How much each kind of feature says; found by leaving one log out, flat around these values. */
const WEIGHT = {
  ticket: 2,
  tracker: 1.2,
  tag: 2.5,
  lead: 1.5,
  identifier: 1,
  part: 1.3,
  foreign: 1.5,
  stem: 1,
  verb: 0.7,
  generic: 0.5,
  pair: 0.5,
  letters: 0.2,
  concept: 0.7,
};
const MAX_WORDS = 400;
const RUSSIAN_VERB = /(?:л|ла|ло|ли|ть|ться|лся|лась|лись|ет|ют|ит|ят|ем|им)$/;

/** The features of one text: a name with its kind in front → weight times occurrences. */
export const features = (whole: string): Map<string, number> => {
  const text = whole.slice(0, 8_000);
  const result = new Map<string, number>();
  const add = (name: string, weight: number): void => void result.set(name, (result.get(name) ?? 0) + weight);
  for (const ticket of new Set(tickets(text))) {
    add(`K:${ticket}`, WEIGHT.ticket);
    add(`T:${ticketProject(ticket)}`, WEIGHT.tracker);
  }
  for (const tag of new Set(tags(text))) add(`#${tag}`, WEIGHT.tag);
  const lead = leadingSegment(text);
  if (lead)
    add(
      `L:${words(lead)
        .map((word) => stem(word.lower))
        .join(' ')}`,
      WEIGHT.lead,
    );

  const code = identifiers(text).slice(0, MAX_WORDS);
  const parts = new Set<string>();
  for (const name of code) {
    add(`I:${name.toLowerCase()}`, WEIGHT.identifier);
    for (const part of identifierParts(name)) {
      if (/^\d+$/.test(part) || isStopword(part)) continue;
      const stemmed = stem(part);
      parts.add(stemmed);
      add(stemmed, isGeneric(stemmed) ? WEIGHT.generic : WEIGHT.part);
    }
  }
  const cyrillic = /[а-яё]/i.test(text);
  const concepts = new Set<number>();
  let before = '';
  for (const word of words(text).slice(0, MAX_WORDS)) {
    if (word.lower.length < 2 || isStopword(word.lower)) continue;
    const stemmed = stem(word.lower);
    for (const concept of conceptsOf(stemmed)) concepts.add(concept);
    if (isGeneric(stemmed)) {
      add(stemmed, WEIGHT.generic);
      before = '';
      continue;
    }
    if (!parts.has(stemmed)) add(stemmed, weightOf(word.lower, cyrillic));
    if (before !== '') add(`${before}_${stemmed}`, WEIGHT.pair);
    before = stemmed;
    if (stemmed.length >= 5) for (const gram of letterGrams(stemmed)) add(`~${gram}`, WEIGHT.letters);
  }
  for (const concept of concepts) add(`C:${concept}`, WEIGHT.concept);
  return result;
};

const weightOf = (word: string, cyrillic: boolean): number => {
  if (/^[a-z]/.test(word)) return cyrillic ? WEIGHT.foreign : WEIGHT.stem;
  return word.length > 4 && RUSSIAN_VERB.test(word) ? WEIGHT.verb : WEIGHT.stem;
};

const letterGrams = (stemmed: string): string[] => {
  const grams: string[] = [];
  for (const size of [4, 5])
    for (let at = 0; at + size <= stemmed.length && at < 12; at++) grams.push(stemmed.slice(at, at + size));
  return grams;
};
