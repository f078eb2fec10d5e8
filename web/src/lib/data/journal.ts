import { DataFailure } from './errors.ts';
import type { Reply, Task } from './journal/tasks.ts';
import { storage } from './storage.svelte.ts';

/** The directory of the origin's private file system that holds the journal. */
export const JOURNAL_DIR = 'perf-assist-journal';

/** After so long without an answer the worker is given up, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The second copy of every write: append-only files beside the database, one a writer, written by a worker and flushed
 * before the database is asked. Where the browser cannot do this, everything works without, and `storage.journal` says so.
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
      const patience = task.do === 'compact' ? undefined : setTimeout(() => this.#lost(), PATIENCE);
      this.#waiting.set(id, (reply) => {
        clearTimeout(patience);
        resolve(reply);
      });
      this.#worker?.postMessage({ id, task });
    });
  }

  async #try(task: Task): Promise<Reply> {
    return (await this.open()) ? this.#ask(task) : { ok: false, full: false };
  }

  /** Appends a line to a writer's file and flushes it; resolves with the size before. Rejects only when the disk is full. */
  async append(sid: string, line: string): Promise<number> {
    const reply = await this.#try({ do: 'append', sid, line });
    if (reply.ok) return reply.size ?? 0;
    if (reply.full) throw new DataFailure('full');
    this.#lost();
    return 0;
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
