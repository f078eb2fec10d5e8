import { createHash } from 'node:crypto';
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './folder.ts';

const BUILT = fileURLToPath(new URL('../../build', import.meta.url));

interface BuildFile {
  url: string;
  revision: string | null;
  bytes: number;
}

export interface Build {
  dir: string;
  /** The address of a hashed file that no other build has. */
  chunk: string;
}

/**
 * The production build once more, as if from another commit: its first chunk names the build (`<html data-build>`),
 * and so has another name of its own in the page and in the worker's list, with the other revisions that follow.
 */
export async function makeBuild(name: string): Promise<Build> {
  const dir = makeFolder(name);
  await cp(BUILT, dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const edit = async (path: string, change: (text: string) => string) =>
    writeFile(join(dir, path), change(await readFile(join(dir, path), 'utf8')));

  const page = await readFile(join(dir, 'index.html'), 'utf8');
  const first = /\/_app\/immutable\/entry\/start\.[\w-]+\.js/.exec(page)?.[0];
  if (!first) throw new Error('the page of the build names no first chunk');
  const chunk = first.replace(/[\w-]+\.js$/, `${name}.js`);
  await rename(join(dir, first), join(dir, chunk));
  await edit(chunk, (js) => `${js}\ndocument.documentElement.dataset.build = ${JSON.stringify(name)};\n`);
  await edit('index.html', (html) => html.replaceAll(first, chunk));
  await edit('_app/version.json', () => JSON.stringify({ version: name }));

  const sizes = new Map<string, number>();
  for (const path of [chunk, '/_app/version.json']) sizes.set(path, (await readFile(join(dir, path))).length);
  await edit('sw.js', (js) =>
    replaceList(js, (file) => {
      const url = file.url === first ? chunk : file.url;
      const isNew = url === '/' || url === '/_app/version.json';
      return { url, revision: isNew ? hash(name + url) : file.revision, bytes: sizes.get(url) ?? file.bytes };
    }),
  );
  return { dir, chunk };
}

/** Takes the rules away by which Chromium answers without the worker: other browsers have none. */
export async function withoutRoutes({ dir }: Build): Promise<void> {
  const path = join(dir, 'sw.js');
  const js = await readFile(path, 'utf8');
  if (!js.includes('addRoutes')) throw new Error('the worker adds no routes');
  await writeFile(path, js.replaceAll('addRoutes', 'noRoutes'));
}

function replaceList(js: string, change: (file: BuildFile) => BuildFile): string {
  const list = /\[\{"bytes".*?\}\]/.exec(js)?.[0];
  if (!list) throw new Error('the worker of the build holds no list of files');
  return js.replace(list, () => JSON.stringify((JSON.parse(list) as BuildFile[]).map(change)));
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
