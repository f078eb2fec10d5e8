import fc from 'fast-check';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { from } from '../built.fixture.ts';
import { createHostCheck, isOwnPage } from './hosts.ts';
import { createLocalCheck, createPeerReader, networkOf, readNetworks } from './peer.ts';
import type { Peer } from './peer.ts';

async function peerOf(trusted: string[], remote: string, headers: Record<string, string>): Promise<Peer> {
  const read = createPeerReader(readNetworks(trusted));
  const app = new Hono().get('/', (c) => c.json(read(c)));
  return (await app.request('/', { headers }, from(remote))).json() as Promise<Peer>;
}

test.each([
  [['10.0.0.1'], '10.0.0.1', '203.0.113.5', '203.0.113.5'],
  [['10.0.0.1'], '::ffff:10.0.0.1', '203.0.113.5', '203.0.113.5'],
  [['10.0.0.1'], '10.0.0.2', '203.0.113.5', '10.0.0.2'],
  [[], '203.0.113.9', '203.0.113.5', '203.0.113.9'],
  [['private'], '172.18.0.3', '1.1.1.1, 203.0.113.5, 192.168.4.4', '203.0.113.5'],
  [['private'], '172.18.0.3', '192.168.1.7', '192.168.1.7'],
  [['loopback'], '::1', 'unknown, 2001:db8::5', '2001:db8::5'],
  [['loopback'], '127.0.0.1', 'nonsense', '127.0.0.1'],
])('trusting %j, %s on behalf of "%s" is %s', async (trusted, remote, chain, address) => {
  const peer = await peerOf(trusted, remote, { 'X-Forwarded-For': chain });
  expect(peer).toEqual({ address, secure: false });
});

test('TLS is believed of a trusted proxy, and of what it says last', async () => {
  const said = async (remote: string, proto: string) =>
    (await peerOf(['10.0.0.1'], remote, { 'X-Forwarded-Proto': proto })).secure;
  expect(await said('10.0.0.1', 'https')).toBe(true);
  expect(await said('10.0.0.1', 'https, http')).toBe(false);
  expect(await said('10.0.0.2', 'https')).toBe(false);
});

test('an untrusted address is never replaced by what it says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.ipV4(), fc.array(fc.oneof(fc.ipV4(), fc.ipV6())), async (remote, chain) => {
      const peer = await peerOf(['192.0.2.77'], remote, { 'X-Forwarded-For': chain.join(', ') });
      expect(peer.address).toBe(remote);
    }),
    { examples: [['0.0.0.0', []]] },
  );
});

test.each([
  ['2001:db8::1', '2001:db8:0:0::/56'],
  ['2001:db8:0:0:1:2:3:4', '2001:db8:0:0::/56'],
  ['2001:db8:0:12ff::4', '2001:db8:0:1200::/56'],
  ['::1', '0:0:0:0::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ['203.0.113.5', '203.0.113.5'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));

const ROUTES = `Iface\tDestination\tGateway\tFlags
eth0\t000012AC\t00000000\t0001
eth0\t00000000\t010012AC\t0003
`;

test.each([
  ['127.0.0.1', '172.18.0.1', true],
  ['localhost', '172.18.0.1', true],
  ['127.0.0.1', '172.18.0.2', false],
  ['0.0.0.0', '172.18.0.1', false],
  [undefined, '172.18.0.1', false],
  [undefined, '127.0.0.1', true],
])('published at %s, %s is this machine: %s', async (publishedAt, remote, expected) => {
  const isLocal = createLocalCheck(publishedAt, () => ROUTES);
  const app = new Hono().get('/', (c) => c.json(isLocal(c)));
  expect(await (await app.request('/', {}, from(remote))).json()).toBe(expected);
});

const isOurs = async (host: string) => {
  const check = createHostCheck([new URL('https://notes.example'), new URL('http://nas:8787')]);
  const app = new Hono().get('/', (c) => c.json(check(c)));
  return (await app.request(`http://${host}/`, { headers: { host } })).json();
};

test.each([
  'localhost',
  'LOCALHOST:1',
  '127.0.0.1:8787',
  '192.168.1.5:8787',
  '[2001:db8::1]:8787',
  'notes.example',
  'Notes.Example',
  'nas:8787',
])('%s is our own', async (host) => expect(await isOurs(host)).toBe(true));

test.each([
  'nas',
  'nas:80',
  'x.notes.example',
  'notes.example.org',
  'localhost.example',
  '127.0.0.1.example',
])('%s is not', async (host) => expect(await isOurs(host)).toBe(false));

test('a name that is not written down is never our own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.domain(), async (host) => {
      expect(await isOurs(host)).toBe(['notes.example', 'nas'].includes(host));
    }),
  );
});

test('only a page at the very address may change anything', async () => {
  const app = new Hono().all('/', (c) => c.json(isOwnPage(c, c.req.header('X-TLS') === '1')));
  const said = async (headers: Record<string, string>, method = 'POST') =>
    (await app.request('http://notes.example/', { method, headers })).json();
  expect(await said({ Origin: 'https://notes.example' })).toBe(true);
  expect(await said({ Origin: 'https://notes.example', 'Sec-Fetch-Site': 'same-origin' })).toBe(true);
  expect(await said({ Origin: 'http://notes.example' })).toBe(true);
  expect(await said({ Origin: 'https://notes.example', 'X-TLS': '1' })).toBe(true);
  expect(await said({ Origin: 'http://notes.example', 'X-TLS': '1' })).toBe(false);
  expect(await said({ Origin: 'https://notes.example', 'Sec-Fetch-Site': 'none' })).toBe(false);
  expect(await said({ 'Sec-Fetch-Site': 'same-origin' })).toBe(false);
  for (const Origin of [
    'https://notes.example:444',
    'ftp://notes.example',
    'null',
    'notes.example',
    'https://',
  ])
    expect(await said({ Origin })).toBe(false);
  expect(await said({}, 'GET')).toBe(true);
  expect(await said({ 'Sec-Fetch-Site': 'none' }, 'GET')).toBe(true);
  expect(await said({ 'Sec-Fetch-Site': 'cross-site' }, 'GET')).toBe(false);
});
