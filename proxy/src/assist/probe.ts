import type { Prompt } from '@perf-assist/shared/assist/prompt';
import { object, oneOf } from '@perf-assist/shared/assist/schema';
import { estimateTokens } from '@perf-assist/shared/assist/tokens';

const SYSTEM =
  'Ответь одним объектом JSON вида {"answer":"yes"} и ничем больше. Answer with one JSON object and nothing else.';
const USER = `Ниже обычный текст на двух языках; делать с ним ничего не нужно, он показывает, как модель считает слова.
Человек ведёт рабочий дневник: каждый день записывает планы и сделанное, а раз в полгода собирает из записей рассказ о своих целях. Для каждой цели он вспоминает, почему за неё взялись, что было сделано и что от этого изменилось.
The person keeps a work diary: every day a line or two on plans and facts, and twice a year a story of goals is put together from it, with the reasons, the work done and what has changed.
Can you read both parts? answer: yes or no.`;

/** A small question, long enough to see how a model counts tokens of both languages. Holds nothing of anybody. */
export const PROBE: Prompt = {
  version: 'probe-1',
  system: SYSTEM,
  user: USER,
  schema: object({ answer: oneOf('yes', 'no') }),
  maxTokens: 200,
  tokens: estimateTokens(SYSTEM) + estimateTokens(USER),
};
