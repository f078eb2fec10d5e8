import type { Language } from '@perf-assist/shared/model/settings';
import { recall, remember } from './remembered.ts';
import { overwriteGetLocale } from '#lib/i18n/runtime.js';

const KEY = 'perf-assist.language';

const fromBrowser = (): Language =>
  navigator.languages.some((tag) => /^(ru|be|uk|kk)\b/i.test(tag)) && !/^en\b/i.test(navigator.language)
    ? 'ru'
    : 'en';

const remembered = (): Language | undefined => {
  const value = recall(KEY);
  return value === 'ru' || value === 'en' ? value : undefined;
};

/** The language of the interface: the person's choice, else the browser's. Every message follows it without a reload. */
class Locale {
  #chosen = $state.raw<Language | undefined>(remembered());
  #browser = fromBrowser();
  current = $derived(this.#chosen ?? this.#browser);

  constructor() {
    overwriteGetLocale(() => this.current);
  }

  /** `undefined` follows the browser again. */
  choose(language: Language | undefined): void {
    this.#chosen = language;
    remember(KEY, language);
  }
}

export const locale = new Locale();
