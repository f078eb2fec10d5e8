import type { Language } from '../../model/settings.ts';
import { dataLine } from '../line.ts';
import { list, number, object, text } from '../schema.ts';
import { DATA_ONLY } from '../voice.ts';
import type { Words } from '../words.ts';
import type { EnrichInput } from './input.ts';

const SCHEMA = object({
  entries: list(
    object({
      id: text,
      projects: list(object({ name: text, confidence: number })),
      outputs: list(text),
      outcomes: list(text),
      tags: list(text),
    }),
  ),
});

const SHAPE =
  '{"entries":[{"id":"e…","projects":[{"name":"…","confidence":…}],"outputs":["…"],"outcomes":["…"],"tags":["…"]}]}';

const SAY = {
  ru: {
    task: 'Ниже записи рабочего дневника. Разметь каждую отдельно:\nprojects — к какой из известных целей она относится, или как проект назван в самой записи; confidence — уверенность, доля от нуля до единицы;\noutputs — куски записи о сделанном; outcomes — куски о том, что изменилось; оба списка — дословные вырезки из записи, ни буквы иначе;\ntags — одно–три общих слова о теме.\nЧего в записи нет, того список пуст. Записей столько же, id те же.',
    answer: 'Ответ — один объект JSON такого вида, без пояснений до и после:',
    known: 'Известные цели',
    lines: 'Записи',
  },
  en: {
    task: 'Below are notes of a work diary. Mark up each by itself:\nprojects: which of the known goals it belongs to, or what the note itself calls the project; confidence: how sure, a share from nought to one;\noutputs: pieces of the note on what was done; outcomes: pieces on what changed; both are cut out of the note verbatim, not a letter otherwise;\ntags: one to three general words on its subject.\nWhat a note does not say gives an empty list. As many entries, the same ids.',
    answer: 'Answer with one JSON object of this shape and nothing before or after it:',
    known: 'Known goals',
    lines: 'Notes',
  },
} satisfies Record<Language, Record<string, string>>;

/** Task 4: what single entries are about. */
export const enrichPrompt = (input: EnrichInput): Words => {
  const say = SAY[input.language];
  return {
    system: [say.task, DATA_ONLY[input.language], say.answer, SHAPE].join('\n'),
    user: [
      ...(input.goals.length > 0 ? [`${say.known}: ${input.goals.join(' · ').replace(/\s+/g, ' ')}`] : []),
      `${say.lines}:`,
      ...input.entries.map((entry) => dataLine(entry.id, entry.type, entry.text)),
    ].join('\n'),
    schema: SCHEMA,
    maxTokens: 3_000,
  };
};
