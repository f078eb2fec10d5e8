import type { Prompt } from '@perf-assist/shared/assist/prompt';
import { promptOf } from '@perf-assist/shared/assist/prompt';
import type { Inputs, Task } from '@perf-assist/shared/wire';

/** What a run would send: each call's text under a name; how many answers are known, and how many lines stay here. */
export interface Sending {
  calls: { title: string; text: string; tokens: number }[];
  known: number;
  withheld: number;
}

const textOf = ({ system, user }: Prompt): string => `${system}\n\n${user}`;

/** The exact text of one call, by the same function that the server sends it with. */
export const callOf = <T extends Task>(
  title: string,
  task: T,
  input: Inputs[T],
): Sending['calls'][number] => {
  const prompt = promptOf(task, input);
  return { title, text: textOf(prompt), tokens: prompt.tokens };
};
