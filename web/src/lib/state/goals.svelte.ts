import type { Goal } from '@perf-assist/shared/model/goal';
import { goals } from '#lib/data/goals.ts';
import { Live } from '#lib/data/live.svelte.ts';

/** All goals of the notebook, by id, for every screen that names one. */
class GoalsById {
  #live = new Live(
    () => null,
    () => goals(),
  );
  all = $derived<Goal[]>(this.#live.current ?? []);
  #byId = $derived(new Map(this.all.map((goal) => [goal.id, goal])));

  get ready(): boolean {
    return this.#live.ready;
  }

  get(id: string): Goal | undefined {
    return this.#byId.get(id);
  }
}

export const goalsById = new GoalsById();
