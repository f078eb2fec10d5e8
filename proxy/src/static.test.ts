import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { built, makeApp } from './built.fixture.ts';

const chunk = '/_app/immutable/start.abc123.js';
const chunkText = built['_app/immutable/start.abc123.js'];

describe('caching', () => {
  test('hashed files are kept for a year', async () => {
    const answer = await (await makeApp()).request(chunk);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe(chunkText);
  });

  test.each(['/', '/sw.js', '/manifest.webmanifest', '/_app/version.json', '/icons/icon.png', '/goals/1'])(
    '%s is asked for anew each time, and is not sent again when unchanged',
    async (path) => {
      const app = await makeApp();
      const first = await app.request(path);
      expect(first.status).toBe(200);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{22}"$/);

      const second = await app.request(path, { headers: { 'If-None-Match': `"other", W/${etag}` } });
      expect(second.status).toBe(304);
      expect(second.headers.get('etag')).toBe(etag);
      expect(await second.text()).toBe('');
      expect((await app.request(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    },
  );

  test('an error is never kept', async () => {
    const app = await makeApp();
    for (const path of ['/_app/immutable/gone.js', '/api/x', '/healthz'])
      expect((await app.request(path)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the shell', () => {
  test.each(['/', '/goals', '/review/2026-01-01/edit', '/feed?q=a.b', '/цели'])(
    '%s starts the app',
    async (path) => {
      const answer = await (await makeApp()).request(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toBe(built['index.html']);
    },
  );

  test.each([
    '/gone.js',
    '/_app/immutable/gone.js',
    '/_app/immutable/gone',
    '/a/b.css',
    '/gone%2ejs',
    '/.env',
  ])('%s is not found rather than a page', async (path) => {
    const answer = await (await makeApp()).request(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['br;q=0, *;q=0', null],
  ])('Accept-Encoding %s gets %s', async (offer, chosen) => {
    const answer = await (await makeApp()).request(chunk, { headers: { 'Accept-Encoding': offer } });
    expect(answer.headers.get('content-encoding')).toBe(chosen);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    const plain = chosen === 'br' ? brotliDecompressSync(bytes) : chosen ? gunzipSync(bytes) : bytes;
    expect(plain.toString()).toBe(chunkText);
  });

  test('what the build has compressed is served as it is, and not as a file of its own', async () => {
    const ready = brotliCompressSync('made by the build');
    const app = await makeApp({ ...built, [`${chunk.slice(1)}.br`]: ready });
    const answer = await app.request(chunk, { headers: { 'Accept-Encoding': 'br' } });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(ready);
    expect((await app.request(`${chunk}.br`)).status).toBe(404);
  });

  test('each encoding has its own etag', async () => {
    const app = await makeApp();
    const tags = ['br', 'gzip', 'identity'].map(async (offer) => {
      const answer = await app.request(chunk, { headers: { 'Accept-Encoding': offer } });
      return answer.headers.get('etag');
    });
    expect(new Set(await Promise.all(tags)).size).toBe(3);
  });

  test('pictures and small files are left alone', async () => {
    const app = await makeApp();
    for (const path of ['/icons/icon.png', '/sw.js']) {
      const answer = await app.request(path, { headers: { 'Accept-Encoding': 'br' } });
      expect(answer.headers.get('content-encoding')).toBeNull();
    }
  });
});
