import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NODE_USER = 1000;

/**
 * How the container's own settings come about in a bare process: a disk that cannot be written but for `/data` and `/tmp`,
 * the image's plain user, no capability and no way to gain one. The process that this starts becomes the server itself,
 * so that signals reach it.
 */
const LOCKED = `
set -e
mount --make-rprivate /
mount --bind "$ROOT" "$ROOT"
mount -o remount,ro,bind "$ROOT"
mount -t tmpfs tmpfs "$ROOT/tmp"
mount -t proc proc "$ROOT/proc"
mount --rbind /dev "$ROOT/dev"
mount --bind "$DATA" "$ROOT/data"
unset ROOT DATA
cd /
exec chroot "$0" setpriv --reuid=${NODE_USER} --regid=${NODE_USER} --clear-groups --no-new-privs \\
  --bounding-set=-all --inh-caps=-all sh -c 'cd /app && exec "$@"' sh "$@"
`;

/** What the image's Dockerfile sets. */
const OWN = {
  PATH: '/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  NODE_ENV: 'production',
  HOST: '0.0.0.0',
  LOG_LEVEL: 'info',
};

/**
 * The program, its arguments and its environment that run `command` within the image whose files lie in `root`, with
 * `data` as its volume. Needs Linux and root's rights.
 */
export function inImage(root: string, data: string, command: string[], env: Record<string, string>) {
  chmodSync(data, 0o700);
  chownSync(data, NODE_USER, NODE_USER);
  return {
    program: 'unshare',
    args: ['--mount', 'sh', '-c', LOCKED, root, ...command],
    env: { ...OWN, ...env, DATA_DIR: '/data', ROOT: root, DATA: data },
  };
}

/** A folder for the volume of such a server. */
export const makeVolume = () => mkdtempSync(join(tmpdir(), 'perf-assist-volume-'));
