import type { Draft } from '../../draft/result.ts';
import type { RoleView } from '../../model/review.ts';
import type { Language } from '../../model/settings.ts';
import type { Source } from '../../verify/finding.ts';
import type { AssistErrorCode } from '../../wire.ts';
import { ask } from '../ask.ts';
import { contentHash } from '../content-hash.ts';
import { extracted } from '../extracted.ts';
import { judge } from '../goal/judge.ts';
import { isInstruction } from '../instruction.ts';
import { MAX_TEXT } from '../limits.ts';
import type { Hiding } from '../mask.ts';
import { hide, restore } from '../mask.ts';
import type { Model } from '../model.ts';
import type { Worded } from '../progress.ts';
import { promptOf } from '../prompt.ts';
import { untold } from '../untold.ts';
import { verbatimIn } from '../verbatim.ts';
import type { DigestPart } from './answer.ts';
import { digestPartIn } from './answer.ts';
import type { DigestInput } from './input.ts';

/** A goal that a week's entries may belong to: a known one, or a new one named in the person's words. */
export interface Candidate {
  goalId?: string;
  title: string;
  entries: string[];
}

/** A day or a week in a few proved bullets, and up to three candidate goals. `problem` says why a model did not write it. */
export interface Digest {
  key: string;
  bullets: Worded[];
  candidates: Candidate[];
  origin: 'model' | 'extract';
  problem?: AssistErrorCode;
  retryAfter?: number;
  model?: string;
  promptVersion?: string;
  tokensIn: number;
  tokensOut: number;
}

/** A digest about to be asked for, as plain data; `own` is the engine's, with the same key. */
export interface DigestStep {
  key: string;
  input: DigestInput;
  ids: Record<string, string>;
  hidden: Record<string, string>;
  own: Digest;
}

const MOST_BULLETS = 7;
const MOST_CANDIDATES = 3;
const MOST_LINES = 80;

/** Entries that a sentence of the draft tells, and routine. */
const asideOf = (draft: Draft): Set<string> =>
  new Set([
    ...draft.routine,
    ...draft.goals.flatMap((goal) =>
      [...goal.context, ...goal.outputs, ...goal.outcomes].flatMap(({ refs }) => refs),
    ),
  ]);

/** The engine's own digest out of a draft of that day or week: outcomes first, one of each project in turn. */
export const digestOf = (draft: Draft, entries: readonly Source[], key = ''): Digest => {
  const slots = ['outcomes', 'outputs', 'context'] as const;
  const all = slots.flatMap((slot) =>
    draft.goals.map((goal) => goal[slot].map(({ text, refs }) => extracted({ slot, text, refs }))),
  );
  const apart = untold(entries, asideOf(draft));
  const picked: Worded[] = [];
  for (let round = 0; round < 12; round++)
    for (const list of [...all, apart]) {
      const one = list[round];
      if (one && picked.length < MOST_BULLETS) picked.push(one);
    }
  const candidates = draft.projects
    .filter((project) => project.entries.length >= 2)
    .slice(0, MOST_CANDIDATES)
    .map(({ goalId, title, entries }) => ({ ...(goalId === undefined ? {} : { goalId }), title, entries }));
  return { key, bullets: picked, candidates, origin: 'extract', tokensIn: 0, tokensOut: 0 };
};

/** What to ask for a day or a week. `goals` are the known ones; entries in `never` and such as speak to a model stay. */
export const planDigest = (
  draft: Draft,
  entries: readonly Source[],
  goals: readonly { id: string; title: string }[],
  options: { language: Language; role: RoleView; never: ReadonlySet<string>; hiding?: Hiding },
): DigestStep => {
  const routine = new Set(draft.routine);
  const sent = entries
    .filter(
      ({ id, text }) =>
        !routine.has(id) && !options.never.has(id) && text.trim() !== '' && !isInstruction(text),
    )
    .slice(0, MOST_LINES);
  const titles = goals.map((goal) => goal.title.slice(0, 200)).filter((title) => !isInstruction(title));
  const texts = [...titles.slice(0, 12), ...sent.map((entry) => entry.text.slice(0, 400))];
  const masked = options.hiding ? hide(texts, options.hiding) : { texts, hidden: {} };
  const known = Math.min(12, titles.length);
  const input: DigestInput = {
    language: options.language,
    role: options.role,
    goals: masked.texts.slice(0, known).map((title) => title.slice(0, 200)),
    lines: sent.map(({ type }, at) => ({
      id: `e${at + 1}`,
      type,
      text: (masked.texts[known + at] ?? '—').slice(0, MAX_TEXT),
    })),
  };
  const { version, system, user } = promptOf('digest', input);
  const ids = Object.fromEntries(sent.map(({ id }, at) => [`e${at + 1}`, id]));
  const key = contentHash(JSON.stringify([version, system, user, ids]));
  return { key, input, ids, hidden: masked.hidden, own: digestOf(draft, entries, key) };
};

const candidateOf = (
  part: DigestPart,
  step: DigestStep,
  goals: readonly { id: string; title: string }[],
  find: (id: string) => Source | undefined,
): Candidate | undefined => {
  const title = restore(part.text, step.hidden);
  const entries = part.lines.flatMap((line) => step.ids[line] ?? []);
  if (title === undefined || entries.length === 0) return undefined;
  const known = goals.find((goal) => goal.title.trim().toLowerCase() === title.trim().toLowerCase());
  if (known) return { goalId: known.id, title: known.title, entries };
  const words = entries.map((id) => verbatimIn(title, find(id)?.text ?? '')).find((one) => one !== undefined);
  return words === undefined || words.length < 3 || words.length > 80 ? undefined : { title: words, entries };
};

/** Asks for a digest; what is not proved is left out, and with fewer than three good bullets the engine's fill the rest. */
export const runDigest = async (
  step: DigestStep,
  goals: readonly { id: string; title: string }[],
  run: { model: Model; find: (id: string) => Source | undefined; signal: AbortSignal },
): Promise<Digest> => {
  if (step.input.lines.length === 0) return step.own;
  const bullets: Worded[] = [];
  const candidates: Candidate[] = [];
  const asking = ask(run.model, 'digest', step.input, run.signal);
  let next = await asking.next();
  for (; !next.done; next = await asking.next()) {
    const part = digestPartIn(next.value);
    if (part?.kind === 'goal') {
      const candidate = candidateOf(part, step, goals, run.find);
      if (candidate && candidates.length < MOST_CANDIDATES) candidates.push(candidate);
    } else if (part && bullets.length < MOST_BULLETS) {
      const refs = part.lines.flatMap((line) => (step.ids[line] === undefined ? [] : [[step.ids[line]]]));
      const names = goals.map((goal) => goal.title);
      const { hidden, input } = step;
      const verdict = judge({
        slot: 'outputs',
        text: part.text,
        refs,
        hidden,
        names,
        language: input.language,
        find: run.find,
      });
      if ('bullet' in verdict) bullets.push(verdict.bullet);
    }
  }
  const asked = next.value;
  const told = new Set(bullets.flatMap((bullet) => bullet.refs));
  const fill = step.own.bullets.filter((bullet) => !bullet.refs.some((id) => told.has(id)));
  const enough = Math.max(0, 3 - bullets.length);
  const { model, error, retryAfter, tokensIn, tokensOut } = asked;
  return {
    key: step.key,
    bullets: bullets.length === 0 ? step.own.bullets : [...bullets, ...fill.slice(0, enough)],
    candidates: candidates.length > 0 ? candidates : step.own.candidates,
    origin: bullets.length === 0 ? 'extract' : 'model',
    ...(error === undefined ? {} : { problem: error }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(model === undefined ? {} : { model }),
    promptVersion: promptOf('digest', step.input).version,
    tokensIn,
    tokensOut,
  };
};
