import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFolder } from '../src/built.fixture.ts';
import { isLong, startServer, TOKEN } from './server.fixture.ts';

const REQUESTS = isLong ? 100_000 : 3_000;
const SEED = isLong ? Date.now() % 1_000_000 : 7;
const AT_A_TIME = 16;
/** A leak of a hundred bytes a request would be twice as much. */
const MOST_GROWTH_MB = 4;

const WALKS = [
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e',
  '//',
  '/\\',
  '/%00',
  '/%',
  '/%ff',
  '/.env',
  '/api/..',
  '/api//access',
];
const PLACES = [
  '/',
  '/goals',
  '/sw.js',
  '/healthz',
  '/readyz',
  '/metrics',
  '/api',
  '/api/access',
  '/api/access/sign-in',
];
const DEEPER = [
  '/api/access/devices',
  '/api/access/sign-out',
  '/api/assist/status',
  '/api/assist/goal',
  '/_app/version.json',
];

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const path = fc
  .tuple(
    fc.constantFrom(...WALKS, ...PLACES, ...DEEPER),
    fc.option(
      text.map((word) => `/${encodeURIComponent(word)}`),
      { nil: '' },
    ),
    fc.option(
      fc.webQueryParameters().map((query) => `?${query}`),
      { nil: '' },
    ),
  )
  .map((parts) => parts.join(''));

const shaped = {
  Host: fc.constantFrom('localhost', '127.0.0.1:1', 'elsewhere.example', '[::1]', 'a b', ''),
  Origin: fc.constantFrom('null', 'https://elsewhere.example', 'own', 'http://', '::'),
  'Sec-Fetch-Site': fc.constantFrom('same-origin', 'cross-site', 'none', 'x'),
  'Content-Type': fc.constantFrom(
    'application/json',
    'APPLICATION/JSON; charset=utf-16',
    'text/plain',
    '/',
    '',
  ),
  Cookie: fc.oneof(
    fc.constantFrom('session=', 'session=a.b', ';;;=;', '__Host-session=%'),
    fc.base64String(),
  ),
  Authorization: fc.oneof(fc.constantFrom('Bearer ', 'Basic x', `Bearer ${TOKEN}x`), fc.base64String()),
  'Accept-Encoding': fc.constantFrom('br;q=2', '*;q=0', 'gzip,,;', 'identity', 'br'),
  'If-None-Match': fc.constantFrom('*', '"', 'W/"x", "y', '""'),
  'X-Forwarded-For': fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('a, b', ',,,')),
  Range: fc.constantFrom('bytes=0-1', 'bytes=-', 'bytes=9-1'),
};
const headers = fc.record(shaped, { requiredKeys: [] });
const nested = fc.nat(3_000).map((deep) => '['.repeat(deep));
const body = fc.oneof(
  fc.constant(''),
  fc.json(),
  nested,
  text,
  fc
    .record({ password: fc.anything() })
    .map((value) => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? 1 : v)) ?? ''),
  fc.constantFrom(
    '{"__proto__":{"password":"x"}}',
    '{"password":"x"',
    '{"version":1,"input":{}}',
    '\u0000',
    '1e999',
  ),
);
const method = fc.constantFrom(
  'GET',
  'HEAD',
  'POST',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
);
const asked = fc.record({ method, path, headers, body });
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });

/** A connection that was refused with a body on the way may be closed when it is taken up again: then anew, as browsers do. */
const send = (port: number, one: Asked, tries = 2): Promise<number> =>
  new Promise<number>((resolve, reject) => {
    const { method: verb, path: to, headers: given, body: content } = one;
    const own = given.Origin === 'own' ? { ...given, Origin: `http://${given.Host || 'localhost'}` } : given;
    const sent = ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(verb) ? '' : content;
    const options = {
      port,
      agent,
      method: verb,
      path: to.replace(/[^\x21-\x7e]/g, '%'),
      headers: { ...own, 'Content-Length': Buffer.byteLength(sent) },
    };
    const call = request(options, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    call.on('error', (error) => (tries > 0 ? resolve(send(port, one, tries - 1)) : reject(error)));
    call.end(sent);
  });

/** Bytes that are hardly HTTP: whatever is answered is a refusal, and the connection ends. */
const sendRaw = (port: number, bytes: Uint8Array) =>
  new Promise<string>((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (part) => (said += part.toString()));
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
  });

test(
  `${REQUESTS} fuzzed requests: no failure, no crash, memory flat (seed ${SEED})`,
  { timeout: 3_600_000 },
  async () => {
    const server = await startServer({ DATA_DIR: makeFolder(), LOG_LEVEL: 'error' });
    const heard = new Map<number, number>();
    const failures: unknown[] = [];
    let before = 0;
    const rounds = 20;
    for (let round = 0; round < rounds; round++) {
      const list = fc.sample(asked, { seed: SEED + round, numRuns: REQUESTS / rounds });
      const next = list.values();
      const work = async () => {
        for (const one of next) {
          const status = await send(server.port, one);
          heard.set(status, (heard.get(status) ?? 0) + 1);
          if (status >= 500 || status < 200) failures.push({ status, ...one });
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
      if (round === 4) before = await server.heap();
    }
    agent.destroy();
    const growth = (await server.heap()) - before;
    expect(failures.slice(0, 3)).toEqual([]);
    expect(heard.size).toBeGreaterThan(6);
    expect(growth).toBeLessThan(MOST_GROWTH_MB);
    expect(server.said().split('\n').filter(Boolean)).toEqual([server.url]);
    if (isLong)
      console.log(`answers by status: ${JSON.stringify([...heard])}; memory grew by ${growth.toFixed(1)} MB`);
  },
);

test('bytes that are hardly HTTP are refused, and the server goes on', { timeout: 600_000 }, async () => {
  const server = await startServer({ DATA_DIR: makeFolder(), LOG_LEVEL: 'error' });
  const heads = [
    'GET / HTTP/1.1\r\n',
    'POST /api/access/sign-in HTTP/1.1\r\nHost: localhost\r\n',
    'GET / HTTP/9\r\n\r\n',
    '',
  ];
  const tails = [
    'Content-Length: -1\r\n\r\n',
    'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nZ\r\n',
    `X: ${'x'.repeat(20_000)}\r\n\r\n`,
  ];
  const raw = fc.tuple(
    fc.constantFrom(...heads),
    fc.oneof(fc.constantFrom(...tails), fc.string({ unit: 'binary', maxLength: 400 })),
  );
  for (const parts of fc.sample(raw, { seed: SEED, numRuns: REQUESTS / 20 })) {
    const said = await sendRaw(server.port, Buffer.from(parts.join('')));
    expect(said).not.toMatch(/^HTTP\/1\.1 5/);
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(server.said().split('\n').filter(Boolean)).toEqual([server.url]);
});
