import type { Entry } from '@perf-assist/shared/model/entry';
import { closedPlans } from '#lib/data/entries.ts';
import { linksOfEntries } from '#lib/data/links.ts';
import { Live } from '#lib/data/live.svelte.ts';

const NONE: ReadonlySet<string> = new Set<string>();

/** What stands beside entries in a log: their goals, and which plans are done. One query for all of them; it stays true. */
export class Marks {
  #ids: () => string[];
  #links = new Live(
    () => this.#ids(),
    (ids) => linksOfEntries(ids),
    { keep: true },
  );
  #closed = new Live(
    () => this.#ids(),
    (ids) => closedPlans(ids),
    { keep: true },
  );
  #goals = $derived(
    Map.groupBy(
      (this.#links.current ?? []).filter(({ removed }) => !removed),
      ({ entryId }) => entryId,
    ),
  );

  constructor(entries: () => readonly Entry[]) {
    this.#ids = () => entries().map(({ id }) => id);
  }

  /** The ids of an entry's goals. */
  goalsOf(entryId: string): string[] {
    return (this.#goals.get(entryId) ?? []).map(({ goalId }) => goalId);
  }

  /** The ids of those entries that are plans some fact has closed. */
  get closed(): ReadonlySet<string> {
    return this.#closed.current ?? NONE;
  }
}
