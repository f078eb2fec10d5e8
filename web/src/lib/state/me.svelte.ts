import type { Settings } from '@perf-assist/shared/model/settings';
import type { User } from '@perf-assist/shared/model/user';
import { Live } from '#lib/data/live.svelte.ts';
import { settings } from '#lib/data/settings.ts';
import { user } from '#lib/data/user.ts';

/** The person and their choices; `unknown` before the welcome has been answered. */
class Me {
  #user = new Live(
    () => null,
    () => user(),
  );
  #settings = new Live(
    () => null,
    () => settings(),
  );

  get ready(): boolean {
    return this.#user.current !== undefined;
  }

  get unknown(): boolean {
    return this.#user.ready && this.#user.current === undefined;
  }

  get user(): User | undefined {
    return this.#user.current;
  }

  get settings(): Settings | undefined {
    return this.#settings.current;
  }
}

export const me = new Me();
