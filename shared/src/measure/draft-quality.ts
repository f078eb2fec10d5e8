import type { Draft, Sentence } from '../draft/result.ts';
import { quantities } from '../text/quantities.ts';
import { looseNumerals } from '../text/numerals.ts';
import { tickets } from '../text/tickets.ts';
import { identifiers } from '../text/identifiers.ts';
import type { LabelledLog } from './labelled-log.ts';

/** How faithful and how full a draft is; shares from 0 to 1. `unsupported` counts sentences with a number, ticket or name not in their entries. */
export interface DraftQuality {
  sentences: number;
  unsupported: number;
  listed: number;
  told: number;
  months: number;
  goldOutputs: number | undefined;
  goldOutcomes: number | undefined;
}

const sentencesOf = (draft: Draft): Sentence[] =>
  [...draft.goals, ...(draft.also ? [draft.also] : [])].flatMap((goal) => [
    ...goal.context,
    ...goal.outputs,
    ...goal.outcomes,
  ]);

const isSupported = (sentence: Sentence, texts: ReadonlyMap<string, string>): boolean => {
  const source = sentence.refs.map((id) => texts.get(id) ?? '').join('\n');
  const numbers = new Set(looseNumerals(source).map((numeral) => numeral.value));
  const units = new Set(quantities(source).map((quantity) => `${quantity.value} ${quantity.unit}`));
  const lower = source.toLowerCase();
  return (
    looseNumerals(sentence.text).every((numeral) => numbers.has(numeral.value)) &&
    quantities(sentence.text).every(
      (quantity) =>
        quantity.unit === '' || quantity.unit === '×' || units.has(`${quantity.value} ${quantity.unit}`),
    ) &&
    [...tickets(sentence.text), ...identifiers(sentence.text)].every((name) =>
      lower.includes(name.toLowerCase()),
    )
  );
};

/** The share of gold points of which at least one entry is cited by a sentence of that slot. */
const matched = (gold: string[][], sentences: Sentence[]): number => {
  const cited = new Set(sentences.flatMap((sentence) => sentence.refs));
  return gold.length === 0
    ? 1
    : gold.filter((evidence) => evidence.some((id) => cited.has(id))).length / gold.length;
};

/** Measures a draft against its log. `months` is the share of the least told active month relative to the mean. */
export const draftQuality = (log: LabelledLog, draft: Draft): DraftQuality => {
  const texts = new Map(log.entries.map((entry) => [entry.id, entry.text]));
  const sentences = sentencesOf(draft);
  const { used, unused, routine, other } = draft.coverage;
  const facts = log.entries.filter((entry) => entry.type === 'fact');
  const everywhere = new Set([...used, ...unused, ...routine, ...other]);
  const [cited, aside] = [new Set(used), new Set(routine)];
  const work = facts.filter((entry) => !aside.has(entry.id));
  const share = (some: typeof facts): number =>
    some.length === 0 ? 1 : some.filter((entry) => cited.has(entry.id)).length / some.length;
  const months = [...Map.groupBy(work, (entry) => entry.date.slice(0, 7)).values()].map(share);
  const gold = log.gold?.map((goal) => goal.evidence);
  return {
    sentences: sentences.length,
    unsupported: sentences.filter((sentence) => !isSupported(sentence, texts)).length,
    listed: facts.filter((entry) => everywhere.has(entry.id)).length / (facts.length || 1),
    told: share(work),
    months: months.length === 0 ? 1 : Math.min(1, Math.min(...months) / (share(work) || 1)),
    goldOutputs:
      gold &&
      matched(
        gold.flatMap((one) => one.outputs),
        sentences,
      ),
    goldOutcomes:
      gold &&
      matched(
        gold.flatMap((one) => one.outcomes),
        draft.goals.flatMap((goal) => goal.outcomes),
      ),
  };
};
