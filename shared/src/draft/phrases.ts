import { stem } from '../text/stems.ts';
import { isGeneric } from '../text/generic.ts';
import { isStopword } from '../text/stopwords.ts';
import { tickets } from '../text/tickets.ts';
import { isPast } from '../text/verbs.ts';
import type { Word } from '../text/words.ts';
import { words } from '../text/words.ts';
import { monthNames } from './glue.ts';

/** A phrase of one to four words that texts share: in how many texts it stands, and its written forms with how well each reads. */
export interface Phrase {
  stems: string[];
  texts: Set<number>;
  forms: Map<string, number>;
}

const PREPOSITION =
  /^(?:в|во|на|по|из|с|со|к|ко|у|о|об|от|до|для|при|над|под|про|без|за|через|между|of|for|in|on|with|to|from|by|at)$/;
const UNIT =
  /^(?:мс|сек|мин|час\p{L}*|ч|дн\p{L}*|недел\p{L}*|мес\p{L}*|год\p{L}*|тыс\p{L}*|млн|млрд|руб\p{L}*|шт|гб|мб|тб|кб|ms|sec|min|hours?|days?|weeks?|months?|years?|mb|gb|tb|kb|half|quarter|чел\p{L}*|раз\p{L}*|прошл\p{L}*|раньше|теперь|итого|число|всего)$/u;
const DAYS =
  /^(?:понедельник|вторник|сред[ау]|четверг|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;
const NO_NOUN = /(?:ть|ться|чь|ешь|ете|ую|юю|ю|ит|ят|ет|ют|ing|ed|ly|ous|able|ful)$/;
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ыми|ими|ым|им|ых|их|ную|ной)$/;

/** How far a Russian form is from the one of a dictionary, 0 to 1, by its ending. */
const bend = (word: string): number => {
  if (!/^[а-яё]/.test(word) || word.length < 4) return 0;
  if (/(?:ов|ев|ам|ям|ах|ях|ами|ями|ого|его|ому|ему|ыми|ими|ых|их|ую|юю)$/.test(word)) return 1;
  if (/(?:ом|ем|ой|ей|у|ю|ью)$/.test(word)) return 0.7;
  return /(?:е|и|ы|а|я)$/.test(word) ? 0.2 : 0;
};

const isTelling = (word: Word): boolean =>
  !isStopword(word.lower) &&
  word.lower.length > 1 &&
  !UNIT.test(word.lower) &&
  !DAYS.test(word.lower) &&
  !monthNames.has(word.lower) &&
  !isPast(word.lower);

const canStart = (word: Word): boolean =>
  isTelling(word) && (!NO_NOUN.test(word.lower) || word.lower.length < 4);
const canEnd = (word: Word): boolean => canStart(word) && !ADJECTIVE.test(word.lower);

/** The phrases of texts that could name a project: they start and end with a telling word and hold no number, ticket or pause. */
export const phrasesOf = (texts: string[]): Map<string, Phrase> => {
  const phrases = new Map<string, Phrase>();
  for (const [number, whole] of texts.entries()) {
    const text = whole.slice(0, 2_000).replaceAll('`', '');
    const trackers = new Set(tickets(text).map((ticket) => ticket.split('-')[0]));
    const list = words(text);
    for (let at = 0; at < list.length; at++) {
      const first = list[at];
      if (!first || !canStart(first) || trackers.has(first.text)) continue;
      for (let size = 1; size <= 4 && at + size <= list.length; size++) {
        const form = list.slice(at, at + size);
        const last = form.at(-1);
        if (!last || (size > 1 && !/^[ -]$/.test(text.slice(form.at(-2)?.end ?? 0, last.start)))) break;
        if (!canEnd(last)) continue;
        const stems = form.map((word) => stem(word.lower));
        if (stems.every(isGeneric)) continue;
        const key = stems.join(' ');
        const phrase = phrases.get(key) ?? {
          stems,
          texts: new Set<number>(),
          forms: new Map<string, number>(),
        };
        phrase.texts.add(number);
        const written = text.slice(first.start, last.end);
        const before = list[at - 1];
        const bent =
          bend(form.find((word) => !ADJECTIVE.test(word.lower))?.lower ?? '') +
          (before && PREPOSITION.test(before.lower) ? 0.5 : 0);
        phrase.forms.set(written, (phrase.forms.get(written) ?? 0) + Math.max(0.05, 1 - bent));
        phrases.set(key, phrase);
      }
    }
  }
  return phrases;
};

const isFeminine = (forms: string[]): boolean => {
  const ends = (pattern: RegExp): boolean => forms.some((one) => pattern.test(one));
  return (
    !ends(/(?:ов|ом)$/) &&
    (ends(/(?:ой|ою)$/) || ((ends(/а$/) || ends(/и$/)) && ends(/у$/)) || (ends(/я$/) && ends(/ю$/)))
  );
};

/** Among forms of one Russian noun: 2 for a dictionary's form as far as endings tell, 1 for its plural, 0 for others. */
const rankOf = (form: string, forms: string[]): number => {
  const word = form.toLowerCase();
  if (!/[а-яё]$/.test(word)) return 2;
  const feminine = isFeminine(forms);
  if (bend(word) >= 0.7) return 0;
  if (/[аяьо]$/.test(word)) return feminine || /[ьо]$/.test(word) ? 2 : 0.5;
  if (/[ыи]$/.test(word)) return 1;
  if (/е$/.test(word)) return /(?:ие|ье)$/.test(word) ? 2 : 0.3;
  return feminine ? 0.4 : 2;
};

const rankOfMany = (form: string, whole: ReadonlyMap<string, Phrase>): number => {
  const list = form.toLowerCase().split(/[ -]/);
  const oblique =
    list.filter((word) => /(?:ой|ого|ому|его|ему|ым|ых|их|ими|ыми|ую|юю)$/.test(word)).length > 0;
  const head = list.find((word) => !ADJECTIVE.test(word)) ?? '';
  if (oblique || bend(head) >= 0.7 || (/[а-яё]{3}[еи]$/.test(head) && list[0] === head)) return 0.3;
  return isStraight(head, whole) ? 2 : 0.3;
};

/** Whether a noun reads as in a dictionary, as far as the other forms of it in the log tell. */
const isStraight = (head: string, whole: ReadonlyMap<string, Phrase>): boolean => {
  const alone = whole.get(stem(head));
  if (!alone || bend(head) === 0) return true;
  const forms = [...alone.forms.keys()].map((form) => form.toLowerCase());
  const best = Math.max(...forms.map((form) => rankOf(form, forms)));
  return rankOf(head, forms) >= Math.min(1, best) && !(rankOf(head, forms) < best && /[ая]$/.test(head));
};

/**
 * How well a phrase's best form would stand alone, 0 to 2, with that form: a dictionary's form of one word, else the best
 * written. `whole` are the phrases of the whole log.
 */
export const bestForm = (
  phrase: Phrase,
  whole: ReadonlyMap<string, Phrase>,
): { form: string; rank: number } => {
  const forms = [...phrase.forms.keys()].map((form) => form.toLowerCase());
  const rank = (form: string): number =>
    phrase.stems.length === 1 ? rankOf(form, forms) : rankOfMany(form, whole);
  const [best] = [...phrase.forms].sort(
    (a, b) => rank(b[0]) - rank(a[0]) || b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  );
  return { form: best?.[0] ?? '', rank: rank(best?.[0] ?? '') };
};
