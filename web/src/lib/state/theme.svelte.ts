import type { Theme } from '@perf-assist/shared/model/settings';

const KEY = 'theme';

/** Writes the theme to `<html data-theme>` and remembers it for a start without a flash. */
export const applyTheme = (theme: Theme): void => {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset['theme'] = theme;
};

/** The theme chosen last on this device, before the database is open. */
export const rememberedTheme = (): Theme => {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
};
