import type { Source } from '../verify/finding.ts';
import { supporting } from '../verify/support.ts';

/** One of the two sentences that one was cut into, with the entries that say any of it. */
export interface Half {
  text: string;
  refs: string[];
}

/**
 * Cuts a sentence at a caret (UTF-16 code units); only white space at the cut goes. Each half keeps the cited entries that
 * support it, both keep all where code cannot tell, and an entry that supports neither stays with the first. An empty half cites nothing.
 */
export const splitSentence = (
  text: string,
  caret: number,
  refs: readonly string[],
  sources: readonly Source[],
): [Half, Half] => {
  const [first, second] = [text.slice(0, caret).trimEnd(), text.slice(caret).trimStart()];
  if (second === '')
    return [
      { text: first, refs: [...refs] },
      { text: second, refs: [] },
    ];
  if (first === '')
    return [
      { text: first, refs: [] },
      { text: second, refs: [...refs] },
    ];
  const cited = sources.filter(({ id }) => refs.includes(id));
  const [left, right] = [new Set(supporting(first, cited)), new Set(supporting(second, cited))];
  const ofFirst = refs.filter((id) => left.has(id) || !right.has(id));
  const ofSecond = refs.filter((id) => right.has(id));
  return [
    { text: first, refs: ofFirst.length > 0 ? ofFirst : [...refs] },
    { text: second, refs: ofSecond.length > 0 ? ofSecond : [...refs] },
  ];
};
