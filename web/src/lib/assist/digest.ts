import { contentHash } from '@perf-assist/shared/assist/content-hash';
import type { Digest, DigestStep } from '@perf-assist/shared/assist/digest/run';
import { digestOf, planDigest, runDigest } from '@perf-assist/shared/assist/digest/run';
import type { Period } from '@perf-assist/shared/model/day';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { RoleView } from '@perf-assist/shared/model/review';
import type { AssistChoices, Language } from '@perf-assist/shared/model/settings';
import type { Source } from '@perf-assist/shared/verify/finding';
import { assistChoices } from '#lib/data/assist/choices.ts';
import { keepDigest } from '#lib/data/assist/digests.ts';
import { entriesBetween } from '#lib/data/entries.ts';
import { goals as readGoals } from '#lib/data/goals.ts';
import { engine } from '#lib/engine/client.ts';
import { booked } from './booked.ts';
import { hidingOf } from './hiding.ts';
import { serverModel } from './model.ts';
import { sourcesOf } from './prepare.ts';

/** Whose eyes and which language a digest is made for. */
export interface DigestView {
  role: RoleView;
  language: Language;
}

/** A digest about to be worded, with the goals that it may name. */
export interface PreparedDigest {
  step: DigestStep;
  goals: { id: string; title: string }[];
  of: string;
}

/** Names what a digest was made of: other words, another name. */
export const nameOf = (entries: readonly Entry[]): string =>
  contentHash(JSON.stringify(entries.map(({ id, type, rawText }) => [id, type, rawText])));

const sourcesIn = (entries: readonly Entry[]): Source[] =>
  entries.map(({ id, type, rawText }) => ({ id, type, text: rawText }));

/** The engine's own digest of a day or a week, kept at once. No network is needed. */
export const makeDigest = async (period: Period, view: DigestView): Promise<void> => {
  const entries = await entriesBetween(period.start, period.end);
  const draft = await engine.ask('draft', { period, ...view });
  await keepDigest(period, nameOf(entries), digestOf(draft, sourcesIn(entries)));
};

/** What wording a digest would send. `choices` stands in for the kept ones. */
export const prepareDigest = async (
  period: Period,
  view: DigestView,
  choices?: AssistChoices,
): Promise<PreparedDigest> => {
  const [entries, all, draft, chosen] = await Promise.all([
    entriesBetween(period.start, period.end),
    readGoals(),
    engine.ask('draft', { period, ...view }),
    choices ?? assistChoices(),
  ]);
  const goals = all.filter(({ status }) => status !== 'archived').map(({ id, title }) => ({ id, title }));
  const hiding = hidingOf(chosen);
  const never = new Set(entries.flatMap(({ id, neverSend }) => (neverSend ? [id] : [])));
  const options = { ...view, never, ...(hiding ? { hiding } : {}) };
  return { step: planDigest(draft, sourcesIn(entries), goals, options), goals, of: nameOf(entries) };
};

/** Words a digest with the model and keeps it; what came instead, with its `problem`, when the model has not written it. */
export const wordDigest = async (period: Period, view: DigestView, signal: AbortSignal): Promise<Digest> => {
  const { step, goals, of } = await prepareDigest(period, view);
  const { find } = await sourcesOf(Object.values(step.ids));
  const digest = await runDigest(step, goals, { model: booked(serverModel, 'digest'), find, signal });
  if (digest.origin === 'model') await keepDigest(period, of, digest);
  return digest;
};
