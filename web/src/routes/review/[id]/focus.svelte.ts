import type { Bullet } from '@perf-assist/shared/model/bullet';

/** How long a sentence that is asked for may take to be on the screen, in milliseconds: a moved one is drawn anew. */
const SOON_MS = 1500;

/** Which sentence the person is on, the words that it shows now, and whether its evidence was asked for (on a narrow screen it opens only then). */
export class Focus {
  bullet = $state.raw<Bullet>();
  text = $state('');
  /** What its goal is called. */
  names = $state.raw<string[]>([]);
  asked = $state(false);
  /** The sentence that should have the keys, and where in it (UTF-16 code units). */
  wanted = $state.raw<{ id: string; caret?: number; until: number }>();

  on(bullet: Bullet, names: string[], text = bullet.text): void {
    this.bullet = bullet;
    this.names = names;
    this.text = text;
  }

  ask(bullet: Bullet, names: string[], text?: string): void {
    this.on(bullet, names, text);
    this.asked = true;
  }

  /** Gives the keys to a sentence, now or as soon as it is on the screen. */
  want(id: string, caret?: number): void {
    const until = performance.now() + SOON_MS;
    this.wanted = { id, until, ...(caret === undefined ? {} : { caret }) };
  }

  /** Whether this sentence is asked for now. */
  wants(id: string): { caret?: number } | undefined {
    const { wanted } = this;
    return wanted?.id === id && performance.now() < wanted.until ? wanted : undefined;
  }

  #held: string | undefined;

  /** A gesture is under way: what is typed until the keys have a sentence again is held back for it. */
  hold(gesture: unknown): void {
    const before = this.wanted;
    this.#held = '';
    void Promise.resolve(gesture).finally(() => {
      if (this.wanted === before) this.#held = undefined;
      else setTimeout(() => (this.#held = undefined), SOON_MS);
    });
  }

  /** Takes a key while a gesture is under way. False when none is. */
  holds({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (this.#held === undefined) return false;
    if (key === 'Backspace') this.#held = this.#held.slice(0, -1);
    else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) this.#held += key;
    return true;
  }

  /** What was held back, for the sentence that has the keys now. */
  release(): string {
    const held = this.#held ?? '';
    this.#held = undefined;
    return held;
  }
}
