import { Hono } from 'hono';
import { errorFields, logRequests } from './log.ts';
import type { Log } from './log.ts';
import { refuse } from './refusal.ts';
import { securityHeaders } from './security.ts';
import type { Site } from './site.ts';
import { serveSite } from './static.ts';

export type Deps = { site: Site; log: Log };

/** All that the server answers to, in order. No route takes a body; what is not named here is refused. */
export function createApp({ site, log }: Deps): Hono {
  const app = new Hono();
  app.use(logRequests(log));
  app.use(securityHeaders(new TextDecoder().decode(site.shell.body)));

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.all('/api/*', (c) => refuse(c, 'not_found'));
  app.get('*', serveSite(site));
  app.all('*', (c) => {
    c.header('Allow', 'GET, HEAD');
    return refuse(c, 'method_not_allowed');
  });

  app.onError((error, c) => {
    log('error', 'failed', errorFields(error));
    return refuse(c, 'internal');
  });
  return app;
}
