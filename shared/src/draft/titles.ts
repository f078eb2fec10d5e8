import type { Language } from '../model/settings.ts';
import { stem } from '../text/stems.ts';
import { tags } from '../text/tickets.ts';
import { atoms } from './atoms.ts';
import { capitalise, clean } from './clean.ts';
import { leadingSegment } from './leading.ts';
import type { Phrase } from './phrases.ts';
import { phrasesOf } from './phrases.ts';
import type { TitleWord } from './title-words.ts';
import { titleWords } from './title-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { familyOf, isPersonal, isPlainWord, isTelling } from './vocabulary.ts';

const AND: Record<Language, string> = { ru: ' и ', en: ' and ' };
const LENGTH = [0.62, 1.15, 1.25, 1.1, 0.95];
const NAME_ALONE = 0.85;
/** What a second phrase needs: a share of the first one's score and of the lines, for those it leaves out; less when that is one word. */
const BESIDE = { score: 0.6, fresh: 1 / 6 };
const WORD_BESIDE = 0.25;
const ALONE = { score: 0.45, fresh: 1 / 8 };

/** Nouns of any project, too plain to name one alone. */
const PLAIN = new Set(
  'класс метод плагин модуль функция объект сервер скрипт кнопка окно экран страница запрос ответ логика проверка ключ шаблон библиотека отправка очистка выгрузка загрузка календарь порог алерт пауза причина цифра таблица список вопрос документ система команда человек работа результат стенд модель план отчет тест поиск метрика задача роль строка код пилот этап шаг поток номер состояние пункт находка состав набор class method module plugin function object server script button page screen request response logic key template library tag svc service prod stage board cleanup deprecate update date picker end export find role item number state stream line row code pilot step part store use idea detail point round set list'
    .split(' ')
    .map(stem),
);

/** How much a word says of a group: most where half of its lines and few others hold it. */
const tellingOf = (word: TitleWord, inGroup: number, vocabulary: Vocabulary): number => {
  const own = inGroup / Math.max(1, familyOf(vocabulary, word.stem).lines);
  return (
    Math.pow(Math.min(1, own), 0.6) * (isPlainWord(word) ? 0.3 : 1) * (isPersonal(vocabulary, word) ? 0.3 : 1)
  );
};

interface Candidate {
  phrase: Phrase;
  score: number;
  covered: ReadonlySet<number>;
}

const candidatesOf = (texts: string[], vocabulary: Vocabulary): Candidate[] => {
  const holding = new Map<string, Set<number>>();
  for (const [number, text] of texts.entries())
    for (const word of titleWords(text))
      holding.set(word.stem, (holding.get(word.stem) ?? new Set()).add(number));
  const least = Math.min(texts.length, Math.max(2, Math.ceil(texts.length / 8)));
  return [...phrasesOf(texts, vocabulary).values()].flatMap((phrase): Candidate[] => {
    const telling = phrase.words.filter((word) => isTelling(vocabulary, word));
    const best = new Map<number, number>();
    for (const word of telling) {
      const where = holding.get(word.stem) ?? new Set<number>();
      const value = tellingOf(word, where.size, vocabulary);
      for (const number of where) best.set(number, Math.max(best.get(number) ?? 0, value));
    }
    const covered = new Set([...best].flatMap(([number, value]) => (value >= 0.3 ? [number] : [])));
    if (covered.size < least) return [];
    const held = Math.sqrt([...best.values()].reduce((sum, value) => sum + value, 0));
    const mean =
      telling.reduce((sum, word) => sum + tellingOf(word, holding.get(word.stem)?.size ?? 0, vocabulary), 0) /
      telling.length;
    const [only] = phrase.words;
    const alone =
      phrase.words.length > 1
        ? 1
        : only?.isName
          ? NAME_ALONE / (LENGTH[0] ?? 1)
          : only && PLAIN.has(only.stem)
            ? 0.5
            : 1;
    const again = 1 + 0.4 * Math.min(3, phrase.texts.size - 1);
    const linked = phrase.isLinked ? (phrase.texts.size > 1 ? 0.95 : 0.6) : 1;
    const people = phrase.words.some((word) => isPersonal(vocabulary, word)) ? 0.35 : 1;
    const score =
      held *
      (0.3 + 0.7 * mean) *
      (LENGTH[phrase.words.length - 1] ?? 0.8) *
      alone *
      again *
      linked *
      people *
      (0.2 + 0.8 * phrase.trust);
    return [{ phrase, score, covered }];
  });
};

const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || (a.phrase.form < b.phrase.form ? -1 : 1);

/** The tag, or the segment before a colon, that a third of the texts carry, if there is one. */
const commonName = (texts: string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const names = new Set([
      ...tags(text).map((tag) => tag.replaceAll(/[_-]/g, ' ')),
      leadingSegment(text) ?? '',
    ]);
    for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [name, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0];
  return count >= 3 && count * 3 >= texts.length ? name : undefined;
};

/**
 * A title out of the group's own words: its tag or what its lines start with before a colon, else the phrase that best
 * says what many of its lines and few others are about, with a second one where that covers what the first leaves out;
 * for a group that shares nothing, its shortest line. `taken` titles (lower case) are avoided.
 */
export const titleOf = (
  texts: string[],
  vocabulary: Vocabulary,
  taken: ReadonlySet<string>,
  language: Language,
): string => {
  const name = commonName(texts);
  if (name !== undefined && !taken.has(name.toLowerCase())) return capitalise(name);
  const list = candidatesOf(texts, vocabulary).sort(byScore);
  const first = list.find(({ phrase }) => !taken.has(phrase.form.toLowerCase()));
  if (!first) return shortestLine(texts, taken);
  const title = capitalise(first.phrase.form);
  if (first.phrase.words.length > 2 || first.covered.size * 2 >= texts.length) return title;
  const stems = new Set(first.phrase.words.map(({ stem: one }) => one));
  const least = first.phrase.words.length === 1 ? ALONE : BESIDE;
  const second = list.find(({ phrase, score, covered }) => {
    const fresh = [...covered].filter((number) => !first.covered.has(number)).length;
    const isApart = !phrase.words.some(({ stem: one }) => stems.has(one));
    const isFit =
      phrase.words.length <= 2 &&
      phrase.trust >= 0.8 &&
      !(phrase.words.length === 1 && phrase.words.some((word) => PLAIN.has(word.stem))) &&
      !phrase.words.some((word) => isPersonal(vocabulary, word));
    const needed =
      phrase.words.every(({ isName }) => !isName) && phrase.words.length === 1 ? WORD_BESIDE : least.fresh;
    return isApart && isFit && score >= least.score * first.score && fresh >= needed * texts.length;
  });
  const both = second && `${title}${AND[language]}${small(second.phrase)}`;
  return both !== undefined && !taken.has(both.toLowerCase()) ? both : title;
};

/** A phrase within a title: a small first letter, unless its first word is a name. */
const small = ({ form, words }: Phrase): string =>
  words[0]?.isName === true || /^\p{L}?\p{Lu}{2}/u.test(form)
    ? form
    : form.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const shortestLine = (texts: string[], taken: ReadonlySet<string>): string => {
  const lines = texts.map((text) => clean(atoms(text)[0] ?? text)).filter((line) => line !== '');
  const sorted = lines.sort((a, b) => Math.abs(a.length - 40) - Math.abs(b.length - 40) || (a < b ? -1 : 1));
  const titles = sorted.map((line) => {
    const plain = line.replace(/[.;,]+$/, '');
    return capitalise(plain.length > 70 ? `${plain.slice(0, 70).replace(/\s+\S*$/, '')}…` : plain);
  });
  return titles.find((title) => !taken.has(title.toLowerCase())) ?? titles[0] ?? '';
};
