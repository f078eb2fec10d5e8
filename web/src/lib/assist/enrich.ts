import { planEnrich, runEnrich, textHash } from '@perf-assist/shared/assist/enrich/run';
import type { Enrichment, Entry } from '@perf-assist/shared/model/entry';
import type { Language } from '@perf-assist/shared/model/settings';
import { addDays } from '@perf-assist/shared/period';
import { assistChoices } from '#lib/data/assist/choices.ts';
import { saveEnrichments, unreadEntries } from '#lib/data/assist/enrich.ts';
import { goals as readGoals } from '#lib/data/goals.ts';
import { booked } from './booked.ts';
import { hidingOf } from './hiding.ts';
import { serverModel } from './model.ts';
import { status } from './status.svelte.ts';

/** Only entries of so many last days are read: a long log costs nothing when this is switched on. */
const DAYS = 30;

const BATCH = 25;

/** A reading that has found nothing, so that the entry is not read again. */
const nothingIn = ({ rawText }: Entry, by: string): Enrichment => ({
  detectedProjects: [],
  candidateOutputs: [],
  candidateOutcomes: [],
  tags: [],
  by,
  textHash: textHash(rawText),
});

/**
 * Lets the model read the new and changed entries of the last month, if the person has switched that on, the network is
 * there and a model too. Ends at the first failure; the rest is read another time. The number of entries read.
 */
export const enrichNew = async (today: string, language: Language, signal: AbortSignal): Promise<number> => {
  let read = 0;
  const model = booked(serverModel, 'enrich');
  for (;;) {
    const choices = await assistChoices();
    if (!choices.enrich || !navigator.onLine || signal.aborted) return read;
    const entries = await unreadEntries(addDays(today, -DAYS), BATCH, textHash);
    if (entries.length === 0) return read;
    await status.ask();
    if (!status.isReady) return read;
    const goals = (await readGoals()).filter((goal) => goal.status === 'active').map(({ title }) => title);
    const hiding = hidingOf(choices);
    const sources = entries.map(({ id, type, rawText }) => ({ id, type, text: rawText }));
    const steps = planEnrich(sources, goals, { language, never: new Set(), ...(hiding ? { hiding } : {}) });
    const marks = Object.fromEntries(entries.map((entry) => [entry.id, nothingIn(entry, 'engine')]));
    for (const step of steps) {
      const { enriched, problem } = await runEnrich(step, goals, { model, signal });
      if (problem || signal.aborted) return read;
      Object.assign(marks, enriched);
    }
    await saveEnrichments(marks, textHash);
    read += entries.length;
  }
};
