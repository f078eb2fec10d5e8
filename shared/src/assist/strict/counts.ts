import { changes } from '../../text/changes.ts';
import { quantities } from '../../text/quantities.ts';
import { stem } from '../../text/stems.ts';
import { words } from '../../text/words.ts';
import type { Check, Finding } from '../../verify/finding.ts';
import { isGeneric } from '../../text/generic.ts';
import { contentStems } from '../../verify/content.ts';
import { isStopword } from '../../text/stopwords.ts';
import { monthNames } from '../../draft/glue.ts';
import { isPast } from '../../text/verbs.ts';
import { isAmong, partsOf } from './akin.ts';

const PART_OF = /(\d[\d\s.,]*)(?:\p{L}+\s){0,2}?(?:из|of)\s(?:the\s|our\s)?(\d[\d.,]*)/giu;
const OUT_OF = /(?:из|of)\s(?:the\s|our\s)?(\d+)(?:\s[^\d.;]{0,40}?)(\d+)/giu;

const pairs = (text: string): [number, number][] => [
  ...[...text.matchAll(PART_OF)].map(([, part = '', all = '']): [number, number] => [
    parseFloat(part),
    parseFloat(all),
  ]),
  ...[...text.matchAll(OUT_OF)].map(([, all = '', part = '']): [number, number] => [
    parseFloat(part),
    parseFloat(all),
  ]),
];

/** `24 of 80` is not 80. */
const wholes = (text: string, sources: string[]): Finding[] => {
  const told = pairs(text);
  const said = quantities(text).map(({ value }) => value);
  for (const source of sources)
    for (const [part, all] of pairs(source)) {
      const elsewhere = quantities(source).filter(({ value }) => value === all).length > 1;
      const isTold = told.some(([a, b]) => a === part && b === all);
      if (said.includes(all) && !isTold && !elsewhere) return [{ code: 'number', words: `${part} / ${all}` }];
    }
  return [];
};

/** A bare number is no number of weeks, and no per cent. */
const bare = (text: string, sources: string[]): Finding[] => {
  const lent = changes(text).flatMap(({ from, to }) => (from ? [from, to] : []));
  const own = sources.flatMap((source) => [
    ...quantities(source),
    ...changes(source).flatMap(({ from, to }) => (from ? [from, to] : [])),
  ]);
  const digits = (written: string): string => /\d[\d.,]*/.exec(written)?.[0] ?? written;
  return quantities(text)
    .filter(({ unit, start }) => unit === '' && !lent.some((one) => one.start === start && one.unit !== ''))
    .filter(({ written }) => {
      const same = own.filter((one) => digits(one.written) === digits(written));
      return same.length > 0 && same.every(({ unit }) => unit !== '' && unit !== '×');
    })
    .map(({ written }) => ({ code: 'number', words: written }));
};

const isRussian = (text: string): boolean => /[а-яё]{2}/i.test(text);

/** A number keeps its noun: 140 that signed up are no 140 that came. */
const counting = (text: string, sources: string[]): Finding[] => {
  const known = sources.flatMap(contentStems);
  return quantities(text)
    .filter(({ unit }) => unit === '')
    .filter(({ end }) => {
      const after = /^[ ]?((?:\p{L}+(?:-\p{L}+)?[ ]?){1,3})/u.exec(text.slice(end))?.[1] ?? '';
      const first = after.split(' ')[0]?.toLowerCase() ?? '';
      if (
        isStopword(first) ||
        monthNames.has(first) ||
        /^(?:ян|фев|мар|апр|ма[йя]|ию[нл]|авг|сен|окт|ноя|дек)/.test(first)
      )
        return false;
      const nouns = contentStems(after).slice(0, 2);
      return nouns.length > 0 && !nouns.some((one) => isAmong(one, known) || isGeneric(one));
    })
    .map(({ written, end }) => ({
      code: 'number',
      words: `${written} ${text.slice(end).trim().split(/\s/)[0]}`,
    }));
};

/** What was done to eleven is not told of eighteen: a verb keeps the number of its own part of the note. */
const counted = (text: string, sources: string[]): Finding[] => {
  const said = quantities(text).map(({ value }) => value);
  const verbs = new Set(
    words(text)
      .filter(({ lower }) => isPast(lower))
      .map(({ lower }) => stem(lower)),
  );
  for (const source of sources) {
    const all = quantities(source).map(({ value }) => value);
    if (!all.some((one) => said.includes(one))) continue;
    for (const part of partsOf(source)) {
      const done = words(part).find(({ lower }) => isPast(lower) && verbs.has(stem(lower)));
      const own = quantities(part).map(({ value }) => value);
      if (done && own.length > 0 && !own.some((one) => said.includes(one)))
        return [{ code: 'number', words: part.trim() }];
    }
  }
  return [];
};

/** A count keeps what it counts: its noun, its verb, its unit, the whole that it is a part of. */
export const counts: Check = ({ text, sources }) => {
  const notes = sources.map((source) => source.text);
  const isSame = isRussian(text) === isRussian(notes.join('\n'));
  return [
    ...wholes(text, notes),
    ...bare(text, notes),
    ...counted(text, notes),
    ...(isSame ? counting(text, notes) : []),
  ];
};
