import type { Columns } from '@perf-assist/shared/intake/columns';
import type { Day } from '@perf-assist/shared/model/day';
import type { NumberOrder } from '@perf-assist/shared/text/calendar';
import type { ChosenNote } from '#lib/data/intake.ts';
import { knownNotes } from '#lib/data/intake.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { readFiles } from './read-files.ts';
import type { ReadReply } from './wire.ts';

/** One line of the preview: what would be written, and whether it is here already. */
export interface Row {
  at: number;
  note: ReadReply['notes'][number];
  known: boolean;
}

/** What the person has chosen of some files: the whole of an import before it is written. */
export class Chosen {
  reply = $state.raw<ReadReply>();
  reading = $state(false);
  /** How much of the files is read, 0 to 1. */
  share = $state(0);
  #stop: AbortController | undefined;
  failed = $state(false);
  authors = $state<string[]>([]);
  /** The day of the notes that have none; they are not taken while it is missing. */
  day = $state<Day>();
  #files: File[] = [];
  #order: NumberOrder | undefined;
  #columns: Columns | undefined;
  #known = $state.raw<boolean[]>([]);
  /** What the person has ticked or unticked by hand, by place. */
  #said = $state.raw<Record<number, boolean>>({});

  rows = $derived.by((): Row[] =>
    (this.reply?.notes ?? []).flatMap((note, at) =>
      note.author === undefined || this.authors.includes(note.author)
        ? [{ at, note, known: this.#known[at] ?? false }]
        : [],
    ),
  );
  taken = $derived(this.rows.filter((row) => this.isTaken(row)));

  /** Everyone who wrote, with how many notes, the busiest first. */
  allAuthors = $derived(
    [...Map.groupBy(this.reply?.notes ?? [], ({ author }) => author ?? '')]
      .map(([author, notes]) => ({ author, count: notes.length }))
      .filter(({ author }) => author !== '')
      .sort((a, b) => b.count - a.count),
  );
  undated = $derived(this.rows.filter(({ note }) => note.date === undefined).length);

  isTaken({ at, note, known }: Row): boolean {
    if (note.date === undefined && this.day === undefined) return false;
    return this.#said[at] ?? (!known && note.aside === undefined);
  }

  say(at: number, taken: boolean): void {
    this.#said = { ...this.#said, [at]: taken };
  }

  async open(files: File[]): Promise<void> {
    this.#files = files;
    this.#order = undefined;
    this.#columns = undefined;
    this.day = undefined;
    await this.#read();
    this.authors = this.allAuthors.slice(0, 1).map(({ author }) => author);
  }

  async order(order: NumberOrder): Promise<void> {
    this.#order = order;
    await this.#read();
  }

  async columns(columns: Columns): Promise<void> {
    this.#columns = columns;
    await this.#read();
  }

  /** Reads no further; what was shown before stays. */
  stop(): void {
    this.#stop?.abort();
  }

  async #read(): Promise<void> {
    this.stop();
    const going = new AbortController();
    this.#stop = going;
    this.reading = true;
    this.failed = false;
    this.share = 0;
    try {
      const reply = await readFiles(
        {
          files: this.#files,
          today: clock.today,
          ...(this.#order ? { order: this.#order } : {}),
          ...(this.#columns ? { columns: { ...this.#columns } } : {}),
        },
        { signal: going.signal, progress: (share) => (this.share = share) },
      );
      const known = await knownNotes(
        reply.notes.map(({ date, text }) => ({ date: date ?? clock.today, text })),
      );
      going.signal.throwIfAborted();
      this.#known = known;
      this.#said = {};
      this.reply = reply;
    } catch {
      this.failed = !going.signal.aborted;
    }
    if (this.#stop === going) this.reading = false;
  }

  /** What will be written. */
  notes(): ChosenNote[] {
    return this.taken.flatMap(({ note: { date = this.day, type, text, goal } }) =>
      date === undefined ? [] : [{ date, type, text, ...(goal === undefined ? {} : { goal }) }],
    );
  }
}
