import { isIP } from 'node:net';
import type { Context } from 'hono';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const CHANGES = /^(POST|PUT|PATCH|DELETE)$/;

/** Whether a Host names the machine itself, whatever the port. */
export const isLocalHost = (host: string): boolean => LOCAL.includes(nameOf(host));

/**
 * Whether a request asks us by a name that is ours. A site that points its own name at our address (DNS rebinding) asks
 * by that name: so a name counts only when it is the machine's own or stands in PUBLIC_URL. A bare address cannot be
 * rebound, and counts as well.
 */
export const createHostCheck = (publicUrls: readonly URL[]) => {
  const named = new Set(publicUrls.map(({ host }) => host));
  const isOurs = (host: string) =>
    isLocalHost(host) || isIP(nameOf(host).replace(/^\[|\]$/g, '')) > 0 || named.has(host);
  return (c: Context): boolean => {
    const target = new URL(c.req.url).host;
    const host = c.req.header('host');
    return isOurs(target) && (host === undefined || hostOf(host) === target);
  };
};

/**
 * Whether a request comes from our own pages; over TLS, from a page that came over TLS. What changes something has to say so: its Origin is the address it is
 * sent to, and Sec-Fetch-Site, which older browsers lack, is `same-origin` where it is sent. What only reads may also be typed
 * into the address bar, or be asked by a program.
 */
export function isOwnPage(c: Context, secure: boolean): boolean {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const isAsSafe = !secure || (origin ?? '').startsWith('https:');
  const isOwnOrigin = isAsSafe && origin !== undefined && originHost(origin) === new URL(c.req.url).host;
  if (CHANGES.test(c.req.method)) return isOwnOrigin && (site ?? 'same-origin') === 'same-origin';
  return (origin === undefined || isOwnOrigin) && ['same-origin', 'none'].includes(site ?? 'none');
}

const nameOf = (host: string) => host.replace(/:\d*$/, '').toLowerCase();

/** A Host as a URL writes it: lower case, without the port that goes without saying. */
const hostOf = (host: string) => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).host : '');

/** The host of an Origin; empty for `null` and what is no page's. */
const originHost = (origin: string) =>
  /^https?:\/\//.test(origin) && URL.canParse(origin) ? new URL(origin).host : '';
