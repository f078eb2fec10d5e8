import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder, whatever folder the command was given in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const onWindows = process.platform === 'win32';

/** Runs a program in the repository, its output shown as it comes; gives its exit code (128 when killed). */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 128));
  });
}

const setByPrefix = ['npm_config_prefix', 'npm_config_global_prefix', 'npm_config_globalconfig'];

/**
 * Runs npm by the machine's own npm settings. Two things would hide them: `npm --prefix`, which puts others in their
 * place, and the project's Node in the path, beside which npm would look for them.
 */
export function npm(args, extra = {}) {
  const env = { ...process.env, ...extra };
  if (env.npm_config_prefix === root) for (const name of setByPrefix) env[name] = undefined;
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const machines = (env[path] ?? '')
    .split(delimiter)
    .filter((dir) => !dir.startsWith(join(root, 'node_modules')));
  return run('npm', args, { shell: onWindows, env: { ...env, [path]: machines.join(delimiter) } });
}

/** The Node that the project brings along; else this one, where it is new enough to run TypeScript as it stands. */
export function projectNode() {
  const own = join(root, 'node_modules/node/bin', onWindows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    'Node 24 is missing: `npm ci` has to be allowed to run the install script of the package "node".',
  );
}

/**
 * Installs the locked dependencies where they are absent or older than the lockfile. `npm ci` would refuse where a
 * registry lacks a package that only another platform needs; this takes the same versions and leaves the lock alone.
 */
export async function install() {
  const wanted = statSync(join(root, 'package-lock.json')).mtimeMs;
  const installed = statSync(join(root, 'node_modules/.package-lock.json'), {
    throwIfNoEntry: false,
  })?.mtimeMs;
  if (installed !== undefined && installed >= wanted) return;
  console.log('Installing the dependencies (once, about a minute)');
  if (await npm(['install', '--no-save', '--include=dev', '--loglevel=error']))
    throw new Error('The dependencies could not be installed: npm says why above.');
}
