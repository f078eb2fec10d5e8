/** A text out of bytes, and the encoding it was read by; or that it is no text. */
export type Decoded = { ok: true; text: string; encoding: string } | { ok: false };

const marked = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
};

/** Without a mark UTF-16 shows by zeros at every other place: the high bytes of spaces, digits and Latin letters. */
const zeros = (bytes: Uint8Array): string | undefined => {
  const part = bytes.subarray(0, 4_000);
  if (part.length < 4) return undefined;
  const at = [0, 0];
  for (const [i, byte] of part.entries()) if (byte === 0) at[i % 2] = (at[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = at;
  if (odd > part.length / 20 && even === 0) return 'utf-16le';
  if (even > part.length / 20 && odd === 0) return 'utf-16be';
  return undefined;
};

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Reads a text file of unknown encoding: UTF-8, UTF-16 with or without a mark, else windows-1251. Bytes that no text has
 * (zeros) mean that it is none. Line ends come out as `\n`.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const certain = marked(bytes) ?? zeros(bytes);
  const tried = certain ? [certain] : bytes.includes(0) ? [] : ['utf-8', 'windows-1251'];
  for (const encoding of tried) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return { ok: true, text: text.replace(/\r\n?/g, '\n'), encoding };
  }
  return { ok: false };
};
