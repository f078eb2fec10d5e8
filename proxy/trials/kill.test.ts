import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { cookiesOf, PASSWORD } from '../src/access/door.fixture.ts';
import { makeFolder } from '../src/built.fixture.ts';
import { isLong, signInAt, startServer } from './server.fixture.ts';

const KILLS = isLong ? 100 : 3;
/** Fewer than the server keeps, so that none gives way to another. */
const MOST_WRITES = 40;

/** Signs in again and again until the server is gone; gives the cookies of every sign-in it acknowledged. */
async function write(url: string, kept: string[]): Promise<void> {
  while (kept.length < MOST_WRITES) {
    const answer = await signInAt(url, PASSWORD).catch(() => undefined);
    if (!answer) return;
    if (answer.ok) kept.push(cookiesOf(answer));
  }
}

test(
  `killed ${KILLS} times in the middle of writes, the server forgets nothing it acknowledged`,
  { timeout: 3_600_000 },
  async () => {
    const DATA_DIR = makeFolder();
    let acknowledged = 0;
    let kept: string[] = [];
    for (let run = 0; run <= KILLS; run++) {
      const server = await startServer({ DATA_DIR });
      for (const Cookie of kept) {
        const answer = await fetch(`${server.url}/api/access`, { headers: { Cookie } });
        expect(await answer.json()).toEqual({ access: 'signed-in' });
      }
      const [Cookie = ''] = kept;
      if (Cookie)
        await fetch(`${server.url}/api/access/devices`, {
          method: 'DELETE',
          headers: { Cookie, Origin: server.url },
        });
      acknowledged += kept.length;
      kept = [];
      const writers = Array.from({ length: 3 }, () => write(server.url, kept));
      await wait((run * 37) % 250);
      while (kept.length === 0) await wait(1);
      await server.kill();
      await Promise.all(writers);
    }
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
    if (isLong) console.log(`${acknowledged} acknowledged writes in ${KILLS} kills, none lost`);
  },
);
