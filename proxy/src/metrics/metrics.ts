import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

/** Upper bounds of the histogram of times, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** How often the event loop is looked at, in ms. */
const EVERY_MS = 100;

export type Metrics = { count: MiddlewareHandler; text: () => string };

/** Counts requests by the pattern of their route, never by their address, and tells them as Prometheus reads them. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const buckets = BOUNDS.map(() => 0);
  const time = { sum: 0, count: 0 };
  let running = 0;
  const delay = monitorEventLoopDelay({ resolution: EVERY_MS });
  delay.enable();

  return {
    count: async (c, next) => {
      const start = performance.now();
      running += 1;
      try {
        await next();
      } finally {
        running -= 1;
        const seconds = (performance.now() - start) / 1000;
        time.sum += seconds;
        time.count += 1;
        BOUNDS.forEach((bound, at) => seconds <= bound && (buckets[at] = (buckets[at] ?? 0) + 1));
        const labels = `method="${method(c.req.method)}",route="${routePath(c)}",status="${c.res.status}"`;
        requests.set(labels, (requests.get(labels) ?? 0) + 1);
      }
    },
    text: () =>
      [
        ...metric('requests_total', 'counter', 'Requests answered', requests),
        ...metric('requests_running', 'gauge', 'Requests being answered', running),
        '# HELP perf_assist_request_seconds Time to the start of an answer',
        '# TYPE perf_assist_request_seconds histogram',
        ...BOUNDS.map((bound, at) => `perf_assist_request_seconds_bucket{le="${bound}"} ${buckets[at]}`),
        `perf_assist_request_seconds_bucket{le="+Inf"} ${time.count}`,
        `perf_assist_request_seconds_sum ${time.sum}`,
        `perf_assist_request_seconds_count ${time.count}`,
        ...metric('memory_bytes', 'gauge', 'Memory of the process', process.memoryUsage.rss()),
        ...metric('cpu_seconds_total', 'counter', 'Processor time', cpuSeconds()),
        ...metric('uptime_seconds', 'gauge', 'Time since the start', process.uptime()),
        ...metric(
          'event_loop_delay_seconds',
          'gauge',
          'Delay, 99th percentile since the last look',
          late(delay),
        ),
        '',
      ].join('\n'),
  };
}

function metric(name: string, type: string, help: string, value: number | ReadonlyMap<string, number>) {
  const full = `perf_assist_${name}`;
  const lines =
    typeof value === 'number'
      ? [`${full} ${value}`]
      : [...value].map(([labels, n]) => `${full}{${labels}} ${n}`);
  return [`# HELP ${full} ${help}`, `# TYPE ${full} ${type}`, ...lines];
}

/** What a caller makes up as a method must not become a series of its own. */
const method = (name: string) => (/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name) ? name : 'other');

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds by which the loop came late, in 99 of 100 looks at most; counts anew from here. Node counts the way from one look to the next. */
function late(delay: ReturnType<typeof monitorEventLoopDelay>): number {
  const seconds = Math.max(0, delay.percentile(99) / 1e9 - EVERY_MS / 1e3);
  delay.reset();
  return seconds;
}
