import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { folder } from './browser.ts';

/** A server, and how to end it. */
export interface Site {
  url: string;
  stop: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** The app by its own server, on its production build. */
export const serveApp = async (port: number): Promise<Site> => {
  const child = spawn(process.execPath, ['../proxy/build/main.mjs'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, PORT: String(port), LOG_LEVEL: 'silent', DATA_DIR: folder('data') },
    stdio: 'ignore',
  });
  const url = `http://localhost:${port}`;
  for (let n = 0; n < 100 && !(await fetch(`${url}/healthz`).catch(() => undefined)); n += 1)
    await new Promise((resolve) => setTimeout(resolve, 200));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { url, stop };
};

/** The files of a folder, or those given by their paths; `headers` go with every answer. */
export const serveFiles = (
  port: number,
  files: string | Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Site> => {
  const read = (path: string): string | Buffer | undefined => {
    try {
      return typeof files === 'string' ? readFileSync(join(files, path)) : files[path];
    } catch {
      return undefined;
    }
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = read(path);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      ...headers,
    });
    response.end(body);
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return new Promise((resolve) => {
    server.listen(port, 'localhost', () => resolve({ url: `http://localhost:${port}`, stop }));
  });
};
