import { SearchIndex } from '@perf-assist/shared/search/search-index';
import { readChanges, readEverything } from '#lib/data/search/rows.ts';
import type { LogPlace } from '#lib/data/search/rows.ts';
import { onRenew } from '#lib/data/search/renew.ts';
import { storedIndex, storeIndex } from '#lib/data/search/stored.ts';

/** From so many loose documents on the index is packed, which makes it quick and small again. */
const LOOSE = 500;

/** How long nothing must have changed before the index is stored, in milliseconds. */
const PAUSE = 2_000;

/** So long the change log is not asked anew while a person types, in milliseconds. */
const TRUSTED = 1_000;

/** The index of the whole notebook: read from where it is stored, kept up to date by the change log, stored again. */
export class Catalogue {
  #index = new SearchIndex();
  #place: LogPlace | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = -TRUSTED;

  constructor() {
    onRenew(() => {
      this.#turn = this.#turn.then(() => {
        this.#index = new SearchIndex();
        this.#place = undefined;
      });
    });
  }

  /** The index with all in it that was written so far; unless `now`, what came within the last second may be missing. */
  current(now: boolean): Promise<SearchIndex> {
    const turn = this.#turn.then(() => {
      if (!now && this.#place && performance.now() - this.#asked < TRUSTED) return this.#index;
      this.#asked = performance.now();
      return this.#catchUp();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #catchUp(): Promise<SearchIndex> {
    this.#place ??= await this.#read();
    const since = this.#place && (await readChanges(this.#place));
    if (!since) return this.#build();
    for (const change of since.changed) {
      if ('doc' in change) this.#index.put(change.doc);
      else this.#index.remove(change.kind, change.id);
    }
    this.#place = since.place;
    if (since.changed.length > 0) this.#storeSoon();
    return this.#index;
  }

  async #read(): Promise<LogPlace | undefined> {
    const stored = await storedIndex();
    const index = stored && SearchIndex.unpack(stored.index);
    if (!index) return undefined;
    this.#index = index;
    return stored.place;
  }

  async #build(): Promise<SearchIndex> {
    const index = new SearchIndex();
    this.#place = await readEverything((docs) => {
      for (const doc of docs) index.put(doc);
    });
    this.#index = index;
    this.#storeSoon();
    return index;
  }

  #storeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#turn = this.#turn.then(() => this.#store()).catch(() => undefined);
    }, PAUSE);
  }

  async #store(): Promise<void> {
    if (!this.#place) return;
    const bytes = this.#index.pack();
    if (this.#index.loose > LOOSE) this.#index = SearchIndex.unpack(bytes) ?? this.#index;
    await storeIndex(this.#place, bytes);
  }
}
