import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const SIGNED = /^([\w-]{43})\.([\w-]{43})$/;

/** A random name of 256 bits, for a session or a device. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/**
 * A cookie of ours, signed with `key`. Scripts cannot read it, other sites cannot send it, and over TLS it can be set
 * by this very host alone (`__Host-`). `read` gives its token only where the signature is ours.
 */
export function createCookie(name: string, key: Buffer, days: number) {
  const sign = (token: string) => createHmac('sha256', key).update(`${name}.${token}`).digest();
  const nameFor = (secure: boolean) => (secure ? `__Host-${name}` : name);
  const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'Strict', secure }) as const;

  return {
    read(c: Context, secure: boolean): string | undefined {
      const [, token, signature] = SIGNED.exec(getCookie(c, nameFor(secure)) ?? '') ?? [];
      if (!token || !signature) return undefined;
      return timingSafeEqual(Buffer.from(signature, 'base64url'), sign(token)) ? token : undefined;
    },
    write: (c: Context, secure: boolean, token: string) =>
      setCookie(c, nameFor(secure), `${token}.${sign(token).toString('base64url')}`, {
        ...options(secure),
        maxAge: days * 24 * 60 * 60,
      }),
    remove: (c: Context, secure: boolean) => void deleteCookie(c, nameFor(secure), options(secure)),
  };
}
