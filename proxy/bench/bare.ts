import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** The least that serves the same files, to compare with: Hono's own static files, and nothing else. */
const app = new Hono().use(serveStatic({ root: process.env.WEB_DIR ?? '', precompressed: true }));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`http://localhost:${port}`),
);
