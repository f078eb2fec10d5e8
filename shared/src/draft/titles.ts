import type { Language } from '../model/settings.ts';
import { isGeneric } from '../text/generic.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { atoms } from './atoms.ts';
import { capitalise, clean } from './clean.ts';
import { leadingSegment } from './leading.ts';
import type { Phrase } from './phrases.ts';
import { bestForm, phrasesOf } from './phrases.ts';

const LENGTH = [1, 1.6, 1.7, 1.5];
const AND: Record<Language, string> = { ru: ' и ', en: ' and ' };

/** Nouns of any project, too plain to name one alone. */
const PLAIN = new Set(
  'класс метод плагин модуль функция объект сервер скрипт кнопка окно экран страница запрос ответ логика проверка ключ шаблон библиотека отправка очистка выгрузка загрузка календарь class method module plugin function object server script button page screen request response logic key template library tag svc service prod stage staging board cleanup deprecate update date picker'
    .split(' ')
    .map(stem),
);

interface Candidate {
  phrase: Phrase;
  form: string;
  score: number;
  own: number;
  rank: number;
}

/** What a name of a person looks like: one word, always with one capital. So do some products; they lose a little by it. */
const isPersonal = (phrase: Phrase): boolean =>
  phrase.stems.length === 1 &&
  [...phrase.forms.keys()].every((form) => /^(?:[А-ЯЁ][а-яё]+|[A-Z][a-z]+)$/.test(form));

const candidatesOf = (texts: string[], whole: ReadonlyMap<string, Phrase>): Candidate[] => {
  const least = Math.min(texts.length, texts.length >= 8 ? 3 : 2);
  return [...phrasesOf(texts)].flatMap(([key, phrase]): Candidate[] => {
    if (phrase.texts.size < least) return [];
    const everywhere = whole.get(key) ?? phrase;
    const own = phrase.texts.size / Math.max(1, everywhere.texts.size);
    const told =
      phrase.stems.filter((stemmed) => !isGeneric(stemmed) && !isStopword(stemmed)).length /
      phrase.stems.length;
    const personal = isPersonal(everywhere) ? 0.35 : 1;
    const plain = phrase.stems.length === 1 && PLAIN.has(key) ? 0.4 : 1;
    const length = LENGTH[phrase.stems.length - 1] ?? 1;
    const score = Math.sqrt(phrase.texts.size) * Math.pow(own, 0.6) * length * (0.4 + 0.6 * told) * personal;
    const { form, rank } = bestForm(phrase.stems.length === 1 ? everywhere : phrase, whole);
    return [{ phrase, form, rank, own, score: score * plain * (0.3 + 0.35 * rank) }];
  });
};

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || (a.form < b.form ? -1 : 1);

/** The segment that a third of the texts start with, if there is one. */
const commonLead = (texts: string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const lead = leadingSegment(text);
    if (lead !== undefined) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  const [lead, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0];
  return count >= 3 && count * 3 >= texts.length ? lead : undefined;
};

/**
 * A title out of the group's own words: what its lines start with before a colon, else the phrase that many of its
 * texts share and few others do, with a second one where that covers what the first leaves out; for a group that
 * shares none, its shortest line. `whole` are the phrases of all texts; `taken` titles (lower case) are avoided.
 */
export const titleOf = (
  texts: string[],
  whole: ReadonlyMap<string, Phrase>,
  taken: ReadonlySet<string>,
  language: Language,
): string => {
  const lead = commonLead(texts);
  if (lead !== undefined && !taken.has(lead.toLowerCase())) return capitalise(lead);
  const list = candidatesOf(texts, whole).sort(byScore);
  const first = list.find(({ form }) => !taken.has(form.toLowerCase()));
  if (!first) return shortestLine(texts, taken);
  const title = capitalise(first.form);
  if (first.phrase.stems.length > 1) return title;
  const second = list.find(({ phrase, own, score, form, rank }) => {
    const fresh = [...phrase.texts].filter((text) => !first.phrase.texts.has(text)).length;
    const apart =
      !phrase.stems.some((stemmed) => first.phrase.stems.includes(stemmed)) && !isPersonal(phrase);
    const noun = rank >= 1 && (phrase.stems.length > 1 || /[а-яё]$/.test(form));
    return apart && noun && own >= 0.5 && score >= 0.5 * first.score && fresh * 6 >= texts.length;
  });
  const both = second && `${title}${AND[language]}${second.form}`;
  return both !== undefined && !taken.has(both.toLowerCase()) ? both : title;
};

const shortestLine = (texts: string[], taken: ReadonlySet<string>): string => {
  const lines = texts.map((text) => clean(atoms(text)[0] ?? text)).filter((line) => line !== '');
  const sorted = lines.sort((a, b) => Math.abs(a.length - 40) - Math.abs(b.length - 40) || (a < b ? -1 : 1));
  const titles = sorted.map((line) => {
    const plain = line.replace(/[.;,]+$/, '');
    return capitalise(plain.length > 70 ? `${plain.slice(0, 70).replace(/\s+\S*$/, '')}…` : plain);
  });
  return titles.find((title) => !taken.has(title.toLowerCase())) ?? titles[0] ?? '';
};
