import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Field } from './spot.ts';

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

  #given: { wanted: unknown; field: Field } | undefined;

  /** Gives the keys to the field of the sentence that is asked for now; the caret once only, as by the next time the person may have typed there. */
  give(id: string, field: Field): void {
    const { wanted } = this;
    if (wanted?.id !== id || performance.now() >= wanted.until) return;
    const isGiven = this.#given?.wanted === wanted && this.#given.field === field;
    this.#given = { wanted, field };
    field.focus(isGiven ? undefined : wanted.caret, this.#release());
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
  #release(): string {
    const held = this.#held ?? '';
    this.#held = undefined;
    return held;
  }
}
