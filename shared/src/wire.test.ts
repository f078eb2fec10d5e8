import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import {
  AssistErrorCode,
  AssistEvent,
  AssistRefusal,
  AssistRequest,
  AssistStatus,
  INPUTS,
  Rung,
  Usage,
  WIRE_VERSION,
} from './wire.ts';

/** One line a version that was ever released; a new shape needs a new version, never a new hash for an old one. */
const SHAPES: Record<number, string> = { 1: '0ed75f08c84b0d6a', 2: 'd26ae2704598ef29' };

test('the version says what the shape is', () => {
  const shape = z.toJSONSchema(
    z.object({
      ...INPUTS,
      request: AssistRequest,
      event: AssistEvent,
      refusal: AssistRefusal,
      status: AssistStatus,
      usage: Usage,
      rung: Rung,
      code: AssistErrorCode,
    }),
    { io: 'input' },
  );
  const hash = createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 16);
  expect(hash).toBe(SHAPES[WIRE_VERSION]);
});
