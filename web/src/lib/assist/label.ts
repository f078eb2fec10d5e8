import { contentHash } from '@perf-assist/shared/assist/content-hash';
import type { LabelStep } from '@perf-assist/shared/assist/label/run';
import { planLabel, runLabel } from '@perf-assist/shared/assist/label/run';
import type { AssistChoices, Language } from '@perf-assist/shared/model/settings';
import type { AssistErrorCode } from '@perf-assist/shared/wire';
import type { Hint } from '#lib/data/assist/aside.ts';
import { assistChoices } from '#lib/data/assist/choices.ts';
import type { Leftover } from '#lib/data/leftovers.ts';
import { hintsOf, keepHints } from '#lib/data/assist/hints.ts';
import { goals as readGoals } from '#lib/data/goals.ts';
import { engine } from '#lib/engine/client.ts';
import { booked } from './booked.ts';
import { hidingOf } from './hiding.ts';
import { serverModel } from './model.ts';

/** Where a leftover may belong: to a known goal, or to a new one named in the words of the log. */
export interface Guess {
  entryId: string;
  to: { goalId: string } | { title: string };
}

/** A suggestion by the engine that is less sure than this is not shown. */
const LIKELY = 0.5;

const nameOf = (text: string): string => contentHash(text);

/** What is asked of a model: leftovers of which it has not said anything yet. */
export const prepareLabel = async (
  leftovers: readonly Leftover[],
  language: Language,
  choices?: AssistChoices,
): Promise<{ step: LabelStep; withheld: number }> => {
  const known = await hintsOf(leftovers.map(({ entry }) => entry.id));
  const open = leftovers.filter(({ entry }) => known.get(entry.id)?.of !== nameOf(entry.rawText));
  const goals = (await readGoals()).filter(({ status }) => status !== 'archived');
  const hiding = hidingOf(choices ?? (await assistChoices()));
  const sources = open.map(({ entry: { id, type, rawText } }) => ({ id, type, text: rawText }));
  const never = new Set(open.flatMap(({ entry }) => (entry.neverSend ? [entry.id] : [])));
  const step = planLabel(sources, goals, { language, never, ...(hiding ? { hiding } : {}) });
  return { step, withheld: open.length - step.input.lines.length };
};

/** Asks a model where leftovers belong, and keeps what it says; why it has not, when it has not. */
export const askLabels = async (
  leftovers: readonly Leftover[],
  language: Language,
  signal: AbortSignal,
): Promise<AssistErrorCode | undefined> => {
  const { step } = await prepareLabel(leftovers, language);
  if (step.input.lines.length === 0) return undefined;
  const texts = new Map(
    leftovers.map(({ entry: { id, type, rawText } }) => [id, { id, type, text: rawText }]),
  );
  const find = (id: string) => texts.get(id);
  const { links, fresh, problem } = await runLabel(step, {
    model: booked(serverModel, 'label'),
    find,
    signal,
  });
  if (signal.aborted) return undefined;
  const said = new Map<string, Pick<Hint, 'goalId' | 'title'>>([
    ...links.map(({ entryId, goalId }) => [entryId, { goalId }] as const),
    ...fresh.flatMap(({ title, entries }) => entries.map((id) => [id, { title }] as const)),
  ]);
  const asked = Object.values(step.ids).filter((id) => problem === undefined || said.has(id));
  await keepHints(asked.map((id) => ({ id, of: nameOf(texts.get(id)?.text ?? ''), ...said.get(id) })));
  return problem;
};

/**
 * The likely goal of each leftover: the engine's word where it is sure enough, else what a model has said of the same
 * words. Nothing that the person has refused.
 */
export const guessesFor = async (leftovers: readonly Leftover[]): Promise<Guess[]> => {
  const hints = await hintsOf(leftovers.map(({ entry }) => entry.id));
  const goals = new Set((await readGoals()).map(({ id }) => id));
  const guesses = await Promise.all(
    leftovers.map(async ({ entry, refused }): Promise<Guess | undefined> => {
      const own = await engine.ask('suggest', { entryId: entry.id }).catch(() => undefined);
      if (own && own.confidence >= LIKELY && !refused.has(own.goalId))
        return { entryId: entry.id, to: { goalId: own.goalId } };
      const hint = hints.get(entry.id);
      if (hint?.of !== nameOf(entry.rawText)) return undefined;
      if (hint.goalId !== undefined && goals.has(hint.goalId) && !refused.has(hint.goalId))
        return { entryId: entry.id, to: { goalId: hint.goalId } };
      return hint.title === undefined ? undefined : { entryId: entry.id, to: { title: hint.title } };
    }),
  );
  return guesses.filter((guess) => guess !== undefined);
};
