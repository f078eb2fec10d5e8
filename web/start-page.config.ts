import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import adapter from '@sveltejs/adapter-static';
import type { Adapter } from '@sveltejs/kit';

const PRELOAD = /<link href="([^"]+)" rel="modulepreload">\s*/g;
const SHEET = /<link href="[^"]+\/([\w-]+)\.[\w-]+\.css" rel="stylesheet">\s*/g;
const NODES = '/_app/immutable/nodes';

/** The screens whose code is in chunks that are asked for anyway: no more than a name for a part of them. */
const namesIn = (build: string, asked: readonly string[]): string[] =>
  readdirSync(join(build, NODES))
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(NODES, name))
    .filter((path) => {
      const code = readFileSync(join(build, path), 'utf8');
      const needs = [...code.matchAll(/(?:from|import)\s*["']([^"']+)["']/g)];
      return !asked.includes(path) && needs.every(([, to = '']) => asked.includes(join(dirname(path), to)));
    });

const asking = (paths: readonly string[]): string =>
  `<script>
      for (const href of ${JSON.stringify(paths)})
        document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    </script>
    `;

/**
 * The page that every screen starts from, with its chunks asked for by a script after the field of Today: as links the
 * browser asks for them before it shows anything, which keeps the field away for a third longer. The screens that those
 * chunks hold are asked for with them; style sheets of parts that come later are left to those parts.
 */
const startPage = (html: string, build: string): string => {
  const asked = [...html.matchAll(PRELOAD)].map(([, path = '']) => path);
  if (asked.length === 0) throw new Error('the page asks for no chunks: Kit has changed');
  return html
    .replace(PRELOAD, '')
    .replace(SHEET, (sheet, name) => (name === 'first' ? sheet : ''))
    .replace('<div id="app">', `${asking([...asked, ...namesIn(build, asked)])}<div id="app">`);
};

/** Kit's static adapter, with its fallback as our start page. */
export const staticApp = (): Adapter => {
  const site = adapter({ pages: 'build', fallback: 'index.html', precompress: true });
  return {
    ...site,
    adapt: (builder) => {
      const generateFallback = async (path: string): Promise<void> => {
        await builder.generateFallback(path);
        writeFileSync(path, startPage(readFileSync(path, 'utf8'), dirname(path)));
      };
      return site.adapt(Object.create(builder, { generateFallback: { value: generateFallback } }));
    },
  };
};
