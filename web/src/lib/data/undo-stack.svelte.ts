import type { Written } from './write.ts';

const DEPTH = 200;

/** What this tab can take back and do again, newest last; kept in memory only. */
class UndoStack {
  #done = $state.raw<Written[]>([]);
  #undone = $state.raw<Written[]>([]);

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** A new write: what was undone before it can no longer be done again. */
  push(written: Written): void {
    this.#done = [...this.#done.slice(1 - DEPTH), written];
    this.#undone = [];
  }

  /** Forgets everything. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  lastDone(): Written | undefined {
    return this.#done.at(-1);
  }

  lastUndone(): Written | undefined {
    return this.#undone.at(-1);
  }

  /** `written` was taken back by `by`. */
  undid(written: Written, by: Written): void {
    this.#done = this.#done.filter((one) => one !== written);
    if (by.ops.length > 0) this.#undone = [...this.#undone, by];
  }

  /** The undo `written` was itself taken back by `by`. */
  redid(written: Written, by: Written): void {
    this.#undone = this.#undone.filter((one) => one !== written);
    if (by.ops.length > 0) this.#done = [...this.#done, by];
  }
}

export const undoStack = new UndoStack();
