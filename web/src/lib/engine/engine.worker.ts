import { draft } from '@perf-assist/shared/draft/draft';
import type { EngineReply, EngineRequest } from './wire.ts';

addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  let reply: EngineReply;
  try {
    reply = { id: data.id, draft: draft(data.input) };
  } catch (error) {
    reply = { id: data.id, error: String(error) };
  }
  postMessage(reply);
});
