import { Worker } from 'node:worker_threads';
import type { EngineTimes } from './engine.worker.ts';

/** What each step may take at 2,000 entries: milliseconds, and MB for the worker's heap and buffers at their fullest. */
const BUDGET: Record<keyof EngineTimes, number> = {
  'read the log': 2_500,
  'whole draft': 2_500,
  'one more entry, grouped again': 50,
  'an answer, grouped again, next questions': 100,
  'suggestion for a new line': 30,
  'memory held, MB': 200,
  'memory at most, MB': 200,
};

/** Measures in a worker, as the app does; a heap beyond the budget ends it. */
const measured = (tagged: boolean): Promise<EngineTimes> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('engine.worker.ts', import.meta.url), {
      workerData: { tagged },
      resourceLimits: { maxOldGenerationSizeMb: BUDGET['memory held, MB'] },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const nothingSaid = await measured(false);
const thirdSaid = await measured(true);
const rows = (Object.keys(BUDGET) as (keyof EngineTimes)[]).map((step) => ({
  step,
  'nothing said': nothingSaid[step],
  'a third said': thirdSaid[step],
  budget: BUDGET[step],
  ok: Math.max(nothingSaid[step], thirdSaid[step]) <= BUDGET[step],
}));

console.log('Engine, 2,000 entries, in a worker (ms of its own work; the median where it is repeated):');
console.table(rows);
/** Times depend on what else the machine does, the fullest moment on when garbage is collected; what is held does not. */
if (rows.some(({ step, ok }) => step === 'memory held, MB' && !ok)) process.exitCode = 1;
