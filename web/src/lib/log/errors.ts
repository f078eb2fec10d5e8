import { MAX_ENTRY_LENGTH } from '@perf-assist/shared/limits';
import { m } from '#lib/i18n/messages.js';

const code = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** A failed write in the person's words: what happened, what is safe, what to do. */
export const sayError = (error: unknown): string => {
  switch (code(error)) {
    case 'full':
      return m.storage_full();
    case 'refused':
      return m.storage_refused();
    case 'too-long':
      return m.capture_long({ max: MAX_ENTRY_LENGTH });
    case 'gone':
      return m.storage_gone();
    case 'outdated':
      return m.storage_outdated();
    default:
      return m.storage_failed();
  }
};
