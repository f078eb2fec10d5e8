import { isGeneric } from '../text/generic.ts';
import { POSTPONED, monthNames } from '../draft/glue.ts';
import { stem } from '../text/stems.ts';
import { contentStems } from './content.ts';
import type { Check } from './finding.ts';

const OURS = new Set(
  [...monthNames, ...Object.values(POSTPONED), 'раз', 'раза', 'times', 'twice'].map((word) => stem(word)),
);

/** More than a third of the telling words are in no cited entry; of one or two, all. */
export const novelty: Check = ({ text, sources, names }) => {
  const known = new Set([...sources.map((source) => source.text), ...names].flatMap(contentStems));
  const stems = contentStems(text).filter((one) => !OURS.has(one));
  const telling = stems.filter((one) => known.has(one) || !isGeneric(one));
  const fresh = telling.filter((one) => !known.has(one));
  const isNew = stems.length >= 3 ? fresh.length * 3 > telling.length : fresh.length === telling.length;
  return fresh.length > 0 && isNew ? [{ code: 'novelty', words: [...new Set(fresh)].join(' ') }] : [];
};
