import { NOMINAL, ROOTED, VERBAL } from './paradigms.ts';

/** Paradigms by each of their endings; `shared`: how many letters all forms of a word share at least. */
interface Paradigms {
  of: Map<string, (readonly string[])[]>;
  shared: number;
  longest: number;
}

const paradigms = (lists: readonly (readonly string[])[], shared: number): Paradigms => {
  const of = new Map<string, (readonly string[])[]>();
  for (const endings of lists)
    for (const ending of endings) {
      const known = of.get(ending);
      if (known) known.push(endings);
      else of.set(ending, [endings]);
    }
  return { of, shared, longest: Math.max(...[...of.keys()].map(({ length }) => length)) };
};

const nominal = paradigms(NOMINAL, 2);
const verbal = [paradigms(VERBAL, 2), paradigms(ROOTED, 1)];

const spread = (form: string, { of, shared, longest }: Paradigms, take: (form: string) => void): void => {
  for (let at = Math.max(shared, form.length - longest); at <= form.length; at += 1)
    for (const endings of of.get(form.slice(at)) ?? [])
      for (const ending of endings) take(form.slice(0, at) + ending);
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
