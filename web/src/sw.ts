/// <reference lib="webworker" />

/** One file of this build. `revision` is null where the name holds a hash of the content; `bytes` is 0 if unknown. */
interface BuildFile {
  url: string;
  revision: string | null;
  bytes: number;
}

/** Rules that the browser follows without starting the worker; Chromium alone has them. */
interface RoutedInstallEvent extends ExtendableEvent {
  addRoutes?(rules: { condition: object; source: 'network' | { cacheName: string } }[]): Promise<void>;
}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: BuildFile[] };

const SHELL = '/';
const files = self.__WB_MANIFEST;
const urls = new Set(files.map(({ url }) => url));
const cacheName = `build ${files.find(({ url }) => url === SHELL)?.revision}`;

let claims = false;

self.addEventListener('install', (event) => {
  claims = self.registration.active === null;
  event.waitUntil(addRoutes(event));
  event.waitUntil(store());
});

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', ({ data }) => {
  if (data?.type !== 'SKIP_WAITING') return;
  claims = true;
  void self.skipWaiting();
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data?.url ?? SHELL));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET' || request.headers.has('range')) return;
  const url = request.mode === 'navigate' && isScreen(pathname) ? SHELL : pathname;
  if (urls.has(url)) event.respondWith(stored(url).then((response) => response ?? fetch(request)));
});

/** A cold start at `/` paints a fifth sooner when the page and its chunks do not wait for the worker. */
const addRoutes = async (event: RoutedInstallEvent) =>
  event
    .addRoutes?.([
      { condition: { urlPattern: { pathname: '/api/*' } }, source: 'network' },
      { condition: { urlPattern: { pathname: '/_app/*' } }, source: { cacheName } },
      {
        condition: { urlPattern: { pathname: SHELL, search: '' }, requestMode: 'navigate' },
        source: { cacheName },
      },
    ])
    .catch(() => undefined);

const stored = (url: string) => caches.match(url, { cacheName, ignoreVary: true });

/** The same rule as the server's: an address without an extension, outside the server's own, is a screen. */
const isScreen = (pathname: string) => !/\.[^/]*$|^\/(api|healthz|readyz|metrics)(\/|$)/.test(pathname);

/** Stores the whole build or nothing: one unsound file, and the browser stays with the build it has. */
async function store(): Promise<void> {
  const isNew = !(await caches.has(cacheName));
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(files.map(async (file) => cache.put(file.url, await sound(file))));
  } catch (error) {
    if (isNew) await caches.delete(cacheName);
    throw error;
  }
}

/**
 * A file as it was built: from an earlier build's store if its name says that it is the same, else from the server.
 * What the browser's own cache holds is asked about first and, should it be unsound, passed over.
 */
async function sound(file: BuildFile): Promise<Response> {
  const known = file.revision === null && (await caches.match(file.url, { ignoreVary: true }));
  if (known && (await isSound(file, known))) return known;
  for (const cache of ['no-cache', 'reload'] as const) {
    const response = await fetch(file.url, { cache, redirect: 'error' });
    if (response.status === 200 && (await isSound(file, response))) return response;
  }
  throw new Error(`${file.url} is not what was built`);
}

async function isSound({ url, bytes }: BuildFile, response: Response): Promise<boolean> {
  const body = await response.clone().blob();
  return url === SHELL ? isOfThisBuild(await body.text()) : body.size === bytes;
}

function isOfThisBuild(html: string): boolean {
  const chunks = html.match(/\/_app\/immutable\/[\w./-]+/g) ?? [];
  return chunks.length > 0 && chunks.every((url) => urls.has(url));
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('build ') && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  if (claims) await self.clients.claim();
}
