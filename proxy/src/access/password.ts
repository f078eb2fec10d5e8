import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** OWASP's Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3 takes 32 MiB and about a quarter of a second. */
const COST = { log2N: 15, r: 8, p: 3 };
const KEY_BYTES = 32;
/** The dearest hash that is checked: a mistyped one must not take all of the machine's memory. */
const MAX_MEMORY = 256 * 1024 * 1024;

const FORM = /^scrypt:(\d{1,2}):(\d{1,2}):(\d{1,2}):([\w-]{22,86}):([\w-]{43,86})$/;

type Hash = { cost: typeof COST; salt: Buffer; key: Buffer };

/** Makes `scrypt:log2N:r:p:salt:key` (base64url) of a password; without `$`, which compose files would read as a name. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await deriveKey(password, salt, COST, KEY_BYTES);
  return ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join(
    ':',
  );
}

/** Whether a text is a hash that `hashPassword` could have made, within what the machine may spend on one. */
export const isPasswordHash = (text: string): boolean => parse(text) !== undefined;

/** Whether this is the password of that hash, in a time that does not depend on where they differ. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const known = parse(hash);
  if (!known) return false;
  return timingSafeEqual(await deriveKey(password, known.salt, known.cost, known.key.length), known.key);
}

function parse(text: string): Hash | undefined {
  const found = FORM.exec(text);
  if (!found) return undefined;
  const [log2N = 0, r = 0, p = 0] = found.slice(1, 4).map(Number);
  const isCheap = log2N >= 14 && r >= 1 && p >= 1 && 128 * 2 ** log2N * r < MAX_MEMORY;
  if (!isCheap) return undefined;
  const [salt = '', key = ''] = found.slice(4).map(String);
  return {
    cost: { log2N, r, p },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

/** Keyboards type one accent in two ways: NFKC makes them the same password. */
const deriveKey = (password: string, salt: Buffer, { log2N, r, p }: typeof COST, bytes: number) =>
  derive(password.normalize('NFKC'), salt, bytes, { N: 2 ** log2N, r, p, maxmem: MAX_MEMORY + 1024 * 1024 });
