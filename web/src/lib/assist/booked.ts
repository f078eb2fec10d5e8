import type { Model } from '@perf-assist/shared/assist/model';
import { promptOf } from '@perf-assist/shared/assist/prompt';
import { estimateTokens } from '@perf-assist/shared/assist/tokens';
import type { Task } from '@perf-assist/shared/wire';
import type { LedgerRow } from '#lib/data/assist/aside.ts';
import { keepLedger } from '#lib/data/assist/ledger.ts';
import { newId } from '#lib/data/ids.ts';

/** The same model, with all that it is sent in one run written down: one row of the ledger, from the first call on. */
export const booked = (model: Model, task: Task): Model => {
  const row: LedgerRow = {
    id: newId(),
    at: Date.now(),
    task,
    model: '',
    host: '',
    promptVersion: '',
    calls: 0,
    tokensIn: 0,
    tokensOut: 0,
  };
  return async function* (of, input, signal) {
    let sent = false;
    let answer = '';
    let used: { in: number; out: number } | undefined;
    try {
      for await (const event of model(of, input, signal)) {
        if (event.type === 'start') {
          sent = true;
          row.model = event.model;
          row.host = event.host;
          row.promptVersion = event.promptVersion;
          delete row.problem;
        }
        if (event.type === 'delta') answer += event.text;
        if (event.type === 'done')
          used = {
            in: event.usage.in ?? event.usage.expected,
            out: event.usage.out ?? estimateTokens(answer),
          };
        if (event.type === 'error') row.problem = event.code;
        yield event;
      }
    } finally {
      if (sent) {
        row.calls += 1;
        row.tokensIn += used?.in ?? promptOf(of, input).tokens;
        row.tokensOut += used?.out ?? estimateTokens(answer);
        await keepLedger({ ...row }).catch(() => undefined);
      }
    }
  };
};
