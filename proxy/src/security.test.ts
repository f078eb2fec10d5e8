import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { built, makeApp } from './built.fixture.ts';
import { inlineHashes } from './security.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policyOf = async (path: string, files = built) => {
  const answer = await (await makeApp(files)).request(path);
  const policy = answer.headers.get('content-security-policy') ?? '';
  return new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
};

test.each(['/', '/goals', '/sw.js', '/_app/immutable/start.abc123.js', '/gone.js', '/api/x', '/healthz'])(
  '%s carries the whole policy',
  async (path) => {
    expect(Object.fromEntries(await policyOf(path))).toEqual({
      'default-src': "'none'",
      'script-src': `'self' ${sha("console.log('boot')")}`,
      'style-src': `'self' ${sha('b{}')}`,
      'style-src-attr': "'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'manifest-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'default svelte-trusted-html',
    });
  },
);

test('a build without inline scripts allows none', async () => {
  const policy = await policyOf('/', {
    ...built,
    'index.html': '<!doctype html><script src="/a.js"></script>',
  });
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('style-src')).toBe("'self'");
});

test('inline blocks are hashed as the browser reads them', () => {
  const html = `<script>\n\ta();\r\n</script ><SCRIPT type="module">b()</SCRIPT><script defer src = "/c.js">d()</script>
    <script data-sources="x">e()</script><script>b()</script><styles>f</styles>`;
  expect(inlineHashes(html, 'script')).toEqual([sha('\n\ta();\n'), sha('b()'), sha('e()')]);
  expect(inlineHashes(html, 'style')).toEqual([]);
});

test.each([
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
])('%s is %s on a page, a file and an error', async (header, value) => {
  const app = await makeApp();
  for (const path of ['/', '/sw.js', '/gone.js', '/api/x'])
    expect((await app.request(path)).headers.get(header)).toBe(value);
});

test('no device is asked for, and the server does not tell what it runs on', async () => {
  const { headers } = await (await makeApp()).request('/');
  const rules = (headers.get('permissions-policy') ?? '').split(', ');
  expect(rules).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()', 'usb=()']));
  expect(rules.every((rule) => rule.endsWith('=()'))).toBe(true);
  expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
});
