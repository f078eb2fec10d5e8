import type { Inputs, Task } from '../wire.ts';
import { digestPrompt } from './digest/prompt.ts';
import { enrichPrompt } from './enrich/prompt.ts';
import { goalPrompt } from './goal/prompt.ts';
import { labelPrompt } from './label/prompt.ts';
import { polishPrompt } from './polish/prompt.ts';
import { estimateTokens } from './tokens.ts';
import { MARKS } from './voice.ts';
import type { Words } from './words.ts';

/** The whole of what leaves the device in one call; `tokens` is our estimate of it. */
export interface Prompt extends Words {
  version: string;
  tokens: number;
}

/** Rises when the words of any prompt change; a test pins the words to it. Stored beside all that a model has written. */
export const PROMPT_VERSION = '3';

const PROMPTS: { [T in Task]: (input: Inputs[T]) => Words } = {
  goal: goalPrompt,
  digest: digestPrompt,
  polish: polishPrompt,
  enrich: enrichPrompt,
  label: labelPrompt,
};

/** The exact text of a call. The server sends it, and the browser shows it before: it is the same function. */
export const promptOf = <T extends Task>(task: T, input: Inputs[T]): Prompt => {
  const { user, ...words } = PROMPTS[task](input);
  const system = user.includes('[[') ? `${MARKS[input.language]}\n${words.system}` : words.system;
  const tokens = estimateTokens(system) + estimateTokens(user);
  return { ...words, system, user, version: `${task}-${PROMPT_VERSION}`, tokens };
};
