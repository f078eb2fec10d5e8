import type { AssistEvent } from '@perf-assist/shared/wire';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents } from './events.ts';

const EVENTS: AssistEvent[] = [
  { type: 'start', model: 'модель', host: 'localhost', rung: 'plain', promptVersion: 'goal-1' },
  { type: 'delta', text: 'первая\nи вторая строка\n\nи пустая' },
  { type: 'done', usage: { expected: 10, in: 9, out: 3 }, finish: 'stop' },
];

const bytes = (text: string, cuts: number[]): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const all = new TextEncoder().encode(text);
  const places = [0, ...cuts.map((cut) => cut % all.length).toSorted((a, b) => a - b), all.length];
  return new ReadableStream({
    start: (controller) => {
      for (let at = 1; at < places.length; at++) controller.enqueue(all.slice(places[at - 1], places[at]));
      controller.close();
    },
  });
};

const read = async (text: string, cuts: number[] = []): Promise<AssistEvent[]> =>
  Array.fromAsync(readEvents(bytes(text, cuts)));

const told = (events: AssistEvent[], end = '\n'): string =>
  events.map((event) => `data: ${JSON.stringify(event)}${end}${end}`).join(`: heartbeat${end}${end}`);

test('events come whole, wherever the bytes are cut', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), fc.boolean(), async (cuts, isCrLf) => {
      expect(await read(told(EVENTS, isCrLf ? '\r\n' : '\n'), cuts)).toEqual(EVENTS);
    }),
  ));

test('the last event needs no blank line; what is no event is passed over', async () => {
  expect(await read(told(EVENTS).trimEnd())).toEqual(EVENTS);
  expect(await read('data: {"type":"unknown"}\n\ndata: not json\n\nretry: 5\n\n')).toEqual([]);
});
