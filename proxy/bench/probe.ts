import { Agent, get } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { scheduleOf } from './schedule.ts';

/**
 * Asks for a file at a steady pace while others load the server, and times each answer twice: by the clock, and less the
 * time for which other programs had the core of the server or our own (the longer of the two: they may be the same time).
 * The second is what the server itself, its network and its disk take on a core that is its own.
 */
const [url = '', server = '', headers = '{}'] = process.argv.slice(2);
const PER_SECOND = 50;
const agent = new Agent({ keepAlive: true, maxSockets: 20 });
const samples: { wall: number; own: number }[] = [];
let failed = 0;

const waited = () => [scheduleOf(Number(server)).waited, scheduleOf('self').waited] as const;

async function ask(): Promise<void> {
  const start = performance.now();
  const [theirs, ours] = waited();
  try {
    const call = get(url, { agent, headers: { 'accept-encoding': 'br', ...JSON.parse(headers) } });
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    await text(answer);
    if (answer.statusCode !== 200) failed += 1;
  } catch {
    failed += 1;
  }
  const wall = performance.now() - start;
  const [theirsNow, oursNow] = waited();
  samples.push({ wall, own: Math.max(0, wall - Math.max(theirsNow - theirs, oursNow - ours)) });
}

const running = new Set<Promise<void>>();
const pace = setInterval(() => {
  const one = ask().finally(() => running.delete(one));
  running.add(one);
}, 1000 / PER_SECOND);
await once(process, 'message');
clearInterval(pace);
await Promise.all(running);
process.send?.({ samples, failed });
process.disconnect();
agent.destroy();
