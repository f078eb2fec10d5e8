/** Lower-case forms of one word in a log, by its stem. */
export type Forms = ReadonlySet<string>;

const ADJECTIVE =
  /(?:ый|ой|ая|яя|ое|ее|ые|ого|его|ому|ему|ыми|ими|ым|им|ых|их|ую|юю|[кгхжшщчн]ий|[кгхжшщчн]ие)$/;
const NOUN_LIKE_ADJECTIVE = /(?:арий|орий|ерий|ание|ение|тие|бой|слой|строй|герой|[^н]ний)$/;
const SOFT = /(?:ость|ель|арь|знь|ень|брь|едь|очь|ощь|сть)$/;
const FEMININE_SUFFIX = /(?:вка|рка|йка|чка|лка|ция|сия|зия|ость|ура|ота|ьба|ьня|ина)$/;

/** Whether a Russian word has an adjective's ending. */
export const isAdjective = (word: string): boolean =>
  word.length > 3 && ADJECTIVE.test(word) && !NOUN_LIKE_ADJECTIVE.test(word);

/** Whether an adjective stands in the nominative; `ой` may be that of a man's noun or another case of a woman's. */
export const isStraightAdjective = (word: string): boolean =>
  /(?:ый|ий|ая|яя|ое|ее|ые|ие)$/.test(word) && isAdjective(word);

const any = (forms: Forms, pattern: RegExp): boolean => [...forms].some((form) => pattern.test(form));

const isFeminine = (forms: Forms): boolean =>
  any(forms, FEMININE_SUFFIX) ||
  (!any(forms, /(?:ов|ев|ом|ем)$/) &&
    (any(forms, /(?:ой|ою|ей)$/) ||
      (any(forms, /а$/) && any(forms, /[ую]$/)) ||
      (any(forms, /я$/) && any(forms, /ю$/))));

/**
 * How a Russian noun's form reads alone, as far as its ending and its other forms in the log tell: `yes` for the
 * nominative, `plural` for what may be a plural's or another case of a woman's noun, `no` for other cases, `unsure`.
 */
export const nominative = (word: string, forms: Forms): 'yes' | 'plural' | 'unsure' | 'no' => {
  if (!/[а-я]$/.test(word)) return 'yes';
  if (word.length < 3) return 'unsure';
  if (/(?:ов|ев|ам|ям|ах|ях|ами|ями|ому|ему|ую|юю|ом|ем|ью|ою)$/.test(word)) return 'no';
  if (
    /[ую]$/.test(word) ||
    (/(?:ой|ей)$/.test(word) && !/(?:бой|слой|строй|сбой|клей|хоккей|музей)$/.test(word))
  )
    return 'no';
  const isHers = isFeminine(forms);
  if (/[ая]$/.test(word)) {
    if (FEMININE_SUFFIX.test(word)) return 'yes';
    if (forms.has(word.slice(0, -1)) || any(forms, /(?:ов|ев|ом|ем)$/)) return 'no';
    return isHers ? 'yes' : 'unsure';
  }
  if (/[ыи]$/.test(word)) return 'plural';
  if (/е$/.test(word)) return /[иь]е$/.test(word) ? 'yes' : 'no';
  if (/о$/.test(word)) return any(forms, /(?:а|у|ом)$/) ? 'yes' : 'unsure';
  if (/ь$/.test(word)) return SOFT.test(word) ? 'yes' : 'unsure';
  if (/[цсз]ий$/.test(word)) return 'no';
  return isHers ? 'no' : 'yes';
};

/** The nominative singular of a noun among its forms in the log, when they leave no doubt. */
export const straightened = (word: string, forms: Forms): string | undefined => {
  const found = [...forms].filter((form) => nominative(form, forms) === 'yes' && !isAdjective(form));
  return found.length === 1 && found[0] !== word && /[уюа]$|ой$|ом$/.test(word) ? found[0] : undefined;
};

/** An adjective beside a woman's noun put straight from its accusative: `новую` → `новая`. */
export const straightAdjective = (word: string): string =>
  word.replace(/ую$/, 'ая').replace(/юю$/, 'яя').replace(/ую-/, 'ая-');

/** Whether a form may stand in the genitive after a noun. */
export const mayBeGenitive = (word: string): boolean =>
  /(?:а|я|ы|и|ов|ев|ей|[^к]ий|ств|ок|ек|ого|его|ой|ых|их)$/.test(word) &&
  !isStraightAdjective(word) &&
  !/(?:ться|тся)$/.test(word);
