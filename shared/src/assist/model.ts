import type { AssistEvent, Inputs, Task } from '../wire.ts';

/**
 * Whatever answers a typed task: the browser's is the server of this app, the command line's the endpoint itself.
 * Yields the events of the wire and ends after `done` or `error`; never throws, also when `signal` aborts (it then
 * just ends). One call is one request to the model.
 */
export type Model = <T extends Task>(
  task: T,
  input: Inputs[T],
  signal: AbortSignal,
) => AsyncIterable<AssistEvent>;
