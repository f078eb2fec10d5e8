import type { Draft, DraftedGoal } from '../draft/result.ts';
import type { RoleView } from '../model/review.ts';
import type { Language } from '../model/settings.ts';
import type { Source } from '../verify/finding.ts';
import { contentHash } from './content-hash.ts';
import { extracted } from './extracted.ts';
import type { Group, GoalInput } from './goal/input.ts';
import { isInstruction } from './instruction.ts';
import { MAX_TEXT } from './limits.ts';
import type { Hiding } from './mask.ts';
import { hide } from './mask.ts';
import type { GoalStep, Worded } from './progress.ts';
import { promptOf } from './prompt.ts';
import { estimateTokens } from './tokens.ts';
import { untold } from './untold.ts';

/**
 * What a plan depends on beside the draft. `find` gives an entry, `names` what a goal is known by, `never` the entries
 * that must not leave the device; `tokens` is the most that all first calls together may send.
 */
export interface PlanOptions {
  language: Language;
  role: RoleView;
  find: (id: string) => Source | undefined;
  names: (goalId: string) => string[];
  never: ReadonlySet<string>;
  hiding?: Hiding;
  tokens?: number;
}

const MOST_TOKENS = 16_000;
const MOST_PER_GOAL = 3_000;
/** About what the instructions themselves take. */
const FRAME = 950;
const SLOTS = ['context', 'outputs', 'outcomes'] as const;
const BY_WORTH = ['outcomes', 'context', 'outputs'] as const;

const ownOf = (goal: DraftedGoal): Worded[] =>
  SLOTS.flatMap((slot) => goal[slot].map(({ text, refs }) => extracted({ slot, text, refs })));

/** What surely belongs to the goal and found no place in the draft. */
const moreOf = (
  goal: DraftedGoal,
  own: Worded[],
  told: ReadonlySet<string>,
  { find }: PlanOptions,
): Worded[] => {
  const seen = new Set(own.map(({ text }) => text));
  return untold(
    goal.sure.flatMap((id) => find(id) ?? []),
    told,
  ).filter(({ text }) => !seen.has(text) && seen.add(text));
};

/** Whether there is a line of the draft to ask about. */
export const canAsk = ({ groups }: GoalInput): boolean => groups.some((group) => !group.more);

const safe = (text: string): string => (isInstruction(text) ? '—' : text.slice(0, 200));

/**
 * Groups of the goal that may be sent, the most telling ones when not all fit. `g3` is the third line: first the bullets
 * of the draft, then, where room is left, what is not in it.
 */
const sendable = (own: Worded[], more: Worded[], options: PlanOptions, room: number): Group[] => {
  const groups = [...own, ...more].flatMap((bullet, at): Group[] => {
    const sources = bullet.refs.flatMap((id) => options.find(id) ?? []);
    const held =
      bullet.slot === 'summary' ||
      sources.length === 0 ||
      bullet.text.length > MAX_TEXT ||
      bullet.refs.some((id) => options.never.has(id)) ||
      [bullet.text, ...sources.map((source) => source.text)].some(isInstruction);
    if (held || bullet.slot === 'summary' || bullet.slot === 'also') return [];
    const plan = sources.every((source) => source.type === 'plan');
    const marks = { ...(plan ? { plan } : {}), ...(at < own.length ? {} : { more: true }) };
    return [{ id: `g${at + 1}`, slot: bullet.slot, text: bullet.text, ...marks }];
  });
  const taken = new Set<string>();
  let left = room;
  const byWorth = [false, true].flatMap((more) =>
    BY_WORTH.flatMap((slot) => groups.filter((one) => one.slot === slot && (one.more ?? false) === more)),
  );
  for (const group of byWorth) {
    const size = estimateTokens(group.text) + 8;
    if (size > left || taken.size >= 40) continue;
    left -= size;
    taken.add(group.id);
  }
  return groups.filter((group) => taken.has(group.id));
};

const stepOf = (
  goal: DraftedGoal,
  told: ReadonlySet<string>,
  options: PlanOptions,
  room: number,
): GoalStep => {
  const own = ownOf(goal);
  const more = moreOf(goal, own, told, options);
  const groups = sendable(own, more, options, room);
  const known = goal.goalId === undefined ? [] : options.names(goal.goalId);
  const names = [...new Set(known)].filter((name) => !isInstruction(name)).slice(0, 12);
  const texts = [safe(goal.title), ...names.map(safe), ...groups.map((group) => group.text)];
  const masked = options.hiding ? hide(texts, options.hiding) : { texts, hidden: {} };
  const [title = '', ...rest] = masked.texts;
  const input: GoalInput = {
    language: options.language,
    role: options.role,
    goal: {
      title: title.slice(0, 200),
      names: rest.slice(0, names.length).map((name) => name.slice(0, 200)),
    },
    groups: groups.flatMap((group, at): Group[] => {
      const text = rest[names.length + at] ?? group.text;
      return text.length > MAX_TEXT ? [] : [{ ...group, text }];
    }),
  };
  const prompt = promptOf('goal', input);
  const refs = Object.fromEntries(
    input.groups.map(({ id }) => [id, [...own, ...more][Number(id.slice(1)) - 1]?.refs ?? []]),
  );
  return {
    key: contentHash(JSON.stringify([prompt.version, prompt.system, prompt.user, refs, own])),
    ...(goal.goalId === undefined ? {} : { goalId: goal.goalId }),
    title: goal.title,
    names: [goal.title, ...names],
    input,
    refs,
    hidden: masked.hidden,
    own,
    withheld: own.length - input.groups.filter((group) => !group.more).length,
    tokens: canAsk(input) ? prompt.tokens : 0,
  };
};

/**
 * What to ask a model for a draft: one step a goal, in the order of the draft, each with its own lines only, also with
 * those of its sure entries that the draft had no place for. Lines that must not leave the device, that speak to a model,
 * or that find no room are withheld: their own words stay.
 */
export const planGoals = (draft: Draft, options: PlanOptions): GoalStep[] => {
  const share = (options.tokens ?? MOST_TOKENS) / Math.max(1, draft.goals.length);
  const room = Math.min(MOST_PER_GOAL, share) - FRAME;
  const parts = [...draft.goals, ...(draft.also ? [draft.also] : [])];
  const told = new Set([
    ...draft.routine,
    ...parts.flatMap((goal) => SLOTS.flatMap((slot) => goal[slot].flatMap(({ refs }) => refs))),
  ]);
  return draft.goals.map((goal) => stepOf(goal, told, options, room));
};
