import type { Entry } from '@perf-assist/shared/model/entry';
import { Live } from './live.svelte.ts';

/** A screen in small, for tests: reads a live query in an effect, as a component does. */
export class Shelf {
  day = $state('');
  live: Live<Entry[], string>;
  #shown = $state.raw<Entry[]>();
  stop: () => void;

  constructor(day: string, query: (day: string) => Promise<Entry[]>, options: { keep?: boolean } = {}) {
    this.day = day;
    this.live = new Live(() => this.day, query, options);
    this.stop = $effect.root(() => {
      $effect(() => {
        this.#shown = this.live.current;
        void [this.live.ready, this.live.error];
      });
    });
  }

  texts(): string[] | undefined {
    return this.#shown?.map(({ rawText }) => rawText);
  }
}
