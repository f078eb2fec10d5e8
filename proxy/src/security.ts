import { createHash } from 'node:crypto';
import { secureHeaders } from 'hono/secure-headers';

const denied = [
  'accelerometer',
  'autoplay',
  'browsingTopics',
  'camera',
  'displayCapture',
  'encryptedMedia',
  'geolocation',
  'gyroscope',
  'hid',
  'idleDetection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xrSpatialTracking',
] as const;

/** The one style attribute on our pages: the framework's element that reads out the name of a new page. */
const announcer =
  'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';

/**
 * The security headers of every answer. Scripts and styles run only from our own files, or inline when they stand,
 * byte for byte, in the shell of this very build; a string becomes a page or a script only by the framework's policy and
 * by the shell's own; nothing is fetched from or sent to another origin.
 */
export const securityHeaders = (shell: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...inlineHashes(shell, 'script')],
      styleSrc: ["'self'", ...inlineHashes(shell, 'style')],
      styleSrcAttr: ["'unsafe-hashes'", hash(announcer)],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['default', 'svelte-trusted-html'],
    },
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
    permissionsPolicy: Object.fromEntries(denied.map((feature) => [feature, false])),
  });

/** CSP sources (`'sha256-…'`) for each inline `<script>` or `<style>` of a page: a hash of its text as written. */
export function inlineHashes(html: string, tag: 'script' | 'style'): string[] {
  const blocks = html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}\\s*>`, 'gi'));
  const texts = [...blocks]
    .filter(([, attributes]) => !/\bsrc\s*=/i.test(attributes ?? ''))
    .map((block) => block[2] ?? '');
  return [...new Set(texts.map(hash))];
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64')}'`;
}
