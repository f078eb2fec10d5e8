import type { Slot } from '../model/bullet.ts';
import { cue, forCues } from '../text/cue.ts';
import { isGeneric } from '../text/generic.ts';
import { contentStems } from '../verify/content.ts';
import { competenciesIn } from './competencies.ts';
import type { FieldKind, FormField } from '../model/company-form.ts';
import type { GivenSentence } from './given.ts';

const BY_SLOT: Record<FieldKind, Record<Slot, number>> = {
  goals: { outcomes: 2, outputs: 2, context: 1.5, summary: 1, also: 0.5 },
  context: { context: 4, outputs: 0, outcomes: 0, summary: 0, also: 0 },
  outputs: { outputs: 4, outcomes: 1, context: 0, summary: 1, also: 1 },
  outcomes: { outcomes: 4, summary: 3, outputs: 1, context: 0, also: 0.5 },
  lesson: { context: 0, outputs: 0, outcomes: 0, summary: 0, also: 0 },
  competency: { context: 0, outputs: 0, outcomes: 0, summary: 0, also: 0 },
  free: { outcomes: 0.6, outputs: 0.5, summary: 0.5, context: 0.3, also: 0.3 },
  own: { context: 0, outputs: 0, outcomes: 0, summary: 0, also: 0 },
};

const LEARNT = cue(
  'понял* | поняла | научил* | выяснил* | выяснилось | оказалось | урок* | вывод* | ошиб* | не успел* | не вышло | не получил* | не удал* | откатил* | откат | провалил* | в следующий раз | надо было | стоило | переделал* | изучил* | освоил* | постмортем* | разбор* инцидент*',
  'learned | learnt | realised | realized | turned out | lesson* | mistake* | my fault | should have | next time | rolled back | rollback | reverted | failed | did not | didn’t | postmortem* | retro | in hindsight | missed | wrong about',
);

const telling = (text: string): ReadonlySet<string> =>
  new Set(contentStems(text).filter((stemmed) => !isGeneric(stemmed)));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0;
  for (const stemmed of a) if (b.has(stemmed)) count++;
  return count;
};

/** A sentence read once for all fields of a form. */
export interface ReadSentence {
  sentence: GivenSentence;
  plain: string;
  stems: ReadonlySet<string>;
  learnt: boolean;
  counted: Map<RegExp, number>;
}

/** Reads a sentence for `affinityTo`. */
export const readSentence = (sentence: GivenSentence): ReadSentence => {
  const plain = forCues(sentence.text);
  return { sentence, plain, stems: telling(plain), learnt: LEARNT.test(plain), counted: new Map() };
};

const MOST_WORDS = 3;
const MOST_SIGNS = 3;
const OTHER_GOAL = 0.2;

/** How many different signs of one competency a sentence has; counted once for all fields that ask for it. */
const countSigns = ({ plain, counted }: ReadSentence, signs: RegExp): number => {
  const known = counted.get(signs) ?? new Set(plain.toLowerCase().match(signs)).size;
  counted.set(signs, known);
  return Math.min(MOST_SIGNS, known);
};

const names = (title: string, asked: ReadonlySet<string>): boolean => {
  const goal = telling(title);
  return goal.size > 0 && shared(goal, asked) * 2 > goal.size;
};

/**
 * A field made quick to ask how well sentences suit it; 0 means that a sentence has no business there. `goalTitles` are
 * those of the whole review: a field that names one of them wants its sentences before all others.
 */
export const affinityTo = (
  field: FormField,
  goalTitles: readonly string[],
): ((read: ReadSentence) => number) => {
  const asked = forCues(`${field.title}\n${field.hint ?? ''}`);
  const stems = telling(asked);
  const title = telling(field.title);
  const named = new Set(goalTitles.filter((goal) => names(goal, title)));
  const signs = field.kind === 'competency' ? competenciesIn(asked).map((one) => one.signs) : [];
  const byKind = (read: ReadSentence): number => {
    if (field.kind === 'lesson') return read.learnt ? 4.5 : 0;
    if (field.kind === 'competency') return 2 * Math.max(0, ...signs.map((sign) => countSigns(read, sign)));
    return BY_SLOT[field.kind][read.sentence.slot];
  };
  return (read) => {
    const { goalId, goalTitle } = read.sentence;
    if (field.kind === 'own' || (field.goalId !== undefined && field.goalId !== goalId)) return 0;
    const kind = byKind(read);
    if (kind === 0 && field.kind !== 'competency') return 0;
    const words = 0.5 * Math.min(MOST_WORDS, shared(stems, read.stems));
    const score = kind + words + (field.goalId === undefined ? 0 : 1);
    return named.size === 0 ? score : named.has(goalTitle) ? score + 3 : score * OTHER_GOAL;
  };
};
