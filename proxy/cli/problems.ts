import type { AssistErrorCode } from '@perf-assist/shared/wire';

const SAID: Partial<Record<AssistErrorCode, string>> = {
  'wrong-key': 'the key is not accepted: see --key-env',
  'wrong-model': 'there is no such model there: see --model',
  unreachable: 'nobody answers at that address: see --llm',
  timeout: 'the model is too slow to answer',
  'rate-limited': 'the model has had enough for now: try again later',
  'too-long': 'the context of the model is too small',
  'cut-prompt': 'the model does not read the whole prompt: give it a larger context',
  empty: 'the model answers nothing',
  interrupted: 'the answer broke off',
  'server-error': 'the model’s server fails',
  refused: 'the model refuses to answer',
};

/** A failure of the model as a line for the terminal. */
export const sayProblem = (code: AssistErrorCode): string => SAID[code] ?? code;
