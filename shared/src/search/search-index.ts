import type { Day } from '../model/day.ts';
import { Best } from './best.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { DocKind, SearchDoc } from './doc.ts';
import { DOC_KINDS } from './doc.ts';
import { IdList } from './id-list.ts';
import { Lexicon } from './lexicon.ts';
import { Postings } from './postings.ts';
import type { Chunk, Query } from './query.ts';
import { stemOf } from './stem-of.ts';
import { formsOf } from './tokens.ts';

/** A thing found. `score`: how well and how recent, 0 to 1.4. */
export interface Hit {
  kind: DocKind;
  id: string;
  score: number;
}

/** What was found, best first by kind, how many in all, and by which stems of the log. */
export interface Found {
  hits: Record<DocKind, Hit[]>;
  total: number;
  stems: Set<string>;
}

const MS_PER_DAY = 86_400_000;
const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);

/** How much of the score is recency, and after how many days half of that is gone. */
const RECENCY = { weight: 0.4, half: 120 };

const PLAN = 4;

/** The version of the packed form; another is not read. */
const FORMAT = 1;

/**
 * An inverted index of stems, made to be stored: documents by number, postings as differences in bytes. What is put in
 * later stands beside the packed part, what is removed is marked; `pack` makes one of both.
 */
export class SearchIndex {
  #ids = new IdList();
  #days: number[] = [];
  #flags: number[] = [];
  #alive: boolean[] = [];
  #words = new Lexicon([], [], new Uint32Array());
  #postings = new Postings();
  #added = new Map<string, number[]>();
  #places: Map<string, number> | undefined;
  #gone = 0;
  #more = 0;

  /** How many documents can be found. */
  get size(): number {
    return this.#ids.length - this.#gone;
  }

  /** How many documents were put in or removed since the index was packed. */
  get loose(): number {
    return this.#more + this.#gone;
  }

  #placesOf(): Map<string, number> {
    if (this.#places) return this.#places;
    const places = new Map<string, number>();
    for (let doc = 0; doc < this.#ids.length; doc += 1) if (this.#alive[doc]) places.set(this.#key(doc), doc);
    this.#places = places;
    return places;
  }

  #kindOf(doc: number): DocKind {
    return DOC_KINDS[(this.#flags[doc] ?? 0) & 3] ?? 'entry';
  }

  #key(doc: number): string {
    return `${this.#kindOf(doc)}/${this.#ids.at(doc)}`;
  }

  /** Puts a document in, in place of the one with its kind and id. */
  put(doc: SearchDoc): void {
    this.remove(doc.kind, doc.id);
    const at = this.#ids.push(doc.id);
    this.#days.push(dayNumber(doc.day));
    this.#flags.push(DOC_KINDS.indexOf(doc.kind) | (doc.type === 'plan' ? PLAN : 0));
    this.#alive.push(true);
    this.#placesOf().set(`${doc.kind}/${doc.id}`, at);
    this.#more += 1;
    const stems = new Set<string>();
    for (const form of formsOf(doc.text)) {
      const stem = stemOf(form);
      this.#words.add(form, stem);
      stems.add(stem);
    }
    for (const stem of stems) {
      const docs = this.#added.get(stem);
      if (docs) docs.push(at);
      else this.#added.set(stem, [at]);
    }
  }

  /** Takes a document out; nothing happens when it is not there. */
  remove(kind: DocKind, id: string): void {
    const key = `${kind}/${id}`;
    const at = this.#placesOf().get(key);
    if (at === undefined) return;
    this.#alive[at] = false;
    this.#placesOf().delete(key);
    this.#gone += 1;
  }

  /** Puts a goal's or any other documents' numbers together, for `find` to search among them only. */
  among(kind: DocKind, ids: Iterable<string>): Set<number> {
    const places = this.#placesOf();
    return new Set([...ids].flatMap((id) => places.get(`${kind}/${id}`) ?? []));
  }

  #eachDoc(stem: string, take: (doc: number) => void): void {
    const place = this.#words.placeOf(stem);
    if (place >= 0) this.#postings.each(place, take);
    for (const doc of this.#added.get(stem) ?? []) take(doc);
  }

  #qualities(matched: ReadonlyMap<string, number>): Uint8Array {
    const best = new Uint8Array(this.#ids.length);
    for (const [stem, quality] of matched)
      this.#eachDoc(stem, (doc) => {
        if ((best[doc] ?? 0) < quality) best[doc] = quality;
      });
    return best;
  }

  #matches({ forms, other }: Chunk): Map<string, number>[] {
    const asTyped = forms.map((form) => this.#words.match(form));
    const isTyped = asTyped.length > 0 && asTyped.every((found) => found.size > 0);
    const isGuess = isTyped && asTyped.every((found) => Math.max(...found.values()) <= 50);
    if ((isTyped && !isGuess) || other.length === 0) return asTyped;
    const swapped = other.map((form) => this.#words.match(form));
    return swapped.every((found) => found.size > 0) ? swapped : asTyped;
  }

  /** Finds all that a query asks for but the order of words in its phrases, at most `limit` of a kind. */
  find(query: Query, today: Day, limit: number, among?: ReadonlySet<number>): Found {
    const wanted = [
      ...query.chunks.flatMap((chunk) => this.#matches(chunk)),
      ...query.phrases.flat().map((form) => new Map([[stemOf(form), 100]])),
    ];
    const stems = new Set(wanted.flatMap((found) => [...found.keys()]));
    const words = wanted.map((found) => this.#qualities(found));
    const single = query.without.filter((forms) => forms.length === 1).flat();
    const unwanted = this.#qualities(new Map(single.map((form) => [stemOf(form), 1])));
    const isHeld = this.#holder(query, among);
    const best = { entry: new Best(limit), goal: new Best(limit), summary: new Best(limit) };
    const now = dayNumber(today);
    let total = 0;
    for (let doc = this.#ids.length - 1; doc >= 0; doc -= 1) {
      let sum = 0;
      for (const word of words) {
        const quality = word[doc] ?? 0;
        if (quality === 0) {
          sum = -1;
          break;
        }
        sum += quality;
      }
      if (sum < 0 || !this.#alive[doc] || unwanted[doc] || !isHeld(doc)) continue;
      total += 1;
      const age = Math.abs(now - (this.#days[doc] ?? 0)) / RECENCY.half;
      best[this.#kindOf(doc)].offer(doc, sum / (100 * (words.length || 1)) + RECENCY.weight / (1 + age));
    }
    return { hits: this.#hits(best), total, stems };
  }

  #holder(query: Query, among?: ReadonlySet<number>): (doc: number) => boolean {
    const isFiltered = query.type !== undefined || query.from !== undefined || query.to !== undefined;
    const plan = query.type === 'plan' ? PLAN : 0;
    const from = query.from === undefined ? -Infinity : dayNumber(query.from);
    const to = query.to === undefined ? Infinity : dayNumber(query.to);
    return (doc) => {
      if (among && !among.has(doc)) return false;
      if (!isFiltered) return true;
      const flags = this.#flags[doc] ?? 0;
      const day = this.#days[doc] ?? 0;
      return (flags & 3) === 0 && (!query.type || (flags & PLAN) === plan) && day >= from && day <= to;
    };
  }

  #hits(best: Record<DocKind, Best>): Record<DocKind, Hit[]> {
    const of = (kind: DocKind): Hit[] =>
      best[kind].items.map(({ item, score }) => ({ kind, id: this.#ids.at(item), score }));
    return { entry: of('entry'), goal: of('goal'), summary: of('summary') };
  }

  #packedDocs(): number[] {
    const docs = Array.from({ length: this.#ids.length }, (_, doc) => doc).filter((doc) => this.#alive[doc]);
    const ids = new Map(docs.map((doc) => [doc, this.#ids.at(doc)]));
    const order = (a: number, b: number): number => {
      const days = (this.#days[a] ?? 0) - (this.#days[b] ?? 0);
      return days || ((ids.get(a) ?? '') < (ids.get(b) ?? '') ? -1 : 1);
    };
    return docs.sort(order);
  }

  /** The whole index as bytes, without what was removed; the index itself stays as it is. */
  pack(): Uint8Array<ArrayBuffer> {
    const docs = this.#packedDocs();
    const placeOf = new Int32Array(this.#ids.length).fill(-1);
    for (const [place, doc] of docs.entries()) placeOf[doc] = place;
    const out = new ByteWriter();
    out.number(FORMAT);
    const ids = new IdList(docs.length + 1);
    for (const doc of docs) ids.push(this.#ids.at(doc));
    ids.write(out);
    let before = 0;
    for (const doc of docs) {
      out.signed((this.#days[doc] ?? 0) - before);
      before = this.#days[doc] ?? 0;
      out.number(this.#flags[doc] ?? 0);
    }
    this.#packWords(out, placeOf);
    return out.done();
  }

  #packWords(out: ByteWriter, placeOf: Int32Array): void {
    const candidates = [...new Set([...this.#words.stems, ...this.#added.keys()])].sort();
    const found = candidates.flatMap((stem): [string, Uint32Array][] => {
      const docs: number[] = [];
      this.#eachDoc(stem, (doc) => {
        const place = placeOf[doc] ?? -1;
        if (place >= 0) docs.push(place);
      });
      return docs.length > 0 ? [[stem, Uint32Array.from(docs).sort()]] : [];
    });
    const stems = found.map(([stem]) => stem);
    out.list(stems);
    Postings.write(
      out,
      found.map(([, docs]) => docs),
    );
    const places = new Map(stems.map((stem, place) => [stem, place]));
    const forms = [...new Map(this.#words.entries())].filter(([, stem]) => places.has(stem));
    forms.sort(([a], [b]) => (a < b ? -1 : 1));
    out.list(forms.map(([form]) => form));
    let last = 0;
    for (const [, stem] of forms) {
      const place = places.get(stem) ?? 0;
      out.signed(place - last);
      last = place;
    }
  }

  /** Reads what `pack` has made; `undefined` when it is of another version or broken. */
  static unpack(bytes: Uint8Array): SearchIndex | undefined {
    try {
      const from = new ByteReader(bytes);
      if (from.number() !== FORMAT) return undefined;
      const index = new SearchIndex();
      index.#read(from);
      return index;
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #read(from: ByteReader): void {
    this.#ids = IdList.read(from);
    let day = 0;
    for (let doc = 0; doc < this.#ids.length; doc += 1) {
      this.#days.push((day += from.signed()));
      this.#flags.push(from.number());
      this.#alive.push(true);
    }
    const stems = from.list();
    this.#postings = Postings.read(from, stems.length);
    const forms = from.list();
    const stemOfForm = new Uint32Array(forms.length);
    let place = 0;
    for (let i = 0; i < forms.length; i += 1) stemOfForm[i] = place += from.signed();
    this.#words = new Lexicon(stems, forms, stemOfForm);
  }
}
