import { SignIn } from '@perf-assist/shared/access';
import type { AccessState, Device } from '@perf-assist/shared/access';
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { limitBody } from '../limits/body.ts';
import { limitConcurrency } from '../limits/concurrency.ts';
import { createGate } from '../limits/gate.ts';
import type { Log } from '../log.ts';
import { refuse } from '../refusal.ts';
import type { Access } from './access.ts';
import { createAttempts } from './attempts.ts';
import { makeToken } from './cookies.ts';
import { deviceName } from './device-name.ts';
import { networkOf } from './peer.ts';
import type { Session } from './sessions.ts';

/** All that is sent here is a password, or nothing. */
const BODY = { bytes: 16 * 1024, ms: 15_000, type: 'application/json' };
/** So many may be at the door at a time, and as many again who have been let in before: neither keeps the other out. */
const AT_THE_DOOR = 16;

/** One password is hashed at a time; so many more wait, and those beyond are told that the server is busy. */
const HASHES_WAITING = 8;

const state = (c: Context, access: AccessState['access']) => {
  c.header('Cache-Control', 'no-store');
  return c.json({ access } satisfies AccessState);
};

/** `/api/access`: how the server stands to this browser; signing in and out; the signed-in devices. `now` is in ms. */
export function accessRoutes(access: Access, log: Log, now: () => number): Hono {
  const { door, peer, standing } = access;
  const attempts = createAttempts(now);
  const strangers = createGate(1, HASHES_WAITING);
  const known = createGate(1, HASHES_WAITING);

  const app = new Hono();
  app.get('/', async (c) => state(c, (await standing(c)).access));
  if (!door) return app;
  const { sessions } = door;
  const unknown = limitConcurrency(AT_THE_DOOR);
  const met = limitConcurrency(AT_THE_DOOR);
  const crowd: MiddlewareHandler = async (c, next) => {
    const device = (await door.lock).device.read(c, peer(c).secure);
    return (device ? met : unknown)(c, next);
  };
  for (const path of ['/sign-in', '/sign-out']) app.use(path, crowd, limitBody(BODY));

  app.post('/sign-in', async (c) => {
    const asked = SignIn.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success) return refuse(c, 'bad-request');
    const lock = await door.lock;
    const { address, secure } = peer(c);
    const device = lock.device.read(c, secure);
    const who = device ? `device ${device}` : networkOf(address);

    const wait = attempts.wait(who);
    if (wait > 0) return refuse(c, 'rate-limited', wait);
    const tried = await (device ? known : strangers)(async () => {
      const later = attempts.wait(who);
      if (later > 0) return later;
      attempts.begin(who);
      return lock.verify(asked.data.password);
    });
    if (tried === undefined) return refuse(c, 'busy', 1);
    if (typeof tried === 'number') return refuse(c, 'rate-limited', tried);
    log('info', tried ? 'signed-in' : 'wrong-password', { address });
    if (!tried) return refuse(c, 'wrong-password', attempts.wait(who));

    attempts.passed(who);
    const before = (await standing(c)).session;
    if (before) sessions.end(before.id);
    lock.session.write(c, secure, sessions.begin(deviceName(c.req.header('user-agent') ?? '')));
    lock.device.write(c, secure, device ?? makeToken());
    return state(c, 'signed-in');
  });

  app.post('/sign-out', async (c) => {
    const { session } = await standing(c);
    if (session) sessions.end(session.id);
    (await door.lock).session.remove(c, peer(c).secure);
    return state(c, 'signed-out');
  });

  app.use('/devices/*', access.signedIn, limitBody(BODY));
  app.get('/devices', async (c) => {
    const { session } = await standing(c);
    c.header('Cache-Control', 'no-store');
    return c.json({ devices: sessions.list().map((one) => toDevice(one, session?.id)) });
  });
  app.delete('/devices', async (c) => {
    sessions.endAll();
    (await door.lock).session.remove(c, peer(c).secure);
    return state(c, 'signed-out');
  });
  app.delete('/devices/:id', async (c) => {
    if (!sessions.end(c.req.param('id'))) return refuse(c, 'not-found');
    return state(c, (await standing(c)).access);
  });
  return app;
}

const toDevice = ({ id, name, created, seen }: Session, current: string | undefined): Device => ({
  id,
  name,
  createdAt: new Date(created).toISOString(),
  seenAt: new Date(seen).toISOString(),
  current: id === current,
});
