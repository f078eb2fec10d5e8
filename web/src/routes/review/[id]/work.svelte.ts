import { createContext } from 'svelte';
import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { Shown } from '#lib/data/db.ts';
import { Live } from '#lib/data/live.svelte.ts';
import { otherWordsIn } from '#lib/data/review/conflict.ts';
import type { Part, Stale } from '#lib/data/review/stale.ts';
import { staleIn, suspects, wordsGone } from '#lib/data/review/stale.ts';
import { byId } from './by-id.ts';
import { Focus } from './focus.svelte.ts';
import { Reading } from './reading.svelte.ts';

const NONE: readonly never[] = [];

/** One review on the workbench: what it says and rests on, live, and which sentence the person is on. */
export class Work {
  readonly reading: Reading;
  readonly focus = new Focus();
  /** The entries that the review cites, by id. */
  entries = $derived.by((): ReadonlyMap<string, Shown<Entry>> => byId(this.reading.entries));
  #parts = $derived.by((): Part[] => {
    const { summary, reviews } = this.reading;
    return summary
      ? [{ ...summary, kind: 'summary' }, ...reviews.map((review): Part => ({ ...review, kind: 'review' }))]
      : [];
  });
  #suspects = $derived.by(() => {
    const { ready, summary } = this.reading;
    if (!ready || !summary) return NONE;
    const found = suspects(this.#parts, this.entries, summary.createdAt);
    return found.length > 0 ? found : NONE;
  });
  #stale = new Live(
    () => this.#suspects,
    (found) => staleIn(found, this.#parts),
    { keep: true },
  );
  #gone = new Live(
    () => this.reading.missing,
    (ids) => wordsGone(ids),
    { keep: true },
  );
  /** By the bullet's id, what another window says of it. */
  #others = $derived.by(() => otherWordsIn(this.#parts));

  constructor(id: () => string) {
    this.reading = new Reading(id);
  }

  /** What has happened to the entries of a sentence since it was judged. */
  staleOf(bulletId: string): readonly Stale[] {
    return this.#suspects.length === 0 ? NONE : (this.#stale.current?.get(bulletId) ?? NONE);
  }

  /** What another window says of a sentence, where the person has not chosen yet. */
  othersOf(bulletId: string): readonly Bullet[] {
    return this.#others.get(bulletId) ?? NONE;
  }

  /** Whether a cited entry is known to be no longer there. */
  isGone(entryId: string): boolean {
    return this.reading.missing.includes(entryId);
  }

  /** The words of a deleted entry, while they are in the trash. */
  wordsGone(entryId: string): string | undefined {
    return this.reading.missing.length === 0 ? undefined : this.#gone.current?.get(entryId);
  }
}

const [useWork, setWork] = createContext<Work>();
export { setWork, useWork };
