import type { Entry } from '@perf-assist/shared/model/entry';
import type { Period } from '@perf-assist/shared/model/day';
import { entriesByIds } from '#lib/data/lookup.ts';
import { addGoalOf, nameEntries } from '#lib/data/regroup.ts';
import { undo } from '#lib/data/undo.ts';
import type { Written } from '#lib/data/write.ts';
import { engine } from '#lib/engine/client.ts';
import type { Questions } from '#lib/engine/wire.ts';
import { quietly } from '#lib/log/intents.ts';
import { locale } from '#lib/state/locale.svelte.ts';
import { keepAside, readAside } from './sitting.ts';
import type { Aside } from './sitting.ts';

/** An answer given: for how many entries, what it was (a goal's title, else how the question was put aside), and how to take it back. */
export interface Answer {
  id: number;
  count: number;
  said: { goal: string } | 'apart' | 'skipped';
  takeBack: () => Promise<unknown>;
}

const inTime = (a: Entry, b: Entry): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1;

/** The engine's questions about a period, one at a time; every answer is saved, regroups the log, and can be taken back. */
export class Asking {
  found = $state.raw<Questions>();
  /** The entries asked about, the central one first. */
  entries = $state.raw<Entry[]>([]);
  answers = $state.raw<Answer[]>([]);
  busy = $state(false);
  failed = $state(false);
  #period: () => Period;
  #aside: Aside = readAside();
  #turn = 0;

  constructor(period: () => Period) {
    this.#period = period;
  }

  /** Asks the engine what to ask now; only the last of several calls counts. */
  async look(): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const period = $state.snapshot(this.#period());
      const found = await engine.ask('question', { period, language: locale.current, ...this.#aside });
      const [central, ...rest] = await entriesByIds(found.next?.entries ?? []);
      if (turn !== this.#turn) return;
      this.found = found;
      this.entries = central ? [central, ...rest.sort(inTime)] : [];
      this.failed = false;
    } catch {
      if (turn === this.#turn) this.failed = true;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  async #name(title: string, write: (ids: string[]) => Promise<Written>): Promise<void> {
    const ids = this.entries.map(({ id }) => id);
    let written: Written | undefined;
    this.busy = true;
    await quietly(async () => (written = await write(ids)));
    if (written) {
      const done = written;
      this.#keep(ids.length, { goal: title }, () => undo(done));
    }
    await this.look();
  }

  /** The entries are of a known goal. */
  name(goalId: string, title: string): Promise<void> {
    return this.#name(title, (ids) => nameEntries(goalId, ids));
  }

  /** The entries are a goal of their own. */
  create(title: string): Promise<void> {
    return this.#name(title, (ids) => addGoalOf(title, ids));
  }

  /** The entries are not one thing. */
  async split(): Promise<void> {
    const ids = this.entries.map(({ id }) => id);
    this.#putAside({ ...this.#aside, apart: [...this.#aside.apart, ids] });
    this.#keep(ids.length, 'apart', async () =>
      this.#putAside({ ...this.#aside, apart: this.#aside.apart.filter((one) => one !== ids) }),
    );
    await this.look();
  }

  async skip(): Promise<void> {
    const [central] = this.entries;
    if (!central) return;
    this.#putAside({ ...this.#aside, skipped: [...this.#aside.skipped, central.id] });
    this.#keep(this.entries.length, 'skipped', async () =>
      this.#putAside({ ...this.#aside, skipped: this.#aside.skipped.filter((id) => id !== central.id) }),
    );
    await this.look();
  }

  async takeBack(answer: Answer): Promise<void> {
    if (!(await quietly(answer.takeBack))) return;
    this.answers = this.answers.filter((one) => one !== answer);
    await this.look();
  }

  #putAside(aside: Aside): void {
    this.#aside = aside;
    keepAside(aside);
  }

  #keep(count: number, said: Answer['said'], takeBack: Answer['takeBack']): void {
    const id = (this.answers[0]?.id ?? 0) + 1;
    this.answers = [{ id, count, said, takeBack }, ...this.answers];
  }
}
