import type { Language } from '../../model/settings.ts';
import { dataLine } from '../line.ts';
import { list, object, text } from '../schema.ts';
import { HONESTY, systemOf } from '../voice.ts';
import type { Words } from '../words.ts';
import type { DigestInput } from './input.ts';

const SCHEMA = object({
  seen: list(text),
  bullets: list(object({ text, groups: list(text) })),
  goals: list(object({ name: text, groups: list(text) })),
});

const SHAPE =
  '{"seen":["e…","e…"],"bullets":[{"text":"…","groups":["e…","e…"]}],"goals":[{"name":"…","groups":["e…"]}]}';

const SAY = {
  ru: {
    task: 'Ниже записи человека за день или неделю. Сведи их в короткий итог: от трёх до семи пунктов (меньше, если записей мало) о том, что действительно сделано и какие шаги приблизили результат. Рутину опусти.',
    rules:
      'В groups — номера всех записей, на которых стоит пункт. Если тема или проект повторяется, предложи в goals до трёх целей: name — цель из списка известных либо слова, которые дословно стоят в записях; groups — её записи. Нет повторов — goals пуст. Запись «plan» ещё не сделана. seen — номера первой и последней записи.',
    known: 'Известные цели',
    lines: 'Записи',
  },
  en: {
    task: 'Below are the notes of a person for a day or a week. Make a short digest of them: three to seven bullets (fewer when there is little) on what was really done and which steps brought the result nearer. Leave routine out.',
    rules:
      'groups names all notes that a bullet rests on. When a subject or project comes back, propose up to three goals: name is one of the known goals, or words that stand in the notes verbatim; groups are its notes. Nothing comes back: goals is empty. A note marked "plan" is not done yet. seen: the names of the first and the last note.',
    known: 'Known goals',
    lines: 'Notes',
  },
} satisfies Record<Language, Record<string, string>>;

/** Task 2: a day or a week in a few bullets. */
export const digestPrompt = (input: DigestInput): Words => {
  const say = SAY[input.language];
  return {
    system: systemOf(input, { task: say.task, extra: [HONESTY[input.language], say.rules], shape: SHAPE }),
    user: [
      ...(input.goals.length > 0 ? [`${say.known}: ${input.goals.join(' · ').replace(/\s+/g, ' ')}`] : []),
      `${say.lines}:`,
      ...input.lines.map((line) => dataLine(line.id, line.type, line.text)),
    ].join('\n'),
    schema: SCHEMA,
    maxTokens: 1_200,
  };
};
