import { changes } from '../../text/changes.ts';
import { isGeneric } from '../../text/generic.ts';
import { quantities } from '../../text/quantities.ts';
import { near } from '../../verify/amounts.ts';
import { contentStems } from '../../verify/content.ts';
import type { Check } from '../../verify/finding.ts';
import { isAmong } from './akin.ts';

const SENTENCES = /(?<=[.!?])\s+|[;\n]+/u;
const PARTS = /[,:()]\s|\s[—–-]\s|\s(?:и|а также|and|as well as|while)\s/u;
const JOINS =
  /,?\s(?:which|that)\s(?=\p{L}+(?:ed|ut|de|ve|ght|ew|ose|ll|t)\b)|,\s(?:(?=\p{L}+ing\b)|(?:thus|so)\s)|,?\sby\s(?=\p{L}+ing\b)|,\sкотор\p{L}+\s(?=\p{L}+л[аои]?(?!\p{L}))|,\s(?:и этим|этим|что)\s(?=\p{L}+л[аои]?(?!\p{L}))|,\s(?=\p{L}{3,}(?:ив|ав|ев|ув|яв|вши|вшись|ившись)(?!\p{L}))/giu;

const holdsChange = (text: string, note: string): boolean =>
  changes(text).some(
    ({ from, to }) =>
      from &&
      changes(note).some(
        (one) => one.from && near(one.from.value, from.value) && near(one.to.value, to.value),
      ),
  );

/**
 * Two notes may stand in one sentence, but not one as the cause of the other: "did A, cutting B" needs a note that tells
 * of both, and a change has no word of another note beside it. What the notes have in common tells of neither.
 */
export const joined: Check = ({ text, sources }) => {
  if (sources.length < 2) return [];
  const notes = sources.map((source) => ({
    text: source.text,
    stems: contentStems(source.text),
    values: quantities(source.text).map(({ value }) => value),
  }));
  const own = notes.map((note) => ({
    stems: note.stems.filter(
      (one) => !isGeneric(one) && !notes.some((other) => other !== note && isAmong(one, other.stems)),
    ),
    values: note.values.filter((one) => !notes.some((other) => other !== note && other.values.includes(one))),
  }));
  const told = (side: string): number[] => {
    const stems = contentStems(side);
    const values = quantities(side).map(({ value }) => value);
    return own.flatMap((some, at) =>
      stems.some((one) => isAmong(one, some.stems)) || values.some((one) => some.values.includes(one))
        ? [at]
        : [],
    );
  };
  for (const sentence of text.split(SENTENCES)) {
    for (const part of sentence.split(PARTS)) {
      const holding = notes.flatMap((note, at) => (holdsChange(part, note.text) ? [at] : []));
      if (holding.length > 0 && told(part).some((at) => !holding.includes(at)))
        return [{ code: 'cause', words: part.trim() }];
    }
    for (const match of sentence.matchAll(JOINS)) {
      const left = told(sentence.slice(0, match.index));
      const right = told(sentence.slice(match.index + match[0].length));
      if (left.length > 0 && right.length > 0 && !right.some((at) => left.includes(at)))
        return [{ code: 'cause', words: sentence.slice(match.index).trim() }];
    }
  }
  return [];
};
