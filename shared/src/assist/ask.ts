import type { AssistErrorCode, AssistEvent, Inputs, Task } from '../wire.ts';
import type { Model } from './model.ts';
import { promptOf } from './prompt.ts';
import type { Found } from './read.ts';
import { answerReader, seenIn } from './read.ts';
import { estimateTokens } from './tokens.ts';

/** What came of one call. `text` is all that was answered; `complete` is false when the answer was broken off or too long,
 * also where the server says that it was not. */
export interface Asked {
  text: string;
  complete: boolean;
  tokensIn: number;
  tokensOut: number;
  model?: string;
  host?: string;
  error?: AssistErrorCode;
  retryAfter?: number;
}

/**
 * Whether a model has answered without reading all of its prompt, as some servers do in silence: it counted less than
 * half of the tokens expected, or less than three quarters (or nothing) and names another first line than was sent.
 */
export const isCut = (
  usage: { expected: number; in?: number | undefined },
  seen: string[] | undefined,
  first: string | undefined,
): boolean => {
  const share = usage.in === undefined || usage.in === 0 ? undefined : usage.in / usage.expected;
  if (share !== undefined && share < 0.5) return true;
  const other = seen?.[0] !== undefined && first !== undefined && seen[0].replace(/[[\]]/g, '') !== first;
  return other && (share === undefined || share < 0.75);
};

/** Makes one call; yields the objects of the answer as they close, and returns what came of it. Never throws. */
export const ask = async function* <T extends Task>(
  model: Model,
  task: T,
  input: Inputs[T],
  signal: AbortSignal,
): AsyncGenerator<Found, Asked> {
  const prompt = promptOf(task, input);
  const first = /^\[([a-z]\d+)\]/m.exec(prompt.user)?.[1];
  const asked: Asked = { text: '', complete: false, tokensIn: 0, tokensOut: 0 };
  const read = answerReader();
  let [objects, whole] = [0, false];
  let last: AssistEvent | undefined;
  for await (const event of model(task, input, signal)) {
    last = event;
    if (event.type === 'start') Object.assign(asked, { model: event.model, host: event.host });
    if (event.type !== 'delta') continue;
    asked.text += event.text;
    for (const found of read(event.text)) {
      objects++;
      whole ||= found.key === '';
      yield found;
    }
  }
  if (last?.type === 'done') {
    asked.complete = last.finish !== 'length' && (whole || objects === 0);
    asked.tokensIn = last.usage.in ?? last.usage.expected;
    asked.tokensOut = last.usage.out ?? estimateTokens(asked.text);
    if (isCut(last.usage, seenIn(asked.text), first)) asked.error = 'cut-prompt';
    else if (asked.text.trim() === '') asked.error = 'empty';
    return asked;
  }
  asked.tokensIn = last?.type === 'error' && asked.text === '' ? 0 : prompt.tokens;
  asked.tokensOut = estimateTokens(asked.text);
  asked.error = last?.type === 'error' ? last.code : 'interrupted';
  if (last?.type === 'error' && last.retryAfter !== undefined) asked.retryAfter = last.retryAfter;
  return asked;
};
