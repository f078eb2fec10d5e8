import { forCues } from '../text/cue.ts';
import { isPast } from '../text/verbs.ts';
import { words } from '../text/words.ts';

const JOINT = /[,;:.—–]|\s(?:и|а|но|затем|потом|and|then|but)\s/iu;
const BEFORE_VERB = new Set('я сам сама лично также еще затем потом i also then'.split(' '));
const IRREGULAR = new Set(
  'wrote built cut led ran made set found drew taught brought won kept gave put took held sent spoke shot broke did'.split(
    ' ',
  ),
);

/** The clauses of a sentence by its marks and its words of joining; none is empty of words. */
export const clausesOf = (text: string): string[] =>
  forCues(text)
    .split(JOINT)
    .filter((clause) => /\p{L}/u.test(clause));

/** Whether a lower-case word is a verb in the past, the irregular English ones of work notes included. */
export const isDeed = (word: string): boolean =>
  isPast(word) || /(?:нес|вез|мог|лез)(?:ли|ла)?$/.test(word) || IRREGULAR.has(word);

/** The verbs in the past that clauses begin with, lower case: «занимался логами, перенёс 38 секретов» has занимался, перенес. */
export const headVerbs = (text: string): string[] =>
  clausesOf(text).flatMap((clause) => {
    const first = words(clause).find(({ lower }) => !BEFORE_VERB.has(lower))?.lower;
    return first !== undefined && isDeed(first) ? [first] : [];
  });

/** Whether a Russian verb in the past says that one person did it: сделал, сделала, договорился. */
export const isOnePersons = (verb: string): boolean => /[а-я](?:л|ла|лся|лась|нес|вез|рез|мог)$/.test(verb);
