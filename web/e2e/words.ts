import { readdirSync, readFileSync } from 'node:fs';

export type Lang = 'ru' | 'en';

const MESSAGES = new URL('../messages/', import.meta.url);
const AREAS = readdirSync(MESSAGES, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? one.name : [],
);

/** The app's own words in a language, so that a journey reads the same in both. Messages with plurals are not here. */
export const wordsIn = (lang: Lang): ((key: string, values?: Record<string, string>) => string) => {
  const all: Record<string, unknown> = {};
  for (const area of AREAS)
    Object.assign(
      all,
      JSON.parse(readFileSync(new URL(`../messages/${area}/${lang}.json`, import.meta.url), 'utf8')),
    );
  return (key, values = {}) => {
    const text = all[key];
    if (typeof text !== 'string') throw new Error(`no plain message ${key} in ${lang}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  };
};

export const LOCALES: Record<Lang, string> = { ru: 'ru-RU', en: 'en-US' };
