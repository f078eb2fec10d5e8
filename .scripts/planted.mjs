import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './repo.mjs';

/** Where a person keeps secrets and data in the folder that the image is built from. */
const PLACES = [
  '.env',
  '.env.local',
  'web/.env',
  'web/.env.production',
  'proxy/.env',
  'proxy/secrets/password',
  'data/perf-assist.db',
  'proxy/data/perf-assist.db',
  'notes.json',
  'shared/.env',
];

const folder = () => mkdtempSync(join(tmpdir(), 'perf-assist-image-'));

/** A copy of the repository as git sees it, with these words in every place where secrets are kept. */
export function plantedCopy(words) {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  const copy = folder();
  for (const path of listed.stdout.split('\0').filter(Boolean))
    cpSync(join(root, path), join(copy, path), { recursive: true, force: true });
  for (const path of PLACES) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), `VITE_PLANTED=${words.join(' ')}\n`);
  }
  return copy;
}

/** Which of these words stand in an image that was saved into `save(file)`: in a layer, its settings or its history. */
export async function wordsIn(save, words) {
  const dir = folder();
  try {
    const file = join(dir, 'image.tar');
    if (await save(file)) throw new Error('The image could not be saved.');
    spawnSync('tar', ['-xf', file, '-C', dir]);
    rmSync(file);
    const parts = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const found = parts.flatMap(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      const plain = bytes.readUInt16BE(0) === 0x1f8b ? gunzipSync(bytes) : bytes;
      return words.filter((word) => plain.includes(word));
    });
    return { found: [...new Set(found)], parts: parts.length };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
