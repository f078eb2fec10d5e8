import { createHash } from 'node:crypto';
import { secureHeaders } from 'hono/secure-headers';

const denied = [
  'accelerometer',
  'autoplay',
  'bluetooth',
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

/**
 * The security headers of every answer. Scripts and styles run only from our own files, or inline when they stand,
 * byte for byte, in the shell of this very build; nothing is fetched from or sent to another origin.
 */
export const securityHeaders = (shell: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...inlineHashes(shell, 'script')],
      styleSrc: ["'self'", ...inlineHashes(shell, 'style')],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
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
  const hash = (text: string) => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64');
  return [...new Set(texts.map((text) => `'sha256-${hash(text)}'`))];
}
