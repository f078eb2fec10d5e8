import type { Prompt } from '@perf-assist/shared/assist/prompt';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { Capability } from './capability.ts';

const NAME = 'answer';
/** Models that think before they answer spend from the same allowance. */
const THINKING = 4_000;

/** The body of one streamed chat completion, as far as this model is known to take it. */
export const requestOf = (
  prompt: Prompt,
  model: string,
  capability: Capability,
): ChatCompletionCreateParamsStreaming => {
  const { rung, limit } = capability;
  const schema = { ...prompt.schema };
  return {
    model,
    stream: true,
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
    ...(capability.temperature ? { temperature: 0.2 } : {}),
    ...(limit === 'max_tokens' ? { max_tokens: prompt.maxTokens } : {}),
    ...(limit === 'max_completion_tokens' ? { max_completion_tokens: prompt.maxTokens + THINKING } : {}),
    ...(capability.streamUsage ? { stream_options: { include_usage: true } } : {}),
    ...(rung === 'strict' || rung === 'schema'
      ? {
          response_format: {
            type: 'json_schema',
            json_schema: { name: NAME, schema, ...(rung === 'strict' ? { strict: true } : {}) },
          },
        }
      : {}),
    ...(rung === 'json' ? { response_format: { type: 'json_object' } } : {}),
    ...(rung === 'tool'
      ? {
          tools: [{ type: 'function', function: { name: NAME, parameters: schema } }],
          tool_choice: { type: 'function', function: { name: NAME } },
        }
      : {}),
  };
};
