import { faithfulAnswer } from './faithful.ts';
import { injectedAnswer } from './injected.ts';
import { liarAnswer } from './liar.ts';
import { taskOf } from './prompt-lines.ts';

/** How the scripted server behaves in one call. `status` instead of an answer is an HTTP error. */
export interface Behaviour {
  text?: string;
  status?: number;
  error?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** Milliseconds before the first byte, and between pieces. */
  firstByte?: number;
  between?: number;
  /** After this share of the answer the connection breaks, or nothing more comes. */
  breakAt?: number;
  stallAt?: number;
  /** The share of the prompt that is read, from its end. */
  reads?: number;
}

/** One request as a persona sees it; `call` counts the requests of this persona from 0, the probe left out. */
interface Asking {
  system: string;
  user: string;
  form: string;
  call: number;
  slowness: number;
}

export type Persona = (asking: Asking) => Behaviour;

const text = (answer: unknown): string => JSON.stringify(answer);
const faithful = ({ system, user }: Asking): string => text(faithfulAnswer(system, user));
const isProbe = ({ system }: Asking): boolean => taskOf(system) === 'probe';
const REFUSED_FORM = {
  message: 'response_format and tool_choice are not supported',
  type: 'invalid_request_error',
};

/** The ways in which answers come broken, each by itself. */
const BROKEN: Record<string, Persona> = {
  fences: (asking) => ({ text: `\`\`\`json\n${faithful(asking)}\n\`\`\`` }),
  chatter: (asking) => ({
    text: `Конечно! Вот {готовый} результат:\n\n${faithful(asking)}\n\nЕсли нужно, поправлю.`,
  }),
  think: (asking) => ({
    text: `<think>Так, {"slot":"outputs","text":"Построил всё сам","groups":["g1"]} или иначе?</think>${faithful(asking)}`,
  }),
  cut: (asking) => ({ text: faithful(asking).slice(0, isProbe(asking) ? undefined : 420) }),
  schema: (asking) => ({
    text: isProbe(asking)
      ? text({ result: 'ok' })
      : faithful(asking).replaceAll('"groups"', '"refs"').replaceAll('"slot":"outputs"', '"slot":"Output"'),
  }),
  forms: (asking) =>
    asking.form === 'plain' ? { text: faithful(asking) } : { status: 400, error: REFUSED_FORM },
  blank: (asking) => ({ text: isProbe(asking) ? faithful(asking) : '' }),
  language: (asking) => ({
    text: isProbe(asking)
      ? faithful(asking)
      : faithful(asking).replace(/"text":"[^"]*"/g, '"text":"这个项目取得了巨大的成功并且改进了整个系统"'),
  }),
};
const BROKEN_IN_TURN = Object.values(BROKEN);

const FLAKY: Persona[] = [
  () => ({ status: 429, headers: { 'Retry-After': '0.05' }, error: { message: 'slow down' } }),
  () => ({ status: 500, error: { message: 'oops' } }),
  (asking) => ({ text: faithful(asking), breakAt: 0.5 }),
  (asking) => ({ text: faithful(asking) }),
  (asking) => ({ text: faithful(asking), stallAt: 0.3 }),
  (asking) => ({ text: faithful(asking) }),
];

const inTurn =
  (personas: Persona[]): Persona =>
  (asking) =>
    isProbe(asking) ? { text: faithful(asking) } : (personas[asking.call % personas.length]?.(asking) ?? {});

/** Every persona, by the name of the model that plays it. */
export const PERSONAS: Record<string, Persona> = {
  faithful: (asking) => ({ text: faithful(asking) }),
  liar: ({ system, user }) => ({ text: text(liarAnswer(system, user)) }),
  injected: ({ system, user }) => ({ text: text(injectedAnswer(system, user)) }),
  slow: (asking) => ({ text: faithful(asking), firstByte: 3 * asking.slowness, between: asking.slowness }),
  forgetful: (asking) =>
    isProbe(asking) ? { text: faithful(asking) } : { text: faithful(asking), reads: 0.4 },
  flaky: inTurn(FLAKY),
  broken: inTurn(BROKEN_IN_TURN),
  ...Object.fromEntries(Object.entries(BROKEN).map(([name, persona]) => [`broken-${name}`, persona])),
};
