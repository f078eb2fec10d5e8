import { cue, forCues } from '../text/cue.ts';
import { words } from '../text/words.ts';
import { stem } from '../text/stems.ts';
import { contentStems, shareIn } from './content.ts';
import type { Check } from './finding.ts';

const UNDONE = cue(
  "не успел* | не успева* | не удал* | не получил* | не смог* | не вышло | не доделал* | откатил* | откатили* | откат | откачен* | отменил* | отменен* | отложил* | отложен* | перенесли | перенос на | провалил* | завалил* | отказал* | отказались | сорвал* | нельзя | rolled back | rollback | reverted | revert | failed | could not | couldn't | cannot | can't | didn't | did not | wasn't | was not | haven't | not yet | not done | cancelled | canceled | postponed | delayed | abandoned | dropped the | blocked | gave up | no longer needed | rejected | declined",
);
/** The same, as a retelling may put it; in an entry these words alone say nothing of what came of it. */
const RETOLD = cue(
  'откатить | откатыва* | отменить | отмена | отмену | отложить | перенести | неподписан* | неготов* | to roll back | roll back | to revert | to cancel | to postpone | unfinished | incomplete | no longer',
);
const NOT = /(?<!\p{L})(?:не|ни|нет|not|never)(?!\p{L})|n['’]t(?!\p{L})/iu;

const parts = (text: string): string[] =>
  forCues(text)
    .split(/[.;!?\n]+|,\s+/u)
    .filter((part) => /\p{L}/u.test(part));

/** The stems that stand right after a "не" or "not" in a text. */
const negated = (text: string): Set<string> => {
  const list = words(forCues(text));
  const result = new Set<string>();
  for (const [at, word] of list.entries()) {
    if (!/^(?:не|not|never|без|without|no)$/.test(word.lower) && !/n['’]t$/.test(word.lower)) continue;
    const next = list[at + 1];
    if (next) result.add(stem(next.lower));
  }
  return result;
};

/** What the log says did not happen may not be told as done: a lost "не", a lost rollback. */
export const negation: Check = ({ text, sources }) => {
  const told = new Set(contentStems(text));
  const plain = forCues(text);
  const own = negated(text);
  for (const source of sources) {
    for (const part of parts(source.text)) {
      const undone = UNDONE.exec(part)?.[0];
      if (undone !== undefined && !UNDONE.test(plain) && !RETOLD.test(plain)) {
        const rest = contentStems(part.replace(undone, ' '));
        if (rest.length > 0 && shareIn(rest, told) >= 0.6 && !NOT.test(plain))
          return [{ code: 'negation', words: undone }];
      }
      const rest = contentStems(part);
      for (const one of negated(part)) {
        if (own.has(one) || !told.has(one) || shareIn(rest, told) < 0.6) continue;
        return [{ code: 'negation', words: part.trim() }];
      }
    }
  }
  return [];
};
