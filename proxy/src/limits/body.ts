import type { MiddlewareHandler } from 'hono';
import { refuse } from '../refusal.ts';

/** What a route takes: at most `bytes`, all of them within `ms`, of the media type `type`. */
export type BodyLimit = { bytes: number; ms: number; type: string };

/**
 * Reads the body of every request, as text, before its handler does, within the limits: what is too large, too slow, cut off or of
 * another type is refused, and no handler ever waits for a sender.
 */
export const limitBody =
  ({ bytes, ms, type }: BodyLimit): MiddlewareHandler =>
  async (c, next) => {
    const { body, headers } = c.req.raw;
    if (!body) return next();
    if (Number(headers.get('content-length') ?? 0) > bytes) return refuse(c, 'too-large');
    const read = await readWithin(body, bytes, ms);
    if (typeof read === 'string') return refuse(c, read);
    const isTyped = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === type;
    if (read.length > 0 && !isTyped) return refuse(c, 'unsupported-type');
    Object.assign(c.req.bodyCache, { text: Promise.resolve(new TextDecoder().decode(read)) });
    return next();
  };

async function readWithin(body: ReadableStream<Uint8Array>, most: number, ms: number) {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  let late: NodeJS.Timeout | undefined;
  const deadline = new Promise<'late'>((resolve) => {
    late = setTimeout(() => resolve('late'), ms);
  });
  try {
    for (;;) {
      const step = await Promise.race([reader.read(), deadline]);
      if (step === 'late') return 'timeout';
      if (step.done) return Buffer.concat(parts);
      size += step.value.length;
      if (size > most) return 'too-large';
      parts.push(step.value);
    }
  } catch {
    return 'bad-request';
  } finally {
    clearTimeout(late);
    reader.cancel().catch(() => undefined);
  }
}
