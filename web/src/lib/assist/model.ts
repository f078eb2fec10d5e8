import type { Model } from '@perf-assist/shared/assist/model';
import type { AssistErrorCode, AssistEvent } from '@perf-assist/shared/wire';
import { AssistRefusal, WIRE_VERSION } from '@perf-assist/shared/wire';
import { readEvents } from './events.ts';

/** What an answer without our own words means: a server without models, or one that stands in between. */
const codeOf = (status: number): AssistErrorCode => {
  if (status === 413) return 'too-large';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : 'not-configured';
};

const refusalOf = async (response: Response): Promise<AssistEvent> => {
  const body: unknown = await response.json().catch(() => undefined);
  const { data } = AssistRefusal.safeParse(body);
  if (!data) return { type: 'error', code: codeOf(response.status) };
  const { code, retryAfter } = data.error;
  return { type: 'error', code, ...(retryAfter === undefined ? {} : { retryAfter }) };
};

const broken = (): AssistEvent => ({ type: 'error', code: navigator.onLine ? 'interrupted' : 'offline' });

/** The model behind this app's own server. Aborting closes the request, and the server closes its own. */
export const serverModel: Model = async function* (task, input, signal) {
  let response: Response;
  try {
    response = await fetch(`/api/assist/${task}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ version: WIRE_VERSION, input }),
      signal,
    });
  } catch {
    if (!signal.aborted) yield { type: 'error', code: 'offline' };
    return;
  }
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!response.ok || !isStream || !response.body) {
    yield await refusalOf(response);
    return;
  }
  try {
    for await (const event of readEvents(response.body)) {
      yield event;
      if (event.type === 'done' || event.type === 'error') return;
    }
  } catch {
    if (signal.aborted) return;
  }
  if (!signal.aborted) yield broken();
};
