import { NOMINAL, ROOTED, VERBAL } from './paradigms.ts';

/** For each ending all that stand beside it in some paradigm; `shared`: how many letters a word's forms share at least. */
interface Paradigms {
  of: Map<string, Set<string>>;
  shared: number;
  longest: number;
}

const paradigms = (lists: readonly (readonly string[])[], shared: number): Paradigms => {
  const of = new Map<string, Set<string>>();
  for (const endings of lists)
    for (const ending of endings) {
      const beside = of.get(ending) ?? new Set();
      for (const other of endings) beside.add(other);
      of.set(ending, beside);
    }
  return { of, shared, longest: Math.max(...[...of.keys()].map(({ length }) => length)) };
};

const nominal = paradigms(NOMINAL, 2);
const verbal = [paradigms(VERBAL, 2), paradigms(ROOTED, 1)];

const spread = (form: string, { of, shared, longest }: Paradigms, take: (form: string) => void): void => {
  for (let at = Math.max(shared, form.length - longest); at <= form.length; at += 1)
    for (const ending of of.get(form.slice(at)) ?? []) take(form.slice(0, at) + ending);
};

const RUSSIAN = /^[а-я]{3,}$/;
const REFLEXIVE = /(?<=[аеиоуыюя])сь$|(?<=[^аеиоуыюя])ся$/;
const VOWEL = /[аеиоуыюя]$/;

/**
 * Calls `take` with every form that may be of the same Russian word as this one (lower case, е for ё), by the grammar of
 * its ending; most of them are no words at all, so look them up among words that are. A verb brings its reflexive forms.
 */
export const formsLike = (form: string, take: (form: string) => void): void => {
  if (!RUSSIAN.test(form)) return;
  const plain = form.replace(REFLEXIVE, '');
  for (const verbs of verbal)
    spread(plain, verbs, (other) => {
      take(other);
      take(other + (VOWEL.test(other) ? 'сь' : 'ся'));
    });
  spread(form, nominal, take);
};
