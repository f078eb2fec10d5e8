/** Writes numbers and texts into bytes, growing as needed. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2^32 − 1: seven bits a byte. */
  number(value: number): void {
    this.#room(5);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A number of either sign, from −2^30 to 2^30 − 1. */
  signed(value: number): void {
    this.number(value < 0 ? -value * 2 - 1 : value * 2);
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Bytes with their length before them. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.bytes(bytes);
  }

  text(text: string): void {
    this.block(new TextEncoder().encode(text));
  }

  /** Sorted texts, each as what it shares with the one before and the rest. */
  list(texts: readonly string[]): void {
    this.number(texts.length);
    let before = '';
    const rests: string[] = [];
    for (const text of texts) {
      let shared = 0;
      while (shared < before.length && before[shared] === text[shared]) shared += 1;
      this.number(shared);
      this.number(text.length - shared);
      rests.push(text.slice(shared));
      before = text;
    }
    this.text(rests.join(''));
  }

  /** All that was written. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a ByteWriter has written, in the same order. Throws a RangeError past the end. */
export class ByteReader {
  #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('past the end');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  signed(): number {
    const value = this.number();
    return value & 1 ? -((value + 1) / 2) : value / 2;
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('past the end');
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  block(): Uint8Array {
    return this.bytes(this.number());
  }

  text(): string {
    return new TextDecoder().decode(this.block());
  }

  list(): string[] {
    const count = this.number();
    const cuts = new Uint32Array(count * 2);
    for (let i = 0; i < cuts.length; i += 1) cuts[i] = this.number();
    const rests = this.text();
    const texts: string[] = [];
    let before = '';
    let at = 0;
    for (let i = 0; i < count; i += 1) {
      const end = at + (cuts[i * 2 + 1] ?? 0);
      before = before.slice(0, cuts[i * 2]) + rests.slice(at, end);
      at = end;
      texts.push(before);
    }
    return texts;
  }
}
