import type { BulletStatus, Slot } from '../model/bullet.ts';
import type { Finding } from '../verify/finding.ts';
import type { AssistErrorCode } from '../wire.ts';
import type { GoalInput } from './goal/input.ts';

/** A sentence of a draft with its evidence (entry ids) and what the verifier says of it. */
export interface Worded {
  slot: Slot;
  text: string;
  refs: string[];
  origin: 'model' | 'extract';
  issues: Finding[];
  status: BulletStatus;
}

/**
 * One call to make: a goal with the lines that will be sent, as plain data that can be stored. `key` is a hash of all
 * that the answer depends on: a result with the same key need not be asked for again. `own` are the goal's bullets in
 * the person's own words; group `g1` is the first of them, and groups beyond the last are evidence that no bullet tells
 * yet. `refs` gives the entries of each group; `hidden` the words behind the marks in `input`.
 */
export interface GoalStep {
  key: string;
  goalId?: string;
  title: string;
  names: string[];
  input: GoalInput;
  refs: Record<string, string[]>;
  hidden: Record<string, string>;
  own: Worded[];
  withheld: number;
  tokens: number;
}

/** Where a goal is: `kept` means that the person's own words stay, and `GoalResult.problem` may say why. */
export type GoalState = 'waiting' | 'writing' | 'checking' | 'checked' | 'kept';

/**
 * What came of a step. `bullets` are complete and proved, in the order of the review, whatever went wrong; `final` is
 * false when the model could not be asked, so that another run should try again. Tokens are as the model counted them,
 * else by estimate.
 */
export interface GoalResult {
  key: string;
  bullets: Worded[];
  questions: string[];
  state: 'checked' | 'kept';
  final: boolean;
  problem?: AssistErrorCode;
  retryAfter?: number;
  model?: string;
  host?: string;
  promptVersion: string;
  calls: number;
  tokensIn: number;
  tokensOut: number;
}

/** What happens while a draft is written; `bullet` is proved and may be shown at once. */
export type Progress =
  | { type: 'state'; key: string; state: GoalState }
  | { type: 'bullet'; key: string; bullet: Worded }
  | { type: 'tokens'; key: string; in: number; out: number }
  | { type: 'result'; key: string; result: GoalResult };
