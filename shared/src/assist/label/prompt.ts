import type { Language } from '../../model/settings.ts';
import { dataLine } from '../line.ts';
import { list, object, text } from '../schema.ts';
import { DATA_ONLY } from '../voice.ts';
import type { Words } from '../words.ts';
import type { LabelInput } from './input.ts';

const SCHEMA = object({ seen: list(text), labels: list(object({ id: text, goal: text, name: text })) });
const SHAPE = '{"seen":["e…","e…"],"labels":[{"id":"e…","goal":"p…","name":""}]}';

const SAY = {
  ru: {
    task: 'Ниже цели человека и записи его дневника, которые ни к одной ещё не отнесены. Для каждой записи скажи, к какой цели она относится: goal — номер цели; none — ни к какой или непонятно; new — к новому проекту, тогда name — его название словами, которые дословно стоят в записи. Сомневаешься — none. seen — номера первой и последней записи.',
    answer: 'Ответ — один объект JSON такого вида, без пояснений до и после:',
    goals: 'Цели',
    lines: 'Записи',
  },
  en: {
    task: 'Below are the goals of a person and notes of their diary that belong to none yet. For each note say which goal it belongs to: goal is the name of its line, p…; none when it is no goal or unclear; new for a new project, and then name is what it is called in words that stand in the note verbatim. In doubt: none. seen: the names of the first and the last note.',
    answer: 'Answer with one JSON object of this shape and nothing before or after it:',
    goals: 'Goals',
    lines: 'Notes',
  },
} satisfies Record<Language, Record<string, string>>;

/** Task 1b: leftover lines and the goals they may belong to. */
export const labelPrompt = (input: LabelInput): Words => {
  const say = SAY[input.language];
  return {
    system: [say.task, DATA_ONLY[input.language], say.answer, SHAPE].join('\n'),
    user: [
      `${say.goals}:`,
      ...input.goals.map((goal) => dataLine(goal.id, '', [goal.title, ...goal.names].join(' · '))),
      `${say.lines}:`,
      ...input.lines.map((line) => dataLine(line.id, '', line.text)),
    ].join('\n'),
    schema: SCHEMA,
    maxTokens: 2_500,
  };
};
