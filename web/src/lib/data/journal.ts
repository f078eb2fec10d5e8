import { DataFailure } from './errors.ts';
import type { Reply, Task } from './journal/tasks.ts';
import { storage } from './storage.svelte.ts';

/** The directory of the origin's private file system that holds the journal. */
export const JOURNAL_DIR = 'perf-assist-journal';

/** How long the worker may take to answer, in milliseconds; once it has not, less, until it answers again. */
const PATIENCE = { opening: 15_000, usual: 5_000, short: 200 };

/**
 * The second copy of every write: append-only files beside the database, one a writer, written by a worker and flushed
 * before the write is said to be done. Where the browser cannot do this, everything works without, and `storage.journal` says so.
 */
class Journal {
  #worker: Worker | undefined;
  #waiting = new Map<number, (reply: Reply) => void>();
  #count = 0;
  #opened: Promise<boolean> | undefined;

  /** Whether the journal can be written. The worker is started by the first call. */
  open(): Promise<boolean> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<boolean> {
    try {
      this.#worker = new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module' });
      this.#worker.onmessage = ({ data }: MessageEvent<{ id: number; reply: Reply }>) => {
        this.#waiting.get(data.id)?.(data.reply);
        this.#waiting.delete(data.id);
      };
      this.#worker.onerror = () => this.#lost();
      const reply = await this.#ask({ do: 'open', dir: JOURNAL_DIR });
      if (reply.ok) storage.journal = 'on';
      else this.#lost();
      return reply.ok;
    } catch {
      this.#lost();
      return false;
    }
  }

  #lost(): void {
    storage.journal = 'missing';
    this.#opened = Promise.resolve(false);
    this.#worker?.terminate();
    for (const resolve of this.#waiting.values()) resolve({ ok: false, full: false });
    this.#waiting.clear();
  }

  #ask(task: Task): Promise<Reply> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve) => {
      const usual = storage.journal === 'missing' ? PATIENCE.short : PATIENCE.usual;
      const wait = task.do === 'open' ? PATIENCE.opening : usual;
      const late = () => resolve({ ok: false, full: false });
      const timer = task.do === 'compact' ? undefined : setTimeout(late, wait);
      this.#waiting.set(id, (reply) => {
        clearTimeout(timer);
        resolve(reply);
      });
      this.#worker?.postMessage({ id, task });
    });
  }

  async #try(task: Task): Promise<Reply> {
    return (await this.open()) ? this.#ask(task) : { ok: false, full: false };
  }

  /**
   * Appends lines to a writer's file and flushes it; resolves with the size before, or `undefined` when they are not on the
   * journal. Rejects only when the disk is full.
   */
  async append(sid: string, lines: string): Promise<number | undefined> {
    const reply = await this.#try({ do: 'append', sid, lines });
    storage.journal = reply.ok ? 'on' : 'missing';
    if (!reply.ok && reply.full) throw new DataFailure('full');
    return reply.ok ? reply.size : undefined;
  }

  /** Cuts a writer's file back to `size` bytes. */
  async truncate(sid: string, size: number): Promise<void> {
    await this.#try({ do: 'truncate', sid, size });
  }

  /** Lets go of a writer's file; it stays until a snapshot holds what is in it. */
  async close(sid: string): Promise<void> {
    await this.#try({ do: 'close', sid });
  }

  /** Writes a snapshot of the database and removes what it makes needless; unless `now`, only when there is enough of it. */
  async compact(now: boolean): Promise<boolean> {
    return (await this.#try({ do: 'compact', now })).ok;
  }

  /** Removes every file of the journal, but for those of writers in other tabs. */
  async wipe(): Promise<void> {
    await this.#try({ do: 'wipe' });
  }
}

export const journal = new Journal();
