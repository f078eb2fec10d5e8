import type { Language } from '../../model/settings.ts';
import type { Source } from '../../verify/finding.ts';
import type { AssistErrorCode } from '../../wire.ts';
import { ask } from '../ask.ts';
import { isInstruction } from '../instruction.ts';
import { MAX_TEXT } from '../limits.ts';
import type { Hiding } from '../mask.ts';
import { hide, restore } from '../mask.ts';
import type { Model } from '../model.ts';
import { verbatimIn } from '../verbatim.ts';
import type { Label } from './answer.ts';
import { labelIn } from './answer.ts';
import type { LabelInput } from './input.ts';

/** Leftover lines about to be labelled, as plain data. */
export interface LabelStep {
  input: LabelInput;
  goals: Record<string, string>;
  ids: Record<string, string>;
  hidden: Record<string, string>;
}

/** Where leftover entries may belong: to a known goal, or together under a name of the log's own words. Suggestions only. */
export interface LabelResult {
  links: { entryId: string; goalId: string }[];
  fresh: { title: string; entries: string[] }[];
  problem?: AssistErrorCode;
  retryAfter?: number;
  tokensIn: number;
  tokensOut: number;
}

/** One call for at most 80 lines and 12 goals; what may not leave the device or speaks to a model is left out. */
export const planLabel = (
  entries: readonly Source[],
  goals: readonly { id: string; title: string; aliases: string[] }[],
  options: { language: Language; never: ReadonlySet<string>; hiding?: Hiding },
): LabelStep => {
  const lines = entries
    .filter(({ id, text }) => text.trim() !== '' && !options.never.has(id) && !isInstruction(text))
    .slice(0, 80);
  const known = goals.filter((goal) => !isInstruction(goal.title)).slice(0, 12);
  const names = known.map((goal) =>
    [goal.title, ...goal.aliases.slice(0, 6)].map((name) => name.slice(0, 100)),
  );
  const flat = names.flat();
  const texts = [...flat, ...lines.map((line) => line.text.slice(0, 300))];
  const masked = options.hiding ? hide(texts, options.hiding) : { texts, hidden: {} };
  let at = 0;
  const shown = names.map((list) => list.map(() => (masked.texts[at++] ?? '').slice(0, 200)));
  return {
    input: {
      language: options.language,
      goals: shown.map(([title = '', ...rest], n) => ({ id: `p${n + 1}`, title, names: rest })),
      lines: lines.map((_, n) => ({
        id: `e${n + 1}`,
        text: (masked.texts[flat.length + n] ?? '—').slice(0, MAX_TEXT),
      })),
    },
    goals: Object.fromEntries(known.map(({ id }, n) => [`p${n + 1}`, id])),
    ids: Object.fromEntries(lines.map(({ id }, n) => [`e${n + 1}`, id])),
    hidden: masked.hidden,
  };
};

/** Makes the call; a goal that is not of the list, or a name that is not in the line, is no label. */
export const runLabel = async (
  step: LabelStep,
  run: { model: Model; find: (id: string) => Source | undefined; signal: AbortSignal },
): Promise<LabelResult> => {
  const labels = new Map<string, Label>();
  const asking = ask(run.model, 'label', step.input, run.signal);
  let next = await asking.next();
  for (; !next.done; next = await asking.next()) {
    const label = labelIn(next.value);
    if (label && !labels.has(label.id)) labels.set(label.id, label);
  }
  const links: LabelResult['links'] = [];
  const fresh = new Map<string, { title: string; entries: string[] }>();
  for (const label of labels.values()) {
    const entryId = step.ids[label.id];
    if (entryId === undefined) continue;
    if ('goal' in label) {
      const goalId = step.goals[label.goal];
      if (goalId !== undefined) links.push({ entryId, goalId });
      continue;
    }
    const title = verbatimIn(restore(label.name, step.hidden) ?? '', run.find(entryId)?.text ?? '');
    if (title === undefined || title.length < 3 || title.length > 80) continue;
    const group = fresh.get(title.toLowerCase()) ?? { title, entries: [] };
    group.entries.push(entryId);
    fresh.set(title.toLowerCase(), group);
  }
  const { error, retryAfter, tokensIn, tokensOut } = next.value;
  return {
    links,
    fresh: [...fresh.values()],
    ...(error === undefined ? {} : { problem: error }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    tokensIn,
    tokensOut,
  };
};
