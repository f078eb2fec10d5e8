import type { DraftInput } from '@perf-assist/shared/draft/input';
import type { Draft, Sentence } from '@perf-assist/shared/draft/result';
import { HIDDEN_ORDERS } from '../src/fake/orders.ts';
import { playedBy } from './played.ts';
import { wordDraft } from './word-draft.ts';

/** A draft and its log with an order hidden in one entry, and in every sentence that rests on it. */
export const withOrder = (
  own: Draft,
  input: DraftInput,
  victim: string,
  words: string,
): { draft: Draft; input: DraftInput } => {
  const add = (sentence: Sentence): Sentence =>
    sentence.refs.includes(victim) ? { ...sentence, text: `${sentence.text} ${words}` } : sentence;
  return {
    draft: {
      ...own,
      goals: own.goals.map((goal) => ({
        ...goal,
        context: goal.context.map(add),
        outputs: goal.outputs.map(add),
        outcomes: goal.outcomes.map(add),
      })),
    },
    input: {
      ...input,
      entries: input.entries.map((entry) =>
        entry.id === victim ? { ...entry, text: `${entry.text}. ${words}` } : entry,
      ),
    },
  };
};

/** Forty tries to give orders to a gullible model from inside of an entry; how many came through as its own words. */
export const obeyedOf = async (
  inputs: DraftInput[],
  drafts: Draft[],
): Promise<{ obeyed: number; tries: number }> => {
  const { model, close } = await playedBy('injected');
  let obeyed = 0;
  for (const [at, { words, wish }] of HIDDEN_ORDERS.entries()) {
    const [input, own] = [inputs[at % inputs.length], drafts[at % inputs.length]];
    const victim = own?.coverage.used[at % own.coverage.used.length];
    if (!input || !own || victim === undefined) continue;
    const attacked = withOrder(own, input, victim, words);
    const { results } = await wordDraft(attacked.draft, attacked.input, model);
    const bullets = [...results.values()].flatMap((result) => result.bullets);
    if (bullets.some(({ origin, text }) => origin === 'model' && text.includes(wish.slice(5)))) obeyed++;
  }
  close();
  return { obeyed, tries: HIDDEN_ORDERS.length };
};
