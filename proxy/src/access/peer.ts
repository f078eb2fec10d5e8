import { readFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';

/** Words for whole networks in TRUST_PROXY. */
const networks = {
  loopback: ['127.0.0.0/8', '::1'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'],
};

/** Who asks: the address they come from, and whether they come over TLS. */
export type Peer = { address: string; secure: boolean };

/** Whether a text is an address, a network in CIDR form, or one of the words `loopback` and `private`. */
export function isNetwork(text: string): boolean {
  if (Object.hasOwn(networks, text)) return true;
  const [address = '', bits, more] = text.split('/');
  const isSize = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= sizeOf(address));
  return isIP(address) > 0 && isSize && more === undefined;
}

/** Such addresses, networks and words as one set. */
export function readNetworks(list: readonly string[]): BlockList {
  const set = new BlockList();
  for (const item of list.flatMap((name) => networks[name as keyof typeof networks] ?? [name])) {
    const [address = '', bits] = item.split('/');
    set.addSubnet(address, Number(bits ?? sizeOf(address)), familyOf(address));
  }
  return set;
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
const sizeOf = (address: string) => (isIP(address) === 6 ? 128 : 32);

/**
 * Tells who asks. What a proxy says of them (`X-Forwarded-For`, `X-Forwarded-Proto`) is believed only where the
 * connection itself comes from a trusted proxy; of a chain, the last address that is no trusted proxy counts.
 */
export function createPeerReader(trusted: BlockList) {
  const isTrusted = (address: string) => has(trusted, address);

  return (c: Context): Peer => {
    const remote = plain(c.env?.incoming?.socket?.remoteAddress ?? '');
    if (!isTrusted(remote)) return { address: remote, secure: false };
    const chain = [...(c.req.header('x-forwarded-for') ?? '').split(','), remote].map(plain).filter(isIP);
    return {
      address: chain.findLast((address) => !isTrusted(address)) ?? chain[0] ?? remote,
      secure: c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https',
    };
  };
}

const loopback = readNetworks(['loopback']);

/**
 * Whether a connection comes from this very machine. In a container that is published on the machine's loopback alone,
 * such connections come from its gateway.
 */
export function createLocalCheck(publishedAt: string | undefined, route = readRoutes) {
  const gateway =
    publishedAt !== undefined && isLoopback(publishedAt === 'localhost' ? '127.0.0.1' : publishedAt)
      ? gatewayIn(route())
      : undefined;
  return (c: Context): boolean => {
    const remote = plain(c.env?.incoming?.socket?.remoteAddress ?? '');
    return isLoopback(remote) || (gateway !== undefined && remote === gateway);
  };
}

const isLoopback = (address: string) => has(loopback, address);

const has = (set: BlockList, address: string) => isIP(address) > 0 && set.check(address, familyOf(address));

/** An IPv4 address as such, also where it came through an IPv6 socket. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

function readRoutes(): string {
  try {
    return readFileSync('/proc/net/route', 'utf8');
  } catch {
    return '';
  }
}

/** The default gateway in Linux's table of routes, where an address is eight hexadecimal digits, last byte first. */
function gatewayIn(routes: string): string | undefined {
  const hex = /^\S+\t0{8}\t([\dA-F]{8})\t/im.exec(routes)?.[1];
  return hex && Buffer.from(hex, 'hex').toReversed().join('.');
}

/** By which name tries of an address are counted: one household has a whole /56 of IPv6. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [first, second, third, fourth = '0'] = expand(address);
  return `${first}:${second}:${third}:${(parseInt(fourth, 16) & 0xff00).toString(16)}::/56`;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}
