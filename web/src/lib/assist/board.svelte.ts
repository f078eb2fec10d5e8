import type { GoalState } from '@perf-assist/shared/assist/progress';
import type { AssistErrorCode } from '@perf-assist/shared/wire';
import type { RunRow } from '#lib/data/assist/aside.ts';

/** Where one goal of a run is; `problem` says why the person's own words stay, `fresh` how many sentences are new. */
export class GoalView {
  readonly reviewId: string;
  state = $state<GoalState>('waiting');
  problem = $state<AssistErrorCode>();
  fresh = $state(0);

  constructor(reviewId: string) {
    this.reviewId = reviewId;
  }
}

/** A run over a summary as screens show it; `elsewhere`: another tab is at it. */
export class RunView {
  goals = $state.raw<GoalView[]>([]);
  status = $state<RunRow['status'] | 'elsewhere'>('going');
  problem = $state<AssistErrorCode>();
  /** When it goes on by itself, if a moment is known. */
  again = $state<number>();
  tokensIn = $state(0);
  tokensOut = $state(0);
  model = $state('');
  done = $derived(this.goals.filter(({ state }) => state === 'checked' || state === 'kept').length);
  isBusy = $derived(this.status === 'going' || this.status === 'waiting');

  goal(reviewId: string): GoalView | undefined {
    return this.goals.find((goal) => goal.reviewId === reviewId);
  }

  /** Nobody is at it any more: what was being written waits for the run to go on. */
  stop(): void {
    this.status = 'stopped';
    for (const goal of this.goals)
      if (goal.state === 'writing' || goal.state === 'checking') goal.state = 'waiting';
  }
}

/** The runs that this tab knows of, by the id of their summary. */
class Board {
  #runs = $state.raw<Readonly<Record<string, RunView>>>({});

  of(summaryId: string): RunView | undefined {
    return this.#runs[summaryId];
  }

  begin(summaryId: string): RunView {
    const view = new RunView();
    this.#runs = { ...this.#runs, [summaryId]: view };
    return view;
  }
}

export const board = new Board();
