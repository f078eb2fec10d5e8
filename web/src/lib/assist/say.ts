import type { AssistErrorCode } from '@perf-assist/shared/wire';
import { m } from '#lib/i18n/messages.js';

const SAY: Record<AssistErrorCode, () => string> = {
  'bad-request': m.assist_error_bad_request,
  'unknown-task': m.assist_error_unknown_task,
  'too-large': m.assist_error_too_large,
  'old-version': m.assist_error_old_version,
  'signed-out': m.assist_error_signed_out,
  'local-only': m.assist_error_local_only,
  'unknown-host': m.assist_error_unknown_host,
  forbidden: m.assist_error_forbidden,
  'not-configured': m.assist_error_not_configured,
  'wrong-key': m.assist_error_wrong_key,
  'wrong-model': m.assist_error_wrong_model,
  offline: m.assist_error_offline,
  unreachable: m.assist_error_unreachable,
  timeout: m.assist_error_timeout,
  interrupted: m.assist_error_interrupted,
  'server-error': m.assist_error_server_error,
  'rate-limited': m.assist_error_rate_limited,
  busy: m.assist_error_busy,
  'budget-spent': m.assist_error_budget_spent,
  'too-long': m.assist_error_too_long,
  empty: m.assist_error_empty,
  'cut-prompt': m.assist_error_cut_prompt,
  refused: m.assist_error_refused,
  internal: m.assist_error_internal,
};

/** What has gone wrong with a model and what to do about it, in the person's language. */
export const sayTrouble = (code: AssistErrorCode): string => SAY[code]();
