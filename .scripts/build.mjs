import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, root } from './repo.mjs';

const parts = [
  { workspace: 'web', what: 'the app' },
  { workspace: 'proxy', what: 'the server' },
];

/** Made by builds, or no part of one. */
const unbuilt = /^(\..*|node_modules|build|i18n|cache|e2e|bench|trials|.*\.(test|fixture)\.ts|.*\.md)$/;

function* sources(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (unbuilt.test(entry.name)) continue;
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    if (entry.isFile()) yield path;
  }
}

function hashSources(workspace) {
  const hash = createHash('sha256').update(process.env.APP_VERSION ?? '');
  const paths = [
    ...sources(join(root, workspace)),
    ...sources(join(root, 'shared')),
    join(root, 'package-lock.json'),
  ];
  for (const path of paths.toSorted())
    hash
      .update(`\0${relative(root, path)}\0`)
      .update(createHash('sha256').update(readFileSync(path)).digest());
  return hash.digest('hex');
}

/** Builds the app and the server, each when its sources differ from those of the build at hand. */
export async function build() {
  for (const { workspace, what } of parts) {
    /** Which sources the build was made from. It lies in the build, so that any other build sweeps it away. */
    const stamp = join(root, workspace, 'build/.sources');
    const now = hashSources(workspace);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    console.log(`Building ${what}`);
    if (await npm(['run', 'build', '-w', workspace]))
      throw new Error(`The build of ${what} failed: see above.`);
    writeFileSync(stamp, now);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
