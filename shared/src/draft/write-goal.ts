import type { EntrySlot } from '../model/entry.ts';
import type { RoleView } from '../model/review.ts';
import type { Language } from '../model/settings.ts';
import { quantities } from '../text/quantities.ts';
import type { Told } from './bullets.ts';
import { joinInto } from './bullets.ts';
import { capitalise, clean, close } from './clean.ts';
import { BAD, PROBLEM } from './cues.ts';
import { POSTPONED } from './glue.ts';
import type { DraftEntry } from './input.ts';
import type { LogIndex } from './log-index.ts';
import type { Material } from './material.ts';
import type { Sentence } from './result.ts';

/** How many bullets a section has of each slot: a goal, and what stands beside the goals. */
export const MOST = {
  goal: { context: 3, outputs: 12, outcomes: 6 },
  also: { context: 8, outputs: 26, outcomes: 12 },
};

export interface Slots {
  context: Sentence[];
  outputs: Sentence[];
  outcomes: Sentence[];
}

/** How a draft is told: its language, by whose eyes it will be read, and the entries known. */
export interface View {
  role: RoleView;
  language: Language;
  known: ReadonlySet<string>;
}

/**
 * What each reader looks at first: it orders goals and bullets, and never adds or takes a fact. An engineer and a reader
 * unknown follow the work in time; a lead and a manager see the weightiest first.
 */
export const ACCENT: Record<RoleView, { slots: Record<EntrySlot, number>; isInTime: boolean }> = {
  generic: { slots: { context: 1, outputs: 1, outcomes: 1, routine: 1 }, isInTime: true },
  engineer: { slots: { context: 1, outputs: 1.3, outcomes: 1, routine: 1 }, isInTime: true },
  lead: { slots: { context: 1.4, outputs: 1, outcomes: 1.2, routine: 1 }, isInTime: false },
  manager: { slots: { context: 0.8, outputs: 0.8, outcomes: 1.6, routine: 1 }, isInTime: false },
};

/** A goal put into words: its slots, its strongest sentences first, and what found no place in them. */
export interface Written {
  slots: Slots;
  strongest: Sentence[];
  left: Material[];
}

/**
 * Words one goal by extraction. What does not fit in Outcomes goes to Outputs, unless the person chose its slot; what
 * finds no place is `left`. Plans given up are told in Context as postponed.
 */
export const writeGoal = (
  given: Material[],
  dropped: DraftEntry[],
  index: LogIndex,
  view: View,
  most: (typeof MOST)['goal'] = MOST.goal,
): Written => {
  const { role, language, known } = view;
  const { slots: accents, isInTime } = ACCENT[role];
  const of = (slot: Material['slot']): Material[] => given.filter((material) => material.slot === slot);
  const join = (materials: Material[], count: number): Told =>
    joinInto(materials, count, index, language, known);
  const outcomes = join(of('outcomes'), most.outcomes);
  const context = join(of('context'), most.context);
  const moved = outcomes.left.filter(({ own }) => !own);
  const outputs = join([...of('outputs'), ...of('routine'), ...moved], most.outputs);
  const postponed = dropped
    .slice(0, Math.max(0, most.context - context.said.length))
    .map((plan) => postponedOf(plan, language));
  const pride = ({ sentence, weight }: Told['said'][number]): number =>
    BAD.test(sentence.text) || PROBLEM.test(sentence.text) ? weight / 4 : weight;
  const proudest = (said: Told['said']): Told['said'] => [...said].sort((a, b) => pride(b) - pride(a));
  const sentences = ({ said }: Told): Sentence[] =>
    (isInTime ? said : proudest(said)).map(({ sentence }) => sentence);
  const strongest =
    accents.outputs > accents.outcomes
      ? proudest([
          ...outcomes.said,
          ...outputs.said.map((one) => ({ ...one, weight: one.weight * accents.outputs })),
        ])
      : [...proudest(outcomes.said), ...proudest(outputs.said)];
  return {
    slots: {
      context: [...sentences(context), ...postponed],
      outputs: sentences(outputs),
      outcomes: sentences(outcomes),
    },
    strongest: strongest.map(({ sentence }) => sentence),
    left: [...outputs.left, ...context.left, ...outcomes.left.filter(({ own }) => own)],
  };
};

/** A plan that was given up, with the reason unless it holds a number or a name: those are told of entries' texts alone. */
const postponedOf = (plan: DraftEntry, language: Language): Sentence => {
  const reason = clean(plan.dropped ?? '');
  const why = quantities(reason).length > 0 || /\d|.\p{Lu}/u.test(reason) ? '' : reason;
  return {
    text: close(`${POSTPONED[language]}: ${clean(plan.text)}${why === '' ? '' : ` (${why})`}`),
    refs: [plan.id],
  };
};

/** The strongest sentences of a whole review: outcomes before outputs, one of each goal in turn, at most six. */
export const summarise = (goals: Written[]): Sentence[] => {
  const picked: Sentence[] = [];
  for (let round = 0; picked.length < 6 && round < 3; round++) {
    for (const { strongest, slots } of goals) {
      const sentence = strongest[round];
      const enough = picked.length >= 3 && (round > 0 || slots.outcomes.length === 0);
      if (sentence && picked.length < 6 && !enough)
        picked.push({ text: capitalise(sentence.text), refs: sentence.refs });
    }
  }
  return picked;
};
