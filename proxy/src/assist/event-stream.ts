import type { AssistEvent } from '@perf-assist/shared/wire';

const HEARTBEAT_MS = 10_000;
const FAILED = { done: false, value: { type: 'error', code: 'internal' } } as const;
const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

/**
 * Events as a stream of server-sent events, each asked for when the reader has room; comment lines in between keep the
 * connection awake. When the reader goes away, `stop` is aborted.
 */
export const eventStream = (events: AsyncIterator<AssistEvent>, stop: AbortController): Response => {
  const encoder = new TextEncoder();
  let beat: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(':\n\n'));
      beat = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), HEARTBEAT_MS);
    },
    pull: async (controller) => {
      const next = await events.next().catch(() => FAILED);
      if (!next.done) {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value)}\n\n`));
        return;
      }
      clearInterval(beat);
      if (!stop.signal.aborted) controller.close();
    },
    cancel: async () => {
      clearInterval(beat);
      stop.abort();
      await events.return?.();
    },
  });
  return new Response(body, { headers: HEADERS });
};
