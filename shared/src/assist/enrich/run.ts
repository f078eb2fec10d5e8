import type { Enrichment } from '../../model/entry.ts';
import type { Language } from '../../model/settings.ts';
import type { Source } from '../../verify/finding.ts';
import type { AssistErrorCode } from '../../wire.ts';
import { ask } from '../ask.ts';
import { contentHash } from '../content-hash.ts';
import { isInstruction } from '../instruction.ts';
import { MAX_TEXT } from '../limits.ts';
import type { Hiding } from '../mask.ts';
import { hide, restore } from '../mask.ts';
import type { Model } from '../model.ts';
import { verbatimIn } from '../verbatim.ts';
import type { Enriched } from './answer.ts';
import { enrichedIn } from './answer.ts';
import type { EnrichInput } from './input.ts';

/** One call to enrich up to 25 entries, as plain data; `ids` and `texts` are by local id. */
export interface EnrichStep {
  input: EnrichInput;
  ids: Record<string, string>;
  texts: Record<string, string>;
  hidden: Record<string, string>;
}

/** What came of one call: marks by entry id, every string of them a piece of the entry or a known goal. */
export interface EnrichResult {
  enriched: Record<string, Enrichment>;
  problem?: AssistErrorCode;
  retryAfter?: number;
  tokensIn: number;
  tokensOut: number;
}

const BATCH = 25;

/** The hash that binds marks to the text they were read out of; another hash means that the entry is to be read anew. */
export const textHash = (rawText: string): string => contentHash(rawText);

/** Calls for new and changed entries; `never` and notes that speak to a model are left alone. */
export const planEnrich = (
  entries: readonly Source[],
  goals: readonly string[],
  options: { language: Language; never: ReadonlySet<string>; hiding?: Hiding },
): EnrichStep[] => {
  const chosen = entries.filter(
    ({ id, text }) => text.trim() !== '' && !options.never.has(id) && !isInstruction(text),
  );
  const titles = goals.slice(0, 24).filter((title) => !isInstruction(title));
  const steps: EnrichStep[] = [];
  for (let at = 0; at < chosen.length; at += BATCH) {
    const batch = chosen.slice(at, at + BATCH);
    const texts = [
      ...titles.map((title) => title.slice(0, 200)),
      ...batch.map((entry) => entry.text.slice(0, 800)),
    ];
    const masked = options.hiding ? hide(texts, options.hiding) : { texts, hidden: {} };
    const local = batch.map((_, n) => `e${n + 1}`);
    steps.push({
      input: {
        language: options.language,
        goals: masked.texts.slice(0, titles.length).map((title) => title.slice(0, 200)),
        entries: batch.map(({ type }, n) => ({
          id: local[n] ?? '',
          type,
          text: (masked.texts[titles.length + n] ?? '').slice(0, MAX_TEXT),
        })),
      },
      ids: Object.fromEntries(batch.map(({ id }, n) => [local[n] ?? '', id])),
      texts: Object.fromEntries(batch.map(({ text }, n) => [local[n] ?? '', text])),
      hidden: masked.hidden,
    });
  }
  return steps;
};

const unique = (list: string[], most: number): string[] => [...new Set(list)].slice(0, most);

/** Only what can be found in the entry again, letter for letter, or is a goal the person has. */
const checked = (
  marks: Enriched,
  step: EnrichStep,
  goals: readonly string[],
  by: string,
): Enrichment | undefined => {
  const raw = step.texts[marks.id];
  if (raw === undefined) return undefined;
  const pieces = (list: string[]): string[] =>
    unique(
      list.flatMap((one) => verbatimIn(restore(one, step.hidden) ?? '', raw) ?? []),
      6,
    );
  return {
    detectedProjects: marks.projects
      .flatMap(({ name, confidence }) => {
        const whole = restore(name, step.hidden) ?? '';
        const known = goals.find((goal) => goal.toLowerCase() === whole.toLowerCase());
        const title = known ?? verbatimIn(whole, raw);
        return title === undefined || title.length > 80 ? [] : [{ name: title, confidence }];
      })
      .slice(0, 3),
    candidateOutputs: pieces(marks.outputs),
    candidateOutcomes: pieces(marks.outcomes),
    tags: unique(
      marks.tags
        .map((tag) => tag.replace(/^#/, '').toLowerCase())
        .filter((tag) => /^\p{L}[\p{L} -]{1,29}$/u.test(tag)),
      5,
    ),
    by,
    textHash: textHash(raw),
  };
};

/** Makes one call; entries that it says nothing usable of are simply not there. */
export const runEnrich = async (
  step: EnrichStep,
  goals: readonly string[],
  run: { model: Model; signal: AbortSignal },
): Promise<EnrichResult> => {
  const asking = ask(run.model, 'enrich', step.input, run.signal);
  const answers = new Map<string, Enriched>();
  let next = await asking.next();
  for (; !next.done; next = await asking.next()) {
    const marks = enrichedIn(next.value);
    if (marks && !answers.has(marks.id)) answers.set(marks.id, marks);
  }
  const { model = '', error, retryAfter, tokensIn, tokensOut } = next.value;
  const enriched: Record<string, Enrichment> = {};
  for (const marks of answers.values()) {
    const id = step.ids[marks.id];
    const made = checked(marks, step, goals, model);
    if (id !== undefined && made) enriched[id] = made;
  }
  return {
    enriched,
    ...(error === undefined ? {} : { problem: error }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    tokensIn,
    tokensOut,
  };
};
