import type { PartCheck } from './reading.ts';

const FEWEST_FACTS = 3;

/** A goal that rests on fewer than three facts, or on facts of a single day; `words` is its title. */
export const thinEvidence: PartCheck = ({ place, title, lines }) => {
  if (place.kind === 'summary') return [];
  const facts = new Map(
    lines
      .flatMap(({ sources }) => sources.filter(({ type }) => type === 'fact'))
      .map((one) => [one.id, one.date]),
  );
  const days = new Set(facts.values());
  return facts.size < FEWEST_FACTS || days.size < 2
    ? [{ code: 'thin-evidence', at: place, words: title, entries: [...facts.keys()] }]
    : [];
};
