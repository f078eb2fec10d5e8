import type { Slot } from '../../model/bullet.ts';
import type { RoleView } from '../../model/review.ts';
import type { Language } from '../../model/settings.ts';
import type { Source } from '../../verify/finding.ts';
import type { AssistErrorCode } from '../../wire.ts';
import { ask } from '../ask.ts';
import { contentHash } from '../content-hash.ts';
import { judge } from '../goal/judge.ts';
import { isInstruction } from '../instruction.ts';
import { MAX_TEXT } from '../limits.ts';
import type { Hiding } from '../mask.ts';
import { fix, marksIn, restore } from '../mask.ts';
import type { Model } from '../model.ts';
import { promptOf } from '../prompt.ts';
import type { Polished } from './answer.ts';
import { polishedIn } from './answer.ts';
import type { Part } from './diff.ts';
import { wordDiff } from './diff.ts';
import type { PolishInput } from './input.ts';

/** A bullet to polish; `id` is the caller's. */
export interface Rough {
  id: string;
  slot: Slot;
  text: string;
  refs: string[];
}

/** A rewording to accept or reject: its id, both texts, and the words that differ. */
export interface Suggested {
  id: string;
  before: string;
  after: string;
  parts: Part[];
}

/** What came of polishing: suggestions only for bullets that really change, and how many answers were refused. */
export interface PolishResult {
  suggestions: Suggested[];
  refused: number;
  problem?: AssistErrorCode;
  retryAfter?: number;
  model?: string;
  promptVersion: string;
  tokensIn: number;
  tokensOut: number;
}

/** Bullets about to be polished, as plain data: `input` is what will be sent. */
export interface PolishStep {
  key: string;
  input: PolishInput;
  rough: Record<string, Rough>;
  hidden: Record<string, string>;
}

const MOST = 30;

/** The name of a text that a polish has given; keep those, and pass them back, so that it is not polished twice. */
export const polishMark = (text: string): string => contentHash(`polished ${text.trim()}`);

/**
 * What to send of these bullets. All numbers, names, tickets and quoted words are behind marks, so that no model can
 * change them (and what the person hides is behind marks with them). Left out: texts that an earlier polish has given
 * (`polished`), such as speak to a model, and bullets that rest on an entry in `never`.
 */
export const planPolish = (
  rough: readonly Rough[],
  polished: ReadonlySet<string>,
  options: { language: Language; role: RoleView; never: ReadonlySet<string>; hiding?: Hiding },
): PolishStep => {
  const chosen = rough
    .filter(
      ({ text, refs }) =>
        text.trim() !== '' &&
        !polished.has(polishMark(text)) &&
        !isInstruction(text) &&
        !refs.some((id) => options.never.has(id)) &&
        !/\[\[|\]\]/.test(text),
    )
    .slice(0, MOST);
  const { texts, hidden } = fix(
    chosen.map(({ text }) => text),
    options.hiding,
  );
  const bullets = chosen.flatMap(({ slot }, at) => {
    const text = texts[at] ?? '';
    return text === '' || text.length > MAX_TEXT ? [] : [{ id: `b${at + 1}`, slot, text }];
  });
  const input: PolishInput = { language: options.language, role: options.role, bullets };
  const { version, system, user } = promptOf('polish', input);
  const byId = Object.fromEntries(chosen.map((one, at) => [`b${at + 1}`, one]));
  return {
    key: contentHash(JSON.stringify([version, system, user])),
    input,
    rough: byId,
    hidden,
  };
};

const sameMarks = (a: string, b: string): boolean => marksIn(a).sort().join() === marksIn(b).sort().join();

/** A suggestion out of one answer: `undefined` when nothing changes, `'refused'` when the answer may not be shown. */
const suggestionOf = (
  answer: Polished,
  step: PolishStep,
  find: (id: string) => Source | undefined,
): Suggested | 'refused' | undefined => {
  const rough = step.rough[answer.id];
  const sent = step.input.bullets.find((bullet) => bullet.id === answer.id)?.text;
  if (!rough || sent === undefined) return undefined;
  if (!sameMarks(sent, answer.text)) return 'refused';
  const after = restore(answer.text, step.hidden);
  if (after === undefined) return 'refused';
  const trimmed = after.trim();
  if (trimmed === rough.text.trim()) return undefined;
  const self: Source = { id: '', type: 'fact', text: rough.text };
  const verdict = judge({
    slot: rough.slot,
    text: answer.text,
    refs: [['']],
    hidden: step.hidden,
    names: [],
    language: step.input.language,
    find: (id) => (id === '' ? self : find(id)),
  });
  if ('problems' in verdict) return 'refused';
  return {
    id: rough.id,
    before: rough.text,
    after: verdict.bullet.text,
    parts: wordDiff(rough.text, verdict.bullet.text),
  };
};

/** Asks for rewordings; each is checked against the text that it rewords, and refused when it says more or less. */
export const runPolish = async (
  step: PolishStep,
  run: { model: Model; find: (id: string) => Source | undefined; signal: AbortSignal },
): Promise<PolishResult> => {
  const promptVersion = promptOf('polish', step.input).version;
  const suggestions: Suggested[] = [];
  const seen = new Set<string>();
  let refused = 0;
  if (step.input.bullets.length === 0)
    return { suggestions, refused, promptVersion, tokensIn: 0, tokensOut: 0 };
  const asking = ask(run.model, 'polish', step.input, run.signal);
  let next = await asking.next();
  for (; !next.done; next = await asking.next()) {
    const answer = polishedIn(next.value);
    if (!answer || seen.has(answer.id)) continue;
    seen.add(answer.id);
    const suggestion = suggestionOf(answer, step, run.find);
    if (suggestion === 'refused') refused++;
    else if (suggestion) suggestions.push(suggestion);
  }
  const { model, error, retryAfter, tokensIn, tokensOut } = next.value;
  return {
    suggestions,
    refused,
    ...(error === undefined ? {} : { problem: error }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(model === undefined ? {} : { model }),
    promptVersion,
    tokensIn,
    tokensOut,
  };
};
