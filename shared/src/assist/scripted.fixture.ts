import type { AssistEvent, Task } from '../wire.ts';
import type { Model } from './model.ts';
import { promptOf } from './prompt.ts';

/** One call that a scripted model was asked. */
export interface Call {
  task: Task;
  system: string;
  user: string;
}

/** A model that answers each call by a function of its prompt, in small pieces; an error code instead of a text fails. */
export const scripted = (
  answer: (call: Call, at: number) => string | AssistEvent[],
): { model: Model; calls: Call[] } => {
  const calls: Call[] = [];
  const model: Model = async function* (task, input, signal) {
    const { system, user, version, tokens } = promptOf(task, input);
    const call = { task, system, user };
    calls.push(call);
    const said = answer(call, calls.length - 1);
    if (typeof said !== 'string') {
      yield* said;
      return;
    }
    yield { type: 'start', model: 'scripted', host: 'localhost', rung: 'plain', promptVersion: version };
    for (let at = 0; at < said.length; at += 17) {
      if (signal.aborted) return;
      yield { type: 'delta', text: said.slice(at, at + 17) };
    }
    yield { type: 'done', usage: { expected: tokens, in: tokens, out: 10 }, finish: 'stop' };
  };
  return { model, calls };
};

/** The data lines of a prompt. */
export const linesOf = (user: string): { id: string; kind: string; text: string }[] =>
  [...user.matchAll(/^\[([a-z]\d+)\](?: ([^:\n]+):)? (.*)$/gm)].map(([, id = '', kind = '', text = '']) => ({
    id,
    kind: kind.split(',')[0] ?? '',
    text,
  }));
