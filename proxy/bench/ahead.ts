import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/**
 * `node ahead.ts PROGRAM …` runs a program, and all that it starts, before the machine's other work: else the scheduler
 * is measured with it. Linux shares its cores out by session, and lets root say how much one is worth; elsewhere, and
 * for others, the program just runs.
 */
const child = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit', detached: true });
try {
  writeFileSync(`/proc/${child.pid}/autogroup`, '-20');
} catch {
  console.error('Measured beside all else that this machine does: close it, or run this as root on Linux.');
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.kill(-(child.pid ?? 0), signal));
child.on('exit', (code) => (process.exitCode = code ?? 1));
