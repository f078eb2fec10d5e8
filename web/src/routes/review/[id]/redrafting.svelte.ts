import { createContext } from 'svelte';
import type { Proposal } from '@perf-assist/shared/compare/proposals';
import type { GoalProposals } from '@perf-assist/shared/compare/redraft';
import { redraft } from '@perf-assist/shared/compare/redraft';
import type { Slot } from '@perf-assist/shared/model/bullet';
import { newId } from '#lib/data/ids.ts';
import type { Accepted, FreshGoal } from '#lib/data/review/redraft.ts';
import { acceptProposals } from '#lib/data/review/redraft.ts';
import type { Owner } from '#lib/data/review/owner.ts';
import { isSettled } from '#lib/data/review/settled.ts';
import { engine } from '#lib/engine/client.ts';
import { m } from '#lib/i18n/messages.js';
import { told } from '#lib/log/intents.ts';
import { locale } from '#lib/state/locale.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/** What is to be drafted anew: one sentence, one slot, one row of bullets, or (nothing said) all of the review. */
export interface Scope {
  ownerId?: string;
  slot?: Slot;
  bulletId?: string;
}

/** A proposal that waits for an answer. */
export type Waiting = Accepted & { proposal: Exclude<Proposal, { kind: 'kept' | 'same' }> };

const slotOf = ({ proposal }: Waiting): Slot =>
  proposal.kind === 'new' ? proposal.proposed.slot : proposal.bullet.slot;

const isIn = (one: Waiting, { ownerId, slot, bulletId }: Scope): boolean =>
  bulletId !== undefined
    ? one.proposal.kind !== 'new' && one.proposal.bullet.id === bulletId
    : (ownerId === undefined || one.owner.id === ownerId) && (slot === undefined || slotOf(one) === slot);

const waitingOf = (owner: Owner, proposals: readonly Proposal[], fresh?: FreshGoal): Waiting[] =>
  proposals.flatMap((proposal): Waiting[] =>
    proposal.kind === 'kept' || proposal.kind === 'same'
      ? []
      : [{ owner, proposal, id: newId(), ...(fresh ? { fresh } : {}) }],
  );

const ofGoal = ({ reviewId, goalId, title, proposals, drafted }: GoalProposals): Waiting[] => {
  if (reviewId !== undefined) return waitingOf({ kind: 'review', id: reviewId }, proposals);
  const fresh = {
    id: goalId ?? newId(),
    isNew: goalId === undefined,
    title,
    entries: drafted?.entries ?? [],
  };
  return waitingOf({ kind: 'review', id: newId() }, proposals, fresh);
};

/** A new draft laid over the review: what it would change waits here, sentence by sentence, until the person says yes or no. */
export class Redrafting {
  waiting = $state.raw<readonly Waiting[]>([]);
  /** How many sentences are the person's own and were left alone; known when a draft was made. */
  kept = $state.raw<number>();
  busy = $state(false);
  failed = $state(false);
  #lists = { other: [] as string[], routine: [] as string[] };
  #reading: Reading;
  #turn = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Drafts anew and lays the draft over the review as it is now; only the last of several calls counts. */
  async look(scope: Scope = {}): Promise<void> {
    const turn = ++this.#turn;
    const { summary } = this.#reading;
    if (!summary) return;
    this.busy = true;
    this.failed = false;
    try {
      const period = { start: summary.periodStart, end: summary.periodEnd };
      const { roleView: role, choice } = summary;
      const ask = { period, role, language: locale.current, ...(choice ? { choice } : {}) };
      const draft = await engine.ask('draft', { ...ask, isSettled: await isSettled(summary) });
      const now = this.#reading.summary;
      if (turn !== this.#turn || !now) return;
      const found = redraft(now, this.#reading.reviews, draft);
      const all = [
        ...waitingOf({ kind: 'summary', id: now.id }, found.summary),
        ...found.goals.flatMap(ofGoal),
      ];
      this.#lists = { other: draft.other, routine: draft.routine };
      this.waiting = all.filter((one) => isIn(one, scope));
      this.kept = [...found.summary, ...found.goals.flatMap(({ proposals }) => proposals)].filter(
        ({ kind }) => kind === 'kept',
      ).length;
    } catch {
      if (turn === this.#turn) this.failed = true;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  /** Takes these into the review. */
  async accept(list: readonly Waiting[]): Promise<void> {
    const { summary } = this.#reading;
    if (!summary) return;
    const { id } = summary;
    const done = await told(
      () => acceptProposals(id, list, this.#lists),
      () => m.redraft_accepted({ count: list.length }),
    );
    if (done) this.reject(list);
  }

  /** Leaves the review as it is. */
  reject(list: readonly Waiting[]): void {
    this.waiting = this.waiting.filter((one) => !list.includes(one));
    if (this.waiting.length === 0) this.kept = undefined;
  }

  /** Nothing waits any more. */
  end(): void {
    this.waiting = [];
    this.kept = undefined;
    this.failed = false;
  }

  /** What the draft would do with a sentence. */
  for(bulletId: string): Waiting | undefined {
    return this.waiting.find(({ proposal }) => proposal.kind !== 'new' && proposal.bullet.id === bulletId);
  }

  /** The new sentences of a slot that would stand before a bullet; those at its end without one. */
  fresh(ownerId: string, slot: Slot, before?: string): Waiting[] {
    return this.waiting.filter(
      ({ owner, proposal, fresh }) =>
        !fresh &&
        owner.id === ownerId &&
        proposal.kind === 'new' &&
        proposal.proposed.slot === slot &&
        proposal.before === before,
    );
  }

  /** The goals that only the draft has. */
  get goals(): Waiting[][] {
    return [
      ...Map.groupBy(
        this.waiting.filter(({ fresh }) => fresh),
        ({ owner }) => owner.id,
      ).values(),
    ];
  }
}

const [useRedrafting, setRedrafting] = createContext<Redrafting>();
export { setRedrafting, useRedrafting };
