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
  also: { context: 6, outputs: 20, outcomes: 10 },
};

export interface Slots {
  context: Sentence[];
  outputs: Sentence[];
  outcomes: Sentence[];
}

/** A goal put into words: its slots, its strongest sentences first, and what found no place in them. */
export interface Written {
  slots: Slots;
  strongest: Sentence[];
  left: Material[];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u;

/** Whether a line says something to a stranger: `50%.` and `retro` do not, they stay in the coverage lists. */
const isTelling = (text: string): boolean =>
  (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 || UNSPACED.test(text);

/**
 * Words one goal by extraction. What does not fit in Outcomes goes to Outputs, unless the person chose its slot; what
 * finds no place is `left`. Plans given up are told in Context as postponed.
 */
export const writeGoal = (
  given: Material[],
  dropped: DraftEntry[],
  index: LogIndex,
  view: { language: Language; known: ReadonlySet<string> },
  most: (typeof MOST)['goal'] = MOST.goal,
): Written => {
  const { language, known } = view;
  const of = (slot: Material['slot']): Material[] =>
    given.filter((material) => material.slot === slot && isTelling(material.text));
  const join = (materials: Material[], count: number): Told =>
    joinInto(materials, count, index, language, known);
  const outcomes = join(of('outcomes'), most.outcomes);
  const context = join(of('context'), most.context);
  const moved = outcomes.left.filter(({ own }) => !own);
  const outputs = join([...of('outputs'), ...of('routine'), ...moved], most.outputs);
  const postponed = dropped
    .slice(0, Math.max(0, most.context - context.said.length))
    .map((plan) => postponedOf(plan, language));
  const sentences = ({ said }: Told): Sentence[] => said.map(({ sentence }) => sentence);
  const pride = ({ sentence, weight }: Told['said'][number]): number =>
    BAD.test(sentence.text) || PROBLEM.test(sentence.text) ? weight / 2 : weight;
  const heaviest = ({ said }: Told): Sentence[] =>
    [...said].sort((a, b) => pride(b) - pride(a)).map(({ sentence }) => sentence);
  return {
    slots: {
      context: [...sentences(context), ...postponed],
      outputs: sentences(outputs),
      outcomes: sentences(outcomes),
    },
    strongest: [...heaviest(outcomes), ...heaviest(outputs)],
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
