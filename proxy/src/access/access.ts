import { createHash, timingSafeEqual } from 'node:crypto';
import type { Access as AccessKind } from '@perf-assist/shared/access';
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '../refusal.ts';
import { createHostCheck, isLocalHost, isOwnPage } from './hosts.ts';
import type { Lock } from './lock.ts';
import { createLocalCheck, createPeerReader } from './peer.ts';
import type { Peer } from './peer.ts';
import type { Session, Sessions } from './sessions.ts';

/** The lock and those it has let in; the lock is a promise because a password takes its time to hash. */
export type Door = { lock: Promise<Lock>; sessions: Sessions };

export type AccessSettings = {
  door?: Door | undefined;
  publicUrls?: readonly URL[];
  trusted: Parameters<typeof createPeerReader>[0];
  publishedAt?: string | undefined;
  metricsToken?: string | undefined;
};

/** How the server stands to who asks, and their session if they have one. */
type Standing = { access: AccessKind; session?: Session };

export type Access = {
  door: Door | undefined;
  peer: (c: Context) => Peer;
  standing: (c: Context) => Promise<Standing>;
  /** Refuses what asks by another name than ours, and what other sites ask. */
  ours: MiddlewareHandler;
  /** Lets pass who is signed in, or who sits at the machine while there is no password. */
  signedIn: MiddlewareHandler;
  /** The same, or the token for metrics. */
  scraper: MiddlewareHandler;
};

/** Decides who may ask the server for what. */
export function createAccess(settings: AccessSettings): Access {
  const { door, publicUrls = [], trusted, publishedAt, metricsToken } = settings;
  const peer = createPeerReader(trusted);
  const isLocal = createLocalCheck(publishedAt);
  const isOurs = createHostCheck(publicUrls);

  const standing = async (c: Context): Promise<Standing> => {
    if (!door) return { access: isAtMachine(c) && isLocal(c) ? 'local' : 'closed' };
    const token = (await door.lock).session.read(c, peer(c).secure);
    const session = token && door.sessions.find(token);
    return session ? { access: 'signed-in', session } : { access: 'signed-out' };
  };

  const ours: MiddlewareHandler = async (c, next) => {
    if (!isOurs(c)) return refuse(c, 'unknown-host');
    if (!isOwnPage(c, peer(c).secure)) return refuse(c, 'forbidden');
    return next();
  };

  const signedIn: MiddlewareHandler = async (c, next) => {
    const { access } = await standing(c);
    if (access === 'closed') return refuse(c, 'local-only');
    if (access === 'signed-out') return refuse(c, 'signed-out');
    return next();
  };

  const scraper: MiddlewareHandler = async (c, next) => {
    const [, token] = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (metricsToken && token && isSame(token, metricsToken)) return next();
    return (await ours(c, () => Promise.resolve())) ?? signedIn(c, next);
  };

  return { door, peer, standing, ours, signedIn, scraper };
}

/** What a proxy says of those for whom it asks. */
const PASSED_ON = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** Asked by the machine's own name, and not passed on by a proxy, behind which anybody may stand. */
const isAtMachine = (c: Context) =>
  isLocalHost(new URL(c.req.url).host) && PASSED_ON.every((name) => c.req.header(name) === undefined);

const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

const digest = (text: string) => createHash('sha256').update(text).digest();
