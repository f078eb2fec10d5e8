import { identifiers } from '../text/identifiers.ts';
import { quantities } from '../text/quantities.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { tickets } from '../text/tickets.ts';
import { words } from '../text/words.ts';

/** What may be hidden. */
export type Kind = 'name' | 'company' | 'money' | 'word' | 'number' | 'ticket';

/** What a person hides from a model: kinds that code can tell, and words of their own (any ending). */
export interface Hiding {
  names: boolean;
  companies: boolean;
  money: boolean;
  words: string[];
}

interface Span {
  start: number;
  end: number;
  kind: Kind;
}

const MONEY =
  /(?:[$€£₽]\s?\d[\d\s.,]*(?:\s?(?:k|m|bn|к|тыс|млн|млрд)\.?(?!\p{L}))?|\d[\d\s.,]*\s?(?:k|m|bn|к|тыс|млн|млрд)?\.?\s?(?:[$€£₽]|руб\p{L}*\.?|р\.|долл\p{L}*|евро|usd|eur|rub|gbp)(?!\p{L}))/giu;
const COMPANY =
  /(?<!\p{L})(?:ООО|ОАО|ПАО|АО|ЗАО|ИП)\s+(?:[«"][^«»"\n]{2,60}[»"]|\p{Lu}[\p{L}\d-]+)|[«"“][^«»"“”\n]{2,60}[»"”]|(?<!\p{L})\p{Lu}[\p{L}\d&-]+(?:\s\p{Lu}[\p{L}\d&-]+)*,?\s(?:Inc|LLC|Ltd|GmbH|Corp|PLC)\.?(?!\p{L})|(?<!\p{L})[А-ЯЁ][А-ЯЁ\d]{1,7}(?![\p{L}-])/gu;

const matches = (text: string, pattern: RegExp, kind: Kind): Span[] =>
  [...text.matchAll(pattern)].map((match) => {
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    return { start: match.index + lead, end: match.index + match[0].trimEnd().length, kind };
  });

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…:;]\s*|[«"“(]\s*|^\P{L}+)$/u.test(text.slice(0, at));

/** Words with a capital inside of a sentence in any of the texts: people, products, places. */
const properNames = (texts: string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      words(text)
        .filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word.text) && !startsSentence(text, word.start))
        .map((word) => word.lower),
    ),
  );

const literal = (text: string, found: string[], kind: Kind): Span[] =>
  found.flatMap((one) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(one); at >= 0 && one !== ''; at = text.indexOf(one, at + one.length))
      spans.push({ start: at, end: at + one.length, kind });
    return spans;
  });

const ownSpans = (text: string, own: string[]): Span[] => {
  const single = new Set(own.filter((one) => !/\s/.test(one.trim())).map((one) => stem(one.trim())));
  const phrases = own.map((one) => one.trim().toLowerCase()).filter((one) => /\s/.test(one));
  const low = text.toLowerCase();
  return [
    ...words(text).flatMap(({ lower, start, end }): Span[] =>
      single.has(stem(lower)) ? [{ start, end, kind: 'word' }] : [],
    ),
    ...(low.length === text.length ? literal(low, phrases, 'word') : []),
  ];
};

/** What the person hides, in one text; `names` are the proper names of all texts together. */
const hiddenSpans = (text: string, hiding: Hiding, names: ReadonlySet<string>): Span[] => [
  ...ownSpans(text, hiding.words),
  ...(hiding.money ? matches(text, MONEY, 'money') : []),
  ...(hiding.companies ? matches(text, COMPANY, 'company') : []),
  ...(hiding.names
    ? words(text).flatMap(({ text: written, lower, start, end }): Span[] =>
        names.has(lower) && /^\p{Lu}/u.test(written) ? [{ start, end, kind: 'name' }] : [],
      )
    : []),
];

/** What a rewording may not touch: numbers with their units, tickets, quoted words, names, Latin words in Cyrillic. */
const fixedSpans = (text: string): Span[] => {
  const cyrillic = /[а-яё]/i.test(text);
  return [
    ...matches(text, /[«"“„][^«»"“”„\n]{1,80}[»"”“]/gu, 'name'),
    ...literal(text, tickets(text), 'ticket'),
    ...literal(text, identifiers(text), 'name'),
    ...quantities(text).map(({ start, end }): Span => ({ start, end, kind: 'number' })),
    ...matches(text, /[\p{L}\d]*\d[\p{L}\d.,:%/-]*(?<![.,:/-])/gu, 'number'),
    ...words(text)
      .filter(
        (word) =>
          !isStopword(word.lower) &&
          (cyrillic && /^[a-z]/i.test(word.text)
            ? true
            : /^\p{Lu}/u.test(word.text) &&
              (!startsSentence(text, word.start) || /\p{Lu}.*\p{Lu}/u.test(word.text))),
      )
      .map(({ start, end }): Span => ({ start, end, kind: 'name' })),
  ];
};

const letters = (count: number): string => {
  let name = '';
  for (let rest = count + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

/** Texts with marks in place of words, and the word behind each mark. */
export interface Masked {
  texts: string[];
  hidden: Record<string, string>;
}

/** Spans in order, those that overlap made one, so that no piece of a hidden word shows. */
const merged = (spans: Span[]): Span[] => {
  const result: Span[] = [];
  for (const span of spans
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
};

const masked = (texts: string[], spansOf: (text: string) => Span[]): Masked => {
  const marks = new Map<string, string>();
  const hidden: Record<string, string> = {};
  const result = texts.map((text) => {
    let out = '';
    let at = 0;
    for (const { start, end, kind } of merged(spansOf(text))) {
      const word = text.slice(start, end);
      let mark = marks.get(word);
      if (mark === undefined) {
        mark = `[[${kind}-${letters(marks.size)}]]`;
        marks.set(word, mark);
        hidden[mark] = word;
      }
      out += text.slice(at, start) + mark;
      at = end;
    }
    return out + text.slice(at);
  });
  return { texts: result, hidden };
};

/** Hides what the person wants hidden; the same word has the same mark in all texts. */
export const hide = (texts: string[], hiding: Hiding): Masked => {
  const names = hiding.names ? properNames(texts) : new Set<string>();
  return masked(texts, (text) => hiddenSpans(text, hiding, names));
};

/** Takes out of a rewording's hands all that it may not change, and what the person hides. */
export const fix = (texts: string[], hiding?: Hiding): Masked => {
  const names = hiding?.names ? properNames(texts) : new Set<string>();
  return masked(texts, (text) => [...fixedSpans(text), ...(hiding ? hiddenSpans(text, hiding, names) : [])]);
};

const MARK = /\[\[\s*([a-z]+)\s*-\s*([a-z]+)\s*\]\]/giu;

/** The marks of a text as they should be written, in order. */
export const marksIn = (text: string): string[] =>
  [...text.matchAll(MARK)].map(
    ([, kind = '', name = '']) => `[[${kind.toLowerCase()}-${name.toUpperCase()}]]`,
  );

/** A text with its words back; `undefined` when it holds a mark that nothing stands behind. */
export const restore = (text: string, hidden: Record<string, string>): string | undefined => {
  if (marksIn(text).some((mark) => !Object.hasOwn(hidden, mark))) return undefined;
  const whole = text.replace(
    MARK,
    (_, kind: string, name: string) => hidden[`[[${kind.toLowerCase()}-${name.toUpperCase()}]]`] ?? '',
  );
  return /\[\[|\]\]/.test(whole) && !Object.values(hidden).some((word) => /\[\[|\]\]/.test(word))
    ? undefined
    : whole;
};
