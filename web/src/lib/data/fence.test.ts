import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$/.test(name) && !name.startsWith('lib/i18n/'))
  .map((name) => ({ name, text: readFileSync(new URL(name, ROOT), 'utf8') }));

/** The files that may change the database: applying ops, joining states, housekeeping, typed text, the wipe. */
const WRITERS = ['commit-parts', 'commit', 'drafts', 'join', 'purge', 'records', 'tidy', 'trash', 'versions', 'wipe'].map(
  (name) => `lib/data/${name}.ts`,
);

/** What the work with a model leaves on the device is no part of the notebook; its files have the notebook in hand only to ask. */
const isAside = ({ name, text }: { name: string; text: string }): boolean =>
  name.startsWith('lib/data/assist/') && !/\/(db|commit|records)\.ts'/.test(text);

const CHANGES =
  /\b(bulkPut|bulkAdd|bulkDelete|bulkUpdate|modify|clear)\(|\bdb\.\w+\.(put|add|update|delete)\(|\.delete\(\)/;

test('only a few files change the database; everything else goes through write', () => {
  const changing = sources.filter(
    ({ name, text }) =>
      name.startsWith('lib/data/') &&
      !isAside({ name, text }) &&
      CHANGES.test(text.replaceAll('pending.clear()', '')),
  );
  expect(
    changing
      .map(({ name }) => name)
      .filter((name) => !/journal|undo-stack/.test(name))
      .sort(),
  ).toEqual(WRITERS);
});

test('nothing outside lib/data takes the database in its hands', () => {
  const taking = sources.filter(
    ({ name, text }) =>
      !name.startsWith('lib/data/') && /^\s*import (?!type).*data\/(db|commit|join|records)\.ts/m.test(text),
  );
  expect(taking.map(({ name }) => name)).toEqual([]);
});

test('nothing that the first screen loads brings the schema library', () => {
  const bringing = sources.filter(
    ({ name, text }) =>
      name.startsWith('lib/data/') &&
      !/data\/(backup|import)\.ts$/.test(name) &&
      /^import (?!type)[^;]*(zod|shared\/(backup|draft)|shared\/model\/(?!pos|link-id|default-settings|slots|drafted))/m.test(
        text,
      ),
  );
  expect(bringing.map(({ name }) => name)).toEqual([]);
});
