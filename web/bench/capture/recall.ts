import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readQuery } from '@perf-assist/shared/search/query';
import { SearchIndex } from '@perf-assist/shared/search/search-index';
import { formOf } from '@perf-assist/shared/search/tokens';
import ruEngineer from '@perf-assist/shared/samples/ru-engineer.json' with { type: 'json' };
import ruLead from '@perf-assist/shared/samples/ru-lead.json' with { type: 'json' };
import type { Figure } from './figures.ts';
import { fetched } from './peers.ts';

/** A word as the dictionary of OpenCorpora knows it, by the npm package `az`. */
interface Parse {
  score: number;
  formCnt: number;
  paradigm?: unknown;
  inflect(form: number): { word: string; tag: { POS: string; toString(): string } };
}
type Morph = ((word: string) => Parse[]) & { init(folder: string, done: () => void): void };

const CHANGING = new Set(['NOUN', 'ADJF', 'ADJS', 'VERB', 'INFN']);
/** Forms that nobody writes, and abbreviations, which the dictionary lists among the forms of a word. */
const RARE = /V-|Arch|Infr|Slng|Dist|Erro|Supr|Abbr|Anum|Litr|Apro|Impx/;
const TODAY = '2026-11-13';

const lexemes = (morph: Morph): Map<string, string[]> => {
  const texts = [...ruEngineer.entries, ...ruLead.entries].map(({ text }) => text);
  const words = new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/[а-яё]{4,}/g),
  );
  const found = new Map<string, string[]>();
  for (const word of words)
    for (const parse of morph(word)) {
      if (!parse.paradigm || parse.score < 0.2) continue;
      const forms = new Set<string>();
      for (let n = 0; n < parse.formCnt; n += 1) {
        const { word: form, tag } = parse.inflect(n);
        if (CHANGING.has(tag.POS) && !RARE.test(tag.toString())) forms.add(formOf(form));
      }
      const [first] = forms;
      if (first !== undefined && forms.size > 1) found.set(`${first} ${forms.size}`, [...forms]);
    }
  return found;
};

/** How many of the other forms a search for one form of a word finds, each form in an entry of its own. */
const recallOf = (forms: readonly string[]): [found: number, all: number] => {
  const index = new SearchIndex();
  for (const form of forms) index.put({ kind: 'entry', id: form, day: TODAY, type: 'fact', text: form });
  const found = forms.reduce(
    (sum, form) =>
      sum + index.find(readQuery(form, TODAY), TODAY, 1000).hits.entry.filter(({ id }) => id !== form).length,
    0,
  );
  return [found, forms.length * (forms.length - 1)];
};

/** Recall over inflected forms: words of the Russian samples, their forms by a dictionary that the product does not have. */
export const recall = async (): Promise<Figure[]> => {
  const path = fetched('az');
  if (!path) return [{ what: 'recall: the dictionary cannot be fetched', value: Number.NaN, unit: '%' }];
  const { Morph: morph } = createRequire(import.meta.url)(path) as { Morph: Morph };
  await new Promise<void>((resolve) => morph.init(join(path, 'dicts'), resolve));
  const words = lexemes(morph);
  const counts = [...words.values()].map(recallOf);
  const found = counts.reduce((sum, [one]) => sum + one, 0);
  const all = counts.reduce((sum, [, one]) => sum + one, 0);
  const whole = counts.filter(([one, of]) => one === of).length;
  return [
    {
      what: 'search: recall over all forms of a word',
      value: (found / all) * 100,
      unit: '%',
      goal: 100,
      least: true,
      note: `${words.size} words of the samples, ${all} pairs of forms by OpenCorpora`,
    },
    {
      what: 'search: words every form of which finds every other',
      value: (whole / counts.length) * 100,
      unit: '%',
    },
  ];
};
