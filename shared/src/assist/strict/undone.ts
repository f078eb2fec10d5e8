import { cue, forCues } from '../../text/cue.ts';
import { contentStems } from '../../verify/content.ts';
import { isPast } from '../../text/verbs.ts';
import { stem } from '../../text/stems.ts';
import { words } from '../../text/words.ts';
import type { Check } from '../../verify/finding.ts';
import { isAmong, partsOf } from './akin.ts';

const NOT = /(?<!\p{L})(?:не|ни|нет|not|never|no|nobody)(?!\p{L})|n['’]t(?!\p{L})/iu;
const KEPT = cue(
  'отказ* | невозможн* | без | кроме | отсутств* | нехват* | мало | лишь | только | редко | иногда | откат* | отмен* | отлож* | перенес* | неподписан* | неготов* | сложн* | трудн*',
  'failed | fail* | unable | without | lack* | missing | no | none | stop* | instead | rolled back | cancel* | postpon* | unfinished | incomplete | sometimes | only | delay* | revert* | moved to | manual*',
);

const NEXT = /(?<!\p{L})(?:не|not|never|n['’]t)\s+(\p{L}+)/iu;

const deeds = (part: string): string[] =>
  words(part).flatMap(({ lower }) => (isPast(lower) ? [stem(lower)] : []));

/** What a part of a note denies, and the sentence tells without any denial, was not done. */
export const undone: Check = ({ text, sources }) => {
  const plain = forCues(text);
  if (NOT.test(plain) || KEPT.test(plain)) return [];
  const stems = contentStems(text);
  for (const source of sources) {
    const parts = partsOf(forCues(source.text));
    for (const [at, part] of parts.entries()) {
      if (!NOT.test(part)) continue;
      const later = parts.slice(at + 1).filter((one) => !NOT.test(one));
      if (later.flatMap(deeds).some((one) => isAmong(one, stems))) continue;
      const denied = new Set([...deeds(part), ...contentStems(NEXT.exec(part)?.[1] ?? '')]);
      const things = contentStems(part).filter((one) => !denied.has(one));
      if (things.length > 0 && things.every((one) => isAmong(one, stems)))
        return [{ code: 'negation', words: part.trim() }];
    }
  }
  return [];
};
