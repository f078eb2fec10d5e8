import type { What } from './listed.ts';

/** What is open beside the pictures. */
export class Shown {
  what = $state.raw<What>();
  /** Whether entries are being picked for a goal of their own. */
  splitting = $state(false);
  #opener: HTMLElement | SVGElement | undefined;

  open(what: What): void {
    const { activeElement } = document;
    const isHere = activeElement instanceof HTMLElement || activeElement instanceof SVGElement;
    this.#opener = isHere ? activeElement : undefined;
    this.what = what;
    this.splitting = false;
  }

  /** Closes it; the focus goes back to where it was opened from. */
  close(): void {
    this.what = undefined;
    const opener = this.#opener;
    requestAnimationFrame(() => opener?.focus());
  }

  isOpen(what: What): boolean {
    return JSON.stringify(this.what) === JSON.stringify(what);
  }
}
