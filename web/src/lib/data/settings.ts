import { DEFAULT_SETTINGS } from '@perf-assist/shared/model/default-settings';
import type { Settings } from '@perf-assist/shared/model/settings';
import { db } from './db.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const ID = 'settings';

/** The person's choices, defaults where they have made none. */
export const settings = async (): Promise<Settings> => {
  const { dayStartHour, theme, language } = { ...DEFAULT_SETTINGS, ...(await db.settings.get(ID)) };
  return { dayStartHour, theme, ...(language ? { language } : {}) };
};

/** Saves choices; `language: null` gives the choice back to the browser. */
export const saveSettings = (
  partial: Partial<Omit<Settings, 'language'>> & { language?: Settings['language'] | null },
): Promise<Written> => write('save-settings', [{ kind: 'settings', id: ID, set: partial }]);
