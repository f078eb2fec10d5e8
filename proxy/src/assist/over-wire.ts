import type { Model } from '@perf-assist/shared/assist/model';
import type { AssistEvent, AssistRefusal } from '@perf-assist/shared/wire';
import { WIRE_VERSION } from '@perf-assist/shared/wire';

/** The events of a stream of server-sent events, as they come. */
const eventsOf = async function* (answer: Response): AsyncGenerator<AssistEvent> {
  let text = '';
  for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) yield JSON.parse(part.slice(6)) as AssistEvent;
  }
};

/** A model at the other end of the wire, as the browser has it. */
export const overWire = (origin: string): Model =>
  async function* (task, input, signal) {
    const answer = await fetch(`${origin}/api/assist/${task}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify({ version: WIRE_VERSION, input }),
      signal,
    });
    if (answer.ok) yield* eventsOf(answer);
    else yield { type: 'error', code: ((await answer.json()) as AssistRefusal).error.code };
  };
