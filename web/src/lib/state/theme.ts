import type { Theme } from '@perf-assist/shared/model/settings';
import { remember } from './remembered.ts';

const KEY = 'perf-assist.theme';

/** Shows the page in this theme (`system` follows the device) and remembers it; app.html shows it again before the first paint. */
export const showTheme = (theme: Theme): void => {
  document.documentElement.dataset['theme'] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-paper]'))
    meta.media =
      theme === 'system'
        ? `(prefers-color-scheme: ${meta.dataset['paper']})`
        : theme === meta.dataset['paper']
          ? 'all'
          : 'not all';
  remember(KEY, theme);
};
