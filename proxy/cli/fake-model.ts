import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { createFakeOpenAI } from '../src/fake-openai.ts';
import { PERSONAS } from '../src/fake/persona.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8790' },
    slowness: { type: 'string', default: '40' },
    context: { type: 'string', default: '128000' },
  },
});
const server = serve(
  {
    fetch: createFakeOpenAI({ slowness: Number(values.slowness), contextTokens: Number(values.context) }).app
      .fetch,
    port: Number(values.port),
    hostname: '127.0.0.1',
  },
  ({ port }) =>
    console.log(
      [
        `http://localhost:${port}/v1 plays a model. Start the app beside it, for example:`,
        `LLM_BASE_URL=http://localhost:${port}/v1 LLM_MODEL=faithful npm start`,
        `Models: ${Object.keys(PERSONAS).join(', ')}`,
      ].join('\n'),
    ),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(`fake-model: cannot listen on port ${values.port} (${error.code})`);
  process.exit(1);
});
