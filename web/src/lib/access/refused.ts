import type { RefusalCode } from '@perf-assist/shared/access';
import { m } from '#lib/i18n/messages.js';
import { locale } from '#lib/state/locale.svelte.ts';

/** Why the server did not do it, in words a person can act on. `retryAfter` is in seconds. */
export function refused(code: RefusalCode | 'offline', retryAfter = 0): string {
  switch (code) {
    case 'offline':
      return m.access_offline();
    case 'unknown-host':
      return m.access_unknown_host();
    case 'wrong-password':
      return retryAfter > 0
        ? `${m.access_wrong()} ${m.access_wait({ wait: span(retryAfter) })}`
        : m.access_wrong();
    case 'rate-limited':
      return m.access_wait({ wait: span(retryAfter) });
    case 'busy':
      return m.access_busy();
    default:
      return m.access_failed();
  }
}

/** "40 секунд", "15 минут": whole minutes from one on, never less than there is to wait. */
function span(seconds: number): string {
  const [unit, value] =
    seconds < 60
      ? (['second', Math.max(1, seconds)] as const)
      : (['minute', Math.ceil(seconds / 60)] as const);
  return new Intl.NumberFormat(locale.current, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
