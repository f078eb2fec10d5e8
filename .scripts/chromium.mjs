import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npm, run } from './repo.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usual = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((dir) => names.map((name) => join(dir, name))),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((dir) => join(dir, 'Google/Chrome/Application/chrome.exe')),
};

const named = () => {
  const path = process.env.CHROMIUM_PATH || process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE;
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH: there is no program at ${path}`);
  return path;
};

async function playwrights() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function systems() {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  return [...inPath, ...(usual[process.platform] ?? [])].find((path) => existsSync(path));
}

async function debians() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('Installing the package chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  return systems();
}

async function downloaded() {
  await npm(['exec', '--', 'playwright', 'install', 'chromium']);
  return playwrights();
}

/** The path of a Chromium: the named one, Playwright's, the system's; else it is installed. */
export async function chromium() {
  const path = named() ?? (await playwrights()) ?? systems() ?? (await debians()) ?? (await downloaded());
  if (path) return path;
  throw new Error('No Chromium was found or could be installed: write the path of one into CHROMIUM_PATH.');
}
