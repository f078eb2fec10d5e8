import { Hono } from 'hono';
import type { Access } from './access/access.ts';
import { accessRoutes } from './access/routes.ts';
import type { Assistant } from './assist/assistant.ts';
import { assistRoutes } from './assist/routes.ts';
import { limitBody } from './limits/body.ts';
import { limitConcurrency } from './limits/concurrency.ts';
import { errorFields, logRequests } from './log.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import { refuse } from './refusal.ts';
import { securityHeaders } from './security.ts';
import type { Site } from './site.ts';
import { serveSite } from './static.ts';

/** `isReady` says whether the server can serve all it offers; `now` is the time in milliseconds. */
export type Deps = {
  site: Site;
  log: Log;
  access: Access;
  metrics: Metrics;
  assistant: Assistant;
  isReady: () => boolean;
  now: () => number;
};

const API_BODY = { bytes: 256 * 1024, ms: 15_000, type: 'application/json' };
const API_AT_A_TIME = 64;

/** All that the server answers to, in order; what is not named here is refused. */
export function createApp({ site, log, access, metrics, assistant, isReady, now }: Deps): Hono {
  const app = new Hono();
  app.use(metrics.count);
  app.use(logRequests(log));
  app.use(securityHeaders(new TextDecoder().decode(site.shell.body)));

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.get('/readyz', (c) => {
    const [status, code] = isReady() ? (['ready', 200] as const) : (['not ready', 503] as const);
    return c.json({ status }, code, { 'Cache-Control': 'no-store' });
  });
  app.get('/metrics', access.scraper, (c) => c.text(metrics.text(), 200, { 'Cache-Control': 'no-store' }));

  app.use('/api/*', access.ours);
  app.route('/api/access', accessRoutes(access, log, now));
  app.use('/api/*', access.signedIn, limitConcurrency(API_AT_A_TIME), limitBody(API_BODY));
  app.route('/api/assist', assistRoutes(assistant, log));
  app.all('/api/*', (c) => refuse(c, 'not-found'));

  app.get('*', serveSite(site));
  app.all('*', (c) => {
    c.header('Allow', 'GET, HEAD');
    return refuse(c, 'method-not-allowed');
  });

  app.onError((error, c) => {
    log('error', 'failed', errorFields(error));
    return refuse(c, 'internal');
  });
  return app;
}
