import { locale } from '#lib/state/locale.svelte.ts';

/** A heading for one month, given as `YYYY-MM`: "Ноябрь 2026". */
export const monthTitle = (month: string): string => {
  const format = new Intl.DateTimeFormat(locale.current === 'ru' ? 'ru-RU' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const text = format.format(new Date(`${month}-01T12:00:00Z`)).replace(/\s*г\.$/, '');
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
};
