import { once } from 'node:events';
import { WIRE_VERSION } from '@perf-assist/shared/wire';

/** Streams drafts in a process of its own, so that reading them holds up no measuring; at the end tells how they ended. */
const [url = '', cookie = '', count = '0'] = process.argv.slice(2);
const groups = Array.from({ length: 8 }, (_, n) => ({
  id: `g${n + 1}`,
  slot: 'outputs',
  text: `moved checkout ${n + 1} to the new gateway and told its team`,
}));
const input = { language: 'en', role: 'engineer', goal: { title: 'Checkout', names: [] }, groups };
const ends = new Map<string, number>();
let over = false;

/** People do not begin in the same moment: each begins a little after the one before. */
const APART_MS = 20;

async function stream(_: unknown, n: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, n * APART_MS));
  while (!over) {
    const answer = await fetch(`${url}/api/assist/goal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url, Cookie: cookie },
      body: JSON.stringify({ version: WIRE_VERSION, input }),
    });
    const said = await answer.text();
    const end = /"type":"done"/.test(said)
      ? 'done'
      : (/"code":"([\w-]+)"/.exec(said)?.[1] ?? `status ${answer.status}`);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (end !== 'done') await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

process.once('message', () => (over = true));
const streams = Array.from({ length: Number(count) }, stream);
await once(process, 'message');
await Promise.all(streams);
process.send?.([...ends]);
process.disconnect();
