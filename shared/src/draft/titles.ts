import { isGeneric } from '../text/generic.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { isPast } from '../text/verbs.ts';
import type { Word } from '../text/words.ts';
import { words } from '../text/words.ts';
import { atoms } from './atoms.ts';
import { capitalise, clean } from './clean.ts';

/** How often a stem stands in the whole log, by texts. */
export type StemCounts = ReadonlyMap<string, number>;

/** Counts the stems of all texts, once a text. */
export const countStems = (texts: string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const stemmed of new Set(words(text.slice(0, 2_000)).map((word) => stem(word.lower))))
      counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
  return counts;
};

interface Phrase {
  texts: number;
  stems: string[];
  forms: Map<string, number>;
}

const PREPOSITION = /^(?:в|во|на|по|из|с|со|к|ко|у|о|об|от|до|для|при|над|под|про|без|за|через|между)$/;
const OBLIQUE = /(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ом|ем|ой|ей|ию|ую|юю|ы|у|ю|е|и)$/;

const isNoun = (word: Word): boolean =>
  !isStopword(word.lower) &&
  word.lower.length > 1 &&
  !isPast(word.lower) &&
  !/(?:ть|ться|чь|ю|ем|им|ing|ed)$/.test(word.lower);

/** How well a form would stand alone: as first words of a line rather than after a preposition, in the basic case. */
const formScore = (form: Word[], before: Word | undefined): number => {
  const first = form[0]?.lower ?? '';
  let score = 1;
  if (before && PREPOSITION.test(before.lower)) score -= 0.6;
  if (/^[а-я]/.test(first) && OBLIQUE.test(first)) score -= 0.3;
  return score;
};

const phrasesOf = (texts: string[]): Map<string, Phrase> => {
  const phrases = new Map<string, Phrase>();
  for (const text of texts) {
    const seen = new Set<string>();
    const plain = text.slice(0, 2_000);
    const list = words(plain);
    for (let at = 0; at < list.length; at++) {
      for (let size = 1; size <= 4 && at + size <= list.length; size++) {
        const form = list.slice(at, at + size);
        const [first, last] = [form[0], form.at(-1)];
        if (!first || !last) break;
        if (size > 1 && !/^[\s`-]+$/.test(plain.slice(form.at(-2)?.end ?? 0, last.start))) break;
        if (!isNoun(first) || (!isNoun(last) && size > 1)) continue;
        const stems = form.map((word) => stem(word.lower));
        if (stems.every((stemmed) => isGeneric(stemmed))) continue;
        const key = stems.join(' ');
        const phrase = phrases.get(key) ?? { texts: 0, stems, forms: new Map<string, number>() };
        if (!seen.has(key)) phrase.texts++;
        seen.add(key);
        const written = plain.slice(first.start, last.end);
        phrase.forms.set(written, (phrase.forms.get(written) ?? 0) + formScore(form, list[at - 1]));
        phrases.set(key, phrase);
      }
    }
  }
  return phrases;
};

/**
 * A title out of the group's own words: the phrase of one to four words that many of its texts share and few others do,
 * in the form in which it reads best; for a group that shares none, its shortest line. `taken` titles are avoided.
 */
export const titleOf = (texts: string[], counts: StemCounts, taken: ReadonlySet<string>): string => {
  let best: { score: number; title: string } | undefined;
  const least = texts.length >= 8 ? 3 : 2;
  for (const phrase of phrasesOf(texts).values()) {
    if (phrase.texts < Math.min(least, texts.length)) continue;
    const told = phrase.stems.filter((stemmed) => !isGeneric(stemmed) && !isStopword(stemmed));
    const rarest = Math.min(...told.map((stemmed) => counts.get(stemmed) ?? 1));
    const own = Math.min(1, phrase.texts / rarest);
    const length = [0.75, 1.15, 1.25, 1.2][phrase.stems.length - 1] ?? 1;
    const score =
      Math.sqrt(phrase.texts) * Math.pow(own, 0.7) * length * (told.length / phrase.stems.length + 0.5);
    const form = [...phrase.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    if (form === undefined || taken.has(form.toLowerCase())) continue;
    if (!best || score > best.score || (score === best.score && form < best.title))
      best = { score, title: form };
  }
  return best ? capitalise(best.title) : shortestLine(texts);
};

const shortestLine = (texts: string[]): string => {
  const lines = texts.map((text) => clean(atoms(text)[0] ?? text)).filter((line) => line !== '');
  const sorted = lines.sort((a, b) => Math.abs(a.length - 40) - Math.abs(b.length - 40) || (a < b ? -1 : 1));
  const line = (sorted[0] ?? '').replace(/[.;,]+$/, '');
  return capitalise(line.length > 70 ? `${line.slice(0, 70).replace(/\s+\S*$/, '')}…` : line);
};
