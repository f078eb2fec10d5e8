import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** One subscription to one query with fixed parameters, alive while something on screen reads it. */
class Watch<T> {
  current = $state.raw<T>();
  ready = $state.raw(false);
  error = $state.raw<unknown>();
  #subscribe: () => void;

  constructor(query: () => Promise<T>) {
    this.#subscribe = createSubscriber(() => {
      const subscription = liveQuery(query).subscribe({
        next: (value) => {
          this.current = value;
          this.error = undefined;
          this.ready = true;
        },
        error: (error: unknown) => {
          this.error = error;
        },
      });
      return () => subscription.unsubscribe();
    });
  }

  watched(): this {
    this.#subscribe();
    return this;
  }
}

/**
 * A query that stays true while it is read in a component: `current` follows every committed change, in this tab or
 * another. It depends on `params` and nothing else; when they change, `current` is undefined and `ready` false until the
 * new answer is there, unless `keep` is set: then the last answer stays meanwhile.
 */
export class Live<T, P = unknown> {
  #params: () => P;
  #query: (params: P) => Promise<T>;
  #keep: boolean;
  #last: { value: T } | undefined;
  #watch = $derived.by(() => {
    const params = this.#params();
    return new Watch(() => this.#query(params));
  });

  constructor(params: () => P, query: (params: P) => Promise<T>, options: { keep?: boolean } = {}) {
    this.#params = params;
    this.#query = query;
    this.#keep = options.keep ?? false;
  }

  get current(): T | undefined {
    const watch = this.#watch.watched();
    if (!this.#keep) return watch.current;
    if (watch.ready) this.#last = { value: watch.current as T };
    return this.#last?.value;
  }

  get ready(): boolean {
    return this.#watch.watched().ready;
  }

  get error(): unknown {
    return this.#watch.watched().error;
  }
}
