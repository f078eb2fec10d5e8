import { find } from '#lib/search/client.ts';
import type { Found } from '#lib/search/wire.ts';
import { clock } from '#lib/state/clock.svelte.ts';

const SHOWN = 40;

/** So long an answer may take before the person is told that it is on its way, in milliseconds. */
const PATIENCE = 300;

/** What was found for what is typed: the last answer stays until the next one is there, and a late one is dropped. */
export class Results {
  found = $state.raw<Found>();
  waiting = $state(false);
  failed = $state(false);
  #last = 0;

  async ask(text: string): Promise<void> {
    this.#last += 1;
    const mine = this.#last;
    if (text.trim() === '') {
      this.found = undefined;
      return;
    }
    const timer = setTimeout(() => (this.waiting = mine === this.#last), PATIENCE);
    try {
      const found = await find(text, clock.today, SHOWN);
      if (mine === this.#last) this.found = found;
      this.failed = false;
    } catch {
      this.failed = true;
    }
    clearTimeout(timer);
    if (mine === this.#last) this.waiting = false;
  }
}
