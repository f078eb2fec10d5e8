import { forCues } from '../../text/cue.ts';
import { stem } from '../../text/stems.ts';
import { words } from '../../text/words.ts';
import type { Check } from '../../verify/finding.ts';

const WITHOUT =
  /(?<!\p{L})(?:без|ни одно(?:го|й)|ни один|ноль|нуль|without(?: any)?|zero|no|not a single)\s+(?:\p{L}+(?:ого|ых|ой|их)\s+)?(\p{L}+)/giu;
const NONE =
  /(?<!\p{L})(?:без|не|ни|нет|никто|никого|никаких|ноль|нуль|nobody|no one|nothing|without|zero|no|not|never|none|исчез\p{L}*|ушл\p{L}*|gone)(?!\p{L})|n['’]t(?!\p{L})|(?<![\d.,])0(?![\d.,])/iu;

/** "Without downtime" needs a note that says so. */
export const without: Check = ({ text, sources: cited }) => {
  const sources = cited.map((source) => source.text);
  for (const [said, noun = ''] of forCues(text).matchAll(WITHOUT)) {
    const one = stem(noun.toLowerCase());
    const holding = sources.filter((source) => words(source).some(({ lower }) => stem(lower) === one));
    if (
      !sources.some((source) => NONE.test(source)) ||
      (holding.length > 0 && !holding.some((source) => NONE.test(source)))
    )
      return [{ code: 'negation', words: said }];
  }
  return [];
};
