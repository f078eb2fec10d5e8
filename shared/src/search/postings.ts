import type { ByteReader } from './bytes.ts';
import { ByteWriter } from './bytes.ts';

/** For every stem by its place the documents that have it, ascending, as differences in bytes of seven bits. */
export class Postings {
  #starts = new Uint32Array(1);
  #bytes = new Uint8Array();

  /** Takes each document of a stem in turn. */
  each(place: number, take: (doc: number) => void): void {
    let doc = -1;
    let step = 0;
    let shift = 0;
    const end = this.#starts[place + 1] ?? 0;
    for (let at = this.#starts[place] ?? 0; at < end; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      step |= (byte & 127) << shift;
      shift += 7;
      if (byte >= 128) continue;
      take((doc += step + 1));
      step = shift = 0;
    }
  }

  /** Writes lists of documents, each ascending. */
  static write(out: ByteWriter, lists: readonly (readonly number[] | Uint32Array)[]): void {
    const bytes = new ByteWriter();
    for (const docs of lists) {
      const start = bytes.length;
      let before = -1;
      for (const doc of docs) {
        bytes.number(doc - before - 1);
        before = doc;
      }
      out.number(bytes.length - start);
    }
    out.block(bytes.done());
  }

  /** Reads what `write` has written for so many stems. */
  static read(from: ByteReader, stems: number): Postings {
    const postings = new Postings();
    postings.#starts = new Uint32Array(stems + 1);
    for (let i = 0; i < stems; i += 1) postings.#starts[i + 1] = (postings.#starts[i] ?? 0) + from.number();
    postings.#bytes = Uint8Array.from(from.block());
    return postings;
  }
}
