import { createApp } from '../app.ts';
import { from, makeDeps, makeFolder } from '../built.fixture.ts';
import { createLog } from '../log.ts';
import { openStore } from '../store/open-store.ts';
import { createAccess } from './access.ts';
import type { AccessSettings } from './access.ts';
import { openDoor } from './open-door.ts';
import { readNetworks } from './peer.ts';

export const PASSWORD = 'open sesame';
/** Of the password above, at the least cost that is taken. */
export const HASH = 'scrypt:14:1:1:c2FsdHNhbHRzYWx0c2FsdA:v5EhixFQOyAUmWiVO_sAi8W4NKEAHthVwBDZaDxAHR0';

export type Ask = {
  method?: string;
  headers?: Record<string, string> & { Host?: string };
  body?: string | ReadableStream;
  /** The address that the connection comes from. */
  address?: string;
};

/** The whole server behind a password, with a clock of its own, and what it has logged. */
export async function makeLockedApp(settings: Partial<AccessSettings> = {}) {
  const lines: string[] = [];
  const clock = { now: Date.UTC(2026, 0, 1) };
  const now = () => clock.now;
  const store = openStore(makeFolder());
  const access = createAccess({
    door: openDoor(store, { hash: HASH }, now),
    trusted: readNetworks(['10.9.9.9']),
    ...settings,
  });
  const deps = await makeDeps({ now, log: createLog('info', (line) => void lines.push(line)) });
  const app = createApp({ ...deps, access });

  const ask = (path: string, { method = 'GET', headers = {}, body, address = '192.168.1.7' }: Ask = {}) => {
    const own: Record<string, string> =
      method === 'GET' ? {} : { Origin: 'http://localhost', 'Content-Type': 'application/json' };
    const sent = body === undefined ? {} : { body, duplex: 'half' as const };
    const init = { method, headers: { ...own, ...headers }, ...sent };
    return Promise.resolve(app.request(`http://${headers.Host ?? 'localhost'}${path}`, init, from(address)));
  };
  const signIn = (password = PASSWORD, more: Ask = {}) =>
    ask('/api/access/sign-in', { method: 'POST', body: JSON.stringify({ password }), ...more });

  return { app, ask, signIn, store, clock, lines };
}

/** The cookies of an answer, as the browser sends them back. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
