import type { Language } from '../../model/settings.ts';
import { dataLine } from '../line.ts';
import { list, object, text } from '../schema.ts';
import { systemOf } from '../voice.ts';
import type { Words } from '../words.ts';
import type { PolishInput } from './input.ts';

const SCHEMA = object({ bullets: list(object({ id: text, text })) });
const SHAPE = '{"bullets":[{"id":"b…","text":"…"}]}';

const SAY = {
  ru: {
    task: 'Человек готовит self-review. Ниже черновые пункты одной цели по слотам context, outputs, outcomes. Перепиши каждый яснее и ровнее: без воды, суть та же, тон деловой, без пафоса.',
    rules:
      'Нового не добавляй: ни фактов, ни причин, ни результатов. Усиливать можно слегка, преувеличивать нельзя. Знаки вида [[number-A]] или [[name-B]] закрывают слова, которых тебе не видно: сохрани каждый ровно один раз и как есть. Пункт, который уже хорош, верни без изменений. Пунктов столько же, id те же.',
    lines: 'Пункты',
  },
  en: {
    task: 'A person prepares a self-review. Below are draft bullets of one goal in the slots context, outputs, outcomes. Rewrite each more clearly and evenly: no filler, same substance, professional, no pathos.',
    rules:
      'Add nothing: no facts, causes or results. A little stronger is fine, exaggeration is not. Marks such as [[number-A]] or [[name-B]] stand for words that you cannot see: keep each exactly once and as it is. Return a bullet that is good already unchanged. As many bullets, the same ids.',
    lines: 'Bullets',
  },
} satisfies Record<Language, Record<string, string>>;

/** Task 3: the same bullets, better said. */
export const polishPrompt = (input: PolishInput): Words => {
  const say = SAY[input.language];
  return {
    system: systemOf(input, { task: say.task, extra: [say.rules], shape: SHAPE }),
    user: [
      `${say.lines}:`,
      ...input.bullets.map((bullet) => dataLine(bullet.id, bullet.slot, bullet.text)),
    ].join('\n'),
    schema: SCHEMA,
    maxTokens: 2_500,
  };
};
