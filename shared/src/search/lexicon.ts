import { formsLike } from './same-word.ts';
import { isOneEdit } from './typo.ts';
import { stemOf } from './stem-of.ts';

/** How well an indexed word answers a word of the query. */
export const QUALITY = { same: 100, prefix: 80, typo: 50 } as const;

/** Words shorter than this, in letters, are not guessed at: too many others are one edit away. */
const GUESSED_FROM = 4;

const lowerBound = (sorted: readonly string[], word: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The words of the log: every form that occurs and the stem it is indexed under. `forms` and `stems` are sorted;
 * `stemOfForm` gives the place of a form's stem. What is added later stands beside them until the index is packed.
 */
export class Lexicon {
  readonly stems: readonly string[];
  readonly forms: readonly string[];
  readonly stemOfForm: Uint32Array;
  #added = new Map<string, string>();
  #addedStems = new Set<string>();

  constructor(stems: readonly string[], forms: readonly string[], stemOfForm: Uint32Array) {
    this.stems = stems;
    this.forms = forms;
    this.stemOfForm = stemOfForm;
  }

  /** The place of a stem; −1 when it is not packed. */
  placeOf(stem: string): number {
    const at = lowerBound(this.stems, stem);
    return this.stems[at] === stem ? at : -1;
  }

  add(form: string, stem: string): void {
    this.#added.set(form, stem);
    this.#addedStems.add(stem);
  }

  /** Every form with its stem, unordered. */
  *entries(): Iterable<[form: string, stem: string]> {
    for (const [i, form] of this.forms.entries()) yield [form, this.stems[this.stemOfForm[i] ?? 0] ?? ''];
    yield* this.#added;
  }

  #has(stem: string): boolean {
    return this.placeOf(stem) >= 0 || this.#addedStems.has(stem);
  }

  /** The stem of a form that occurs. */
  #stemOfKnown(form: string): string | undefined {
    const at = lowerBound(this.forms, form);
    return this.forms[at] === form ? this.stems[this.stemOfForm[at] ?? 0] : this.#added.get(form);
  }

  #prefixed(form: string, take: (stem: string) => void): void {
    for (let at = lowerBound(this.forms, form); this.forms[at]?.startsWith(form); at += 1)
      take(this.stems[this.stemOfForm[at] ?? 0] ?? '');
    for (const [added, stem] of this.#added) if (added.startsWith(form)) take(stem);
  }

  #guessed(form: string, stem: string, take: (stem: string) => void): void {
    for (const [at, known] of this.forms.entries())
      if (isNear(known, form)) take(this.stems[this.stemOfForm[at] ?? 0] ?? '');
    for (const known of this.stems) if (isNear(known, stem)) take(known);
    for (const [added, its] of this.#added) if (isNear(added, form) || isNear(its, stem)) take(its);
  }

  /**
   * The stems that a word of a query means, with how well: all forms of the same word; else what begins so or is one edit
   * away. Numbers are never guessed.
   */
  match(form: string): Map<string, number> {
    const found = new Map<string, number>();
    const take = (quality: number) => (stem: string) => {
      if (!found.has(stem)) found.set(stem, quality);
    };
    const stem = stemOf(form);
    if (this.#has(stem)) found.set(stem, QUALITY.same);
    formsLike(form, (like) => {
      const known = this.#stemOfKnown(like);
      if (known !== undefined) found.set(known, QUALITY.same);
    });
    this.#prefixed(form, take(QUALITY.prefix));
    const isWord = form.length >= GUESSED_FROM && !/\p{N}/u.test(form);
    if (isWord && ![...found.values()].includes(QUALITY.same)) this.#guessed(form, stem, take(QUALITY.typo));
    return found;
  }
}

const isNear = (known: string, word: string): boolean => {
  const longer = known.length - word.length;
  return longer >= -1 && longer <= 1 && isOneEdit(known, word);
};
