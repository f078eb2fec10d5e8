import type { ByteReader, ByteWriter } from './bytes.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SIZE = 16;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const packed = (uuid: string): number[] =>
  Array.from(uuid.replaceAll('-', '').matchAll(/../g), ([hex]) => Number.parseInt(hex, 16));

const sharedBytes = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let shared = 0;
  while (shared < SIZE && a[shared] === b[shared]) shared += 1;
  return shared;
};

/** Ids by their place in the list: UUIDs as 16 bytes each, any other id as its text. */
export class IdList {
  #bytes: Uint8Array;
  #texts = new Map<number, string>();
  length = 0;

  constructor(room = 64) {
    this.#bytes = new Uint8Array(room * SIZE);
  }

  push(id: string): number {
    const at = this.length;
    if (UUID.test(id)) this.#put(packed(id));
    else this.#text(id);
    return at;
  }

  #put(bytes: ArrayLike<number>): void {
    const from = this.length * SIZE;
    if (from >= this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, from);
    this.length += 1;
  }

  #text(id: string): void {
    this.#texts.set(this.length, id);
    this.#put(new Uint8Array(SIZE));
  }

  /** The id at this place; the place must be there. */
  at(place: number): string {
    const text = this.#texts.get(place);
    if (text !== undefined) return text;
    let hex = '';
    for (let i = 0; i < SIZE; i += 1) {
      hex += HEX[this.#bytes[place * SIZE + i] ?? 0];
      if (i === 3 || i === 5 || i === 7 || i === 9) hex += '-';
    }
    return hex;
  }

  /** Writes the list; ids of neighbours that were made together share their beginning. */
  write(out: ByteWriter): void {
    out.number(this.length);
    let before: Uint8Array = new Uint8Array(SIZE);
    for (let place = 0; place < this.length; place += 1) {
      const text = this.#texts.get(place);
      if (text !== undefined) {
        out.number(SIZE + 1);
        out.text(text);
        continue;
      }
      const bytes = this.#bytes.subarray(place * SIZE, place * SIZE + SIZE);
      const shared = sharedBytes(before, bytes);
      out.number(shared);
      out.bytes(bytes.subarray(shared));
      before = bytes;
    }
  }

  /** Reads what `write` has written. */
  static read(from: ByteReader): IdList {
    const count = from.number();
    const ids = new IdList(count + 64);
    const before = new Uint8Array(SIZE);
    for (let i = 0; i < count; i += 1) {
      const shared = from.number();
      if (shared > SIZE) {
        ids.#text(from.text());
        continue;
      }
      before.set(from.bytes(SIZE - shared), shared);
      ids.#put(before);
    }
    return ids;
  }
}
