import type { Op, Sid } from '@perf-assist/shared/model/change';
import type { Meta } from './db.ts';
import { journal } from './journal.ts';

const LOCK = 'perf-assist/session/';

const newSid = (): Sid =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const hold = (name: string): Promise<() => void> =>
  new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve(() => undefined);
    void navigator.locks.request(name, () => new Promise<void>((release) => resolve(release)));
  });

/** The writers that live in some tab now; where the browser cannot say, none. */
export const liveSids = async (): Promise<Set<Sid>> => {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
};

/** This page load as a writer: its identity is made at the first write, kept in memory only and never used again. */
class Session {
  #sid: Sid | undefined;
  #n = 0;
  #release: (() => void) | undefined;
  /** What the notebook knew of itself after the last write of this writer. */
  left: Meta | undefined;

  /** The identity of the next op. */
  next(): { sid: Sid; n: number } {
    this.#sid ??= newSid();
    return { sid: this.#sid, n: this.#n + 1 };
  }

  /** Puts ops on the journal, flushed, as one line: a torn one brings none of them back. Resolves with what removes them again, and ends this writer, if they cannot be kept. */
  async append(
    ops: readonly Op[],
    line = JSON.stringify(ops.length > 1 ? ops : ops[0]),
  ): Promise<() => Promise<void>> {
    const { sid } = this.next();
    this.#release ??= await hold(LOCK + sid);
    const size = await journal.append(sid, `${line}\n`);
    return async () => {
      if (size !== undefined) await journal.truncate(sid, size);
      await this.end();
    };
  }

  /** The ops are committed. */
  written(ops: Op[], left?: Meta): void {
    this.#n = ops.at(-1)?.n ?? this.#n;
    this.left = left;
  }

  /** This writer writes no more; the next write begins a new one. */
  async end(): Promise<void> {
    const sid = this.#sid;
    this.#sid = this.left = undefined;
    this.#n = 0;
    if (sid) await journal.close(sid);
    this.#release?.();
    this.#release = undefined;
  }
}

export const session = new Session();
