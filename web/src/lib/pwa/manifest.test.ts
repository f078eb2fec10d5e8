import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Picture {
  src: string;
  sizes: string;
  type: string;
  purpose?: string;
}

interface Manifest {
  icons: Picture[];
  screenshots: Picture[];
  shortcuts: { url: string; icons: Picture[] }[];
}

const shipped = (path: string) => readFileSync(new URL(`../../../static/${path}`, import.meta.url));
const read = (name: string) => JSON.parse(shipped(name).toString()) as Manifest;
const manifests = { en: read('manifest.webmanifest'), ru: read('manifest.ru.webmanifest') };

/** Width and height as the header of a PNG file tells them. */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

test('both languages name the same app, files and addresses', () => {
  const words = new Set(['lang', 'name', 'short_name', 'description', 'label']);
  const bare = (manifest: Manifest) =>
    JSON.stringify(manifest, (key, value: unknown) => (words.has(key) ? '' : value));
  expect(bare(manifests.ru)).toBe(bare(manifests.en));
  expect(manifests.en).toMatchObject({ id: '/', start_url: '/', lang: 'en', display: 'standalone' });
  expect(manifests.ru).toMatchObject({ lang: 'ru' });
  expect(manifests.en.shortcuts.map(({ url }) => url)).toEqual(['/?new=fact', '/?new=plan', '/week']);
});

const { icons, screenshots, shortcuts } = manifests.en;

test.each([...icons, ...shortcuts.flatMap((shortcut) => shortcut.icons), ...screenshots])(
  '$src is a picture of $sizes',
  ({ src, sizes, type }) => {
    const file = shipped(src);
    if (type === 'image/svg+xml') expect(file.toString()).toMatch(/^<svg /);
    else expect(sizeOf(file)).toBe(sizes);
  },
);

test('there are icons for every launcher', () => {
  const kinds = icons.map(({ sizes, purpose = 'any' }) => `${purpose} ${sizes}`);
  expect(kinds).toEqual(expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']));
});
