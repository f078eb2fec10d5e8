import plugin from '@inlang/plugin-message-format';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const web = new URL('../', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, web), 'utf8'));

const settings = json('project.inlang/settings.json') as {
  modules: string[];
  'plugin.inlang.messageFormat': { pathPattern: string[] };
};
const files = settings['plugin.inlang.messageFormat'].pathPattern;

type Message = string | [{ declarations: string[]; match: Record<string, string> }];
const read = (pattern: string, locale: string) =>
  json(pattern.replace('{locale}', locale)) as Record<string, Message>;

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match);
const inputs = (message: Message): string[] => {
  const used = texts(message).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  );
  return [...new Set(used)].toSorted();
};

describe('messages', () => {
  it('are read by the installed plugin: with a wrong path there would be none, and no error', () => {
    expect(settings).toHaveProperty([plugin.key]);
    const [path = ''] = settings.modules;
    expect(fileURLToPath(new URL(path, web))).toBe(
      fileURLToPath(import.meta.resolve('@inlang/plugin-message-format')),
    );
  });

  it('name no message twice', () => {
    const keys = files.flatMap((pattern) => Object.keys(read(pattern, 'en')));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it.each(files)('of %s say the same in both languages, with the same values', (pattern) => {
    const [ru, en] = [read(pattern, 'ru'), read(pattern, 'en')];
    expect(Object.keys(ru).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const [key, message] of Object.entries(en))
      expect([key, inputs(ru[key] ?? '')]).toEqual([key, inputs(message)]);
  });

  it('have all forms of a Russian plural', () => {
    for (const pattern of files)
      for (const [key, message] of Object.entries(read(pattern, 'ru')))
        if (typeof message !== 'string')
          expect([key, Object.keys(message[0].match)]).toEqual([
            key,
            ['form=one', 'form=few', 'form=many', 'form=*'],
          ]);
  });

  it('are all used by the app', () => {
    const sources = globSync('src/**/*.{ts,svelte}', { cwd: web })
      .filter((path) => !path.startsWith('src/lib/i18n'))
      .map((path) => readFileSync(new URL(path, web), 'utf8'))
      .join('\n');
    const unused = files
      .flatMap((pattern) => Object.keys(read(pattern, 'en')))
      .filter((key) => !new RegExp(`\\bm\\.${key}\\b`).test(sources));
    expect(unused).toEqual([]);
  });
});
