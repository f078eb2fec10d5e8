import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import { getMimeType } from 'hono/utils/mime';

const brotli = promisify(brotliCompress);
const compressors = {
  br: (body: Bytes) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify<Bytes, Bytes>(gzip),
};
const SMALLEST_WORTH_COMPRESSING = 1024;

export type Encoding = keyof typeof compressors;
type Bytes = Uint8Array<ArrayBuffer>;

/** One file of the build. `etag` is the bare hash of its bytes; `encode` gives the compressed bytes, made once. */
export type SiteFile = {
  body: Bytes;
  type: string;
  etag: string;
  compressible: boolean;
  encode: (encoding: Encoding) => Promise<Bytes>;
};

/** The built app in memory: files by address (`/_app/version.json`), and the page every screen starts from. */
export type Site = { shell: SiteFile; files: ReadonlyMap<string, SiteFile> };

/**
 * Reads a build (a SvelteKit static build with `index.html` as its fallback) once and whole: a request never
 * touches the disk, and a build that is replaced while the server runs is never served by halves.
 * `x.js.br` and `x.js.gz` beside `x.js` are its compressed forms. Dotfiles and links are left out.
 */
export async function readSite(dir: string): Promise<Site> {
  const addresses: string[] = [];
  for await (const address of addressesIn(dir)) addresses.push(address);
  const read = addresses.map(async (address) => [address, await readFile(dir + address)] as const);
  const raw = new Map<string, Bytes>(await Promise.all(read));

  const files = new Map<string, SiteFile>();
  for (const [address, body] of raw) {
    if (raw.has(address.replace(/\.(br|gz)$/, '')) && /\.(br|gz)$/.test(address)) continue;
    files.set(
      address,
      toFile(address, body, { br: raw.get(`${address}.br`), gzip: raw.get(`${address}.gz`) }),
    );
  }
  const shell = files.get('/index.html');
  if (!shell) throw new Error(`${dir} is not a built app: it has no index.html`);
  files.set('/', shell);
  return { shell, files };
}

/** Every file under `dir`, by its address. Joined by hand: at the start of an idle server that is worth 4 MiB of its memory. */
async function* addressesIn(dir: string, under = ''): AsyncGenerator<string> {
  for (const entry of await readdir(dir + under, { withFileTypes: true })) {
    const address = `${under}/${entry.name}`;
    if (entry.isDirectory()) yield* addressesIn(dir, address);
    if (entry.isFile() && !entry.name.startsWith('.')) yield address;
  }
}

function toFile(address: string, body: Bytes, ready: Partial<Record<Encoding, Bytes | undefined>>): SiteFile {
  const type = getMimeType(address) ?? 'application/octet-stream';
  const made: Partial<Record<Encoding, Promise<Bytes>>> = {};
  return {
    body,
    type,
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    compressible: body.length >= SMALLEST_WORTH_COMPRESSING && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type),
    encode: (encoding) =>
      (made[encoding] ??= Promise.resolve(ready[encoding] ?? compressors[encoding](body))),
  };
}
