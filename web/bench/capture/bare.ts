import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder } from './browser.ts';

/** A worker that stores a whole site at once and lets the browser answer from there without it, as the app's own does. */
const worker = (urls: readonly string[]): string => `
const cacheName = 'site';
addEventListener('install', (event) => {
  event.waitUntil(event.addRoutes?.([{ condition: { urlPattern: { pathname: '/*' } }, source: { cacheName } }]));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(${JSON.stringify(urls)})));
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(caches.match(event.request)));
`;

/** Nothing but a line of text and a field, stored on the device. */
export const barePage = (): Record<string, string> => ({
  '/index.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<body><h1>Today</h1><textarea autofocus></textarea>
<script>navigator.serviceWorker.register('/sw.js')</script></body></html>`,
  '/sw.js': worker(['/']),
});

const SOURCES: Record<string, string> = {
  'package.json': '{ "name": "empty", "private": true, "type": "module" }',
  'tsconfig.json': '{ "extends": "$app/tsconfig" }',
  'vite.config.ts': `
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
export default {
  plugins: [sveltekit({ adapter: adapter({ fallback: 'index.html' }), serviceWorker: { register: false } })],
};`,
  'src/app.html': `<!doctype html><html lang="en"><head><meta charset="utf-8" />%sveltekit.head%</head>
<body><div>%sveltekit.body%</div></body></html>`,
  'src/routes/+layout.ts': 'export const ssr = false;',
  'src/routes/+page.svelte': `
<script>
  import { onMount } from 'svelte';
  let field;
  onMount(() => {
    field.focus();
    field.dataset.live = '';
    navigator.serviceWorker.register('/sw.js');
  });
</script>
<h1>Today</h1>
<textarea bind:this={field}></textarea>`,
};

/** Builds a SvelteKit app of one field with the packages of this project, and gives the folder of its files. */
export const emptyKitApp = (): string => {
  const root = folder('kit');
  for (const [path, text] of Object.entries(SOURCES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const modules = join(import.meta.dirname, '../../../node_modules');
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(modules))
    if (/^[@a-z]/.test(name)) symlinkSync(join(modules, name), join(root, 'node_modules', name));
  execFileSync(process.execPath, [join(modules, 'vite/bin/vite.js'), 'build'], { cwd: root, stdio: 'pipe' });
  const built = join(root, 'build');
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name !== 'index.html')
    .map((file) => join(file.parentPath, file.name).slice(built.length));
  writeFileSync(join(built, 'sw.js'), worker(['/', ...files]));
  return built;
};
