import { barePage, emptyKitApp } from './bare.ts';
import { folder, inNewProcess } from './browser.ts';
import type { Figure } from './figures.ts';
import { serveFiles } from './servers.ts';
import { starts } from './start.ts';

/** The address of the app, and profiles in which it is installed. */
export interface Notebooks {
  url: string;
  empty: string;
  full: string;
}

const FIELD = 'form.field textarea';
const ROW = 'main li[data-entry]';

const installed = async (url: string, name: string): Promise<string> => {
  const profile = folder(name);
  await inNewProcess(profile, async (page) => {
    await page.goto(url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForTimeout(1000);
  });
  return profile;
};

/** Cold starts of the app, of an empty Kit app and of a bare page, by turns; ports `port` and the next are used. */
export const starting = async (app: Notebooks, port: number): Promise<Figure[]> => {
  const [bare, kit] = await Promise.all([serveFiles(port, barePage()), serveFiles(port + 1, emptyKitApp())]);
  const profiles = { bare: await installed(bare.url, 'bare'), kit: await installed(kit.url, 'kit-app') };
  await Promise.all([bare.stop(), kit.stop()]);
  const sites = {
    bare: { url: bare.url, profile: profiles.bare, field: 'textarea' },
    kit: { url: kit.url, profile: profiles.kit, field: 'textarea[data-live]' },
    full: { url: app.url, profile: app.full, field: FIELD, row: ROW, save: true },
    empty: { url: app.url, profile: app.empty, field: FIELD, row: ROW, save: true },
  };
  const quick = await starts(sites, 7);
  const slowed = await starts({ kit: sites.kit, full: sites.full }, 5, 4);
  return [
    {
      what: 'an empty Kit app: its field is there',
      value: quick.kit.live,
      unit: 'ms',
      note: 'the yardstick',
    },
    { what: 'capture field focused', value: quick.full.focused, unit: 'ms', goal: 80 },
    {
      what: 'capture field focused : the field of an empty Kit app',
      value: quick.full.focused / quick.kit.live,
      unit: '×',
      goal: 0.4,
    },
    {
      what: 'first paint',
      value: quick.full.painted,
      unit: 'ms',
      note: `bare static page ${Math.round(quick.bare.painted)} ms`,
    },
    {
      what: 'first paint : bare static page',
      value: quick.full.painted / quick.bare.painted,
      unit: '×',
      goal: 1.1,
    },
    { what: 'input ready, save works', value: quick.full.live, unit: 'ms' },
    { what: 'input ready : empty Kit app', value: quick.full.live / quick.kit.live, unit: '×', goal: 1.6 },
    {
      what: 'input ready : the same, empty database',
      value: quick.full.live / quick.empty.live,
      unit: '×',
      goal: 1.3,
    },
    {
      what: 'input ready, processor slowed 4 ×',
      value: slowed.full.live,
      unit: 'ms',
      goal: 350,
      note: `empty Kit app ${Math.round(slowed.kit.live)} ms`,
    },
    {
      what: 'input ready : empty Kit app, both slowed 4 ×',
      value: slowed.full.live / slowed.kit.live,
      unit: '×',
    },
    {
      what: 'an Enter at that moment is stored for good',
      value: quick.full.saved,
      unit: 'ms',
      note: `empty database ${Math.round(quick.empty.saved)} ms`,
    },
    { what: "today's list painted", value: quick.full.listed, unit: 'ms', goal: 350 },
    { what: "today's list painted : empty Kit app", value: quick.full.listed / quick.kit.live, unit: '×' },
  ];
};
