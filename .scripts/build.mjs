import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, root } from './repo.mjs';

const built = join(root, 'web/build');
/** Which sources the build was made from. It lies in the build, so that any other build sweeps it away. */
const stamp = join(built, '.sources');

const unbuilt = ['node_modules', 'build', '.svelte-kit', 'i18n', 'e2e', 'bench', 'test-results'];

function* sources(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory() && !unbuilt.includes(entry.name)) yield* sources(path);
    if (entry.isFile() && !entry.name.endsWith('.test.ts')) yield path;
  }
}

function hashSources() {
  const hash = createHash('sha256').update(process.env.APP_VERSION ?? '');
  const paths = [
    ...sources(join(root, 'web')),
    ...sources(join(root, 'shared')),
    join(root, 'package-lock.json'),
  ];
  for (const path of paths.toSorted())
    hash
      .update(`\0${relative(root, path)}\0`)
      .update(createHash('sha256').update(readFileSync(path)).digest());
  return hash.digest('hex');
}

/** Builds the app when its sources differ from those of the build at hand. */
export async function build() {
  const now = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log('Building the app');
  if (await npm(['run', 'build', '-w', 'web'])) throw new Error('The app could not be built: see above.');
  writeFileSync(stamp, now);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
