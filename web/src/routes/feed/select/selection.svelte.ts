import { joined, nobody, toggled } from './ids.ts';

/** Finds the ids of the entries that stand from one to another, both of them too. */
type Between = (from: string, to: string) => Promise<readonly string[]>;

/** The entries that the person has picked to do something with all of them. */
export class Selection {
  on = $state(false);
  ids = $state.raw(nobody());
  /** The one picked last: where a range begins. */
  from: string | undefined;
  #between: Between;

  constructor(between: Between) {
    this.#between = between;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  toggle(id: string): void {
    this.on = true;
    this.from = id;
    this.ids = toggled(this.ids, id);
  }

  /** Picks all from the one picked last to this one. */
  async extend(to: string): Promise<void> {
    const { from } = this;
    if (from === undefined) return this.toggle(to);
    this.add(await this.#between(from, to));
  }

  click(id: string, { shiftKey, target }: Pick<MouseEvent, 'shiftKey' | 'target'>): void {
    if (!shiftKey) return this.toggle(id);
    if (target instanceof HTMLInputElement) target.checked = true;
    void this.extend(id);
  }

  /** Picks these too. */
  add(ids: Iterable<string>): void {
    this.on = true;
    this.ids = joined(this.ids, ids);
  }

  end(): void {
    this.on = false;
    this.from = undefined;
    this.ids = nobody();
  }
}
