import { AssistEvent } from '@perf-assist/shared/wire';

const eventIn = (block: string): AssistEvent | undefined => {
  const data = block
    .split('\n')
    .flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trimStart()] : []))
    .join('\n');
  if (data === '') return undefined;
  try {
    return AssistEvent.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
};

/** The events of an answer as they come; heartbeats and whatever is no event of the wire are passed over. */
export const readEvents = async function* (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<AssistEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      text = (text + (value ?? '')).replace(/\r\n?/g, '\n');
      const blocks = text.split('\n\n');
      text = done ? '' : (blocks.pop() ?? '');
      for (const block of blocks) {
        const event = eventIn(block);
        if (event) yield event;
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};
