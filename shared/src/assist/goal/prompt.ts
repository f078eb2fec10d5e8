import type { Language } from '../../model/settings.ts';
import { dataLine } from '../line.ts';
import { list, object, oneOf, text } from '../schema.ts';
import { HONESTY, systemOf } from '../voice.ts';
import type { Words } from '../words.ts';
import type { GoalInput } from './input.ts';
import { whyIn } from './why.ts';

const SCHEMA = object({
  seen: list(text),
  bullets: list(
    object({ slot: oneOf('summary', 'context', 'outputs', 'outcomes'), text, groups: list(text) }),
  ),
  questions: list(text),
});

const SHAPE =
  '{"seen":["g…","g…"],"bullets":[{"slot":"outputs","text":"…","groups":["g…","g…"]}],"questions":["…"]}';

const SAY = {
  ru: {
    task: `Ты помогаешь человеку готовить self-review. Ниже строки его рабочего дневника, все об одной цели. Собери проявления в пункты трёх слотов:
context — почему за это взялись: фон, проблема, возможность;
outputs — что человек сделал: действия, артефакты, решения;
outcomes — что это изменило.
И один пункт summary: вся цель одним предложением.`,
    rules: `Пункт — одно предложение до трёх десятков слов: начни с того, что сделано или чем стало, и назови предмет словами строк. Одно и то же не повторяй. В groups — номера всех строк, на которых он стоит, и только их; близкие строки объединяй, ни одну важную не теряй. Слот строки подсказан, строка «план» годится только для context.
questions — чего строкам не хватает: до трёх коротких вопросов. seen — номера первой и последней строки.`,
    goal: 'Цель',
    names: 'Другие её имена',
    plan: 'план',
    more: 'ещё',
    support:
      'Строки с пометкой «ещё» в черновик не вошли: бери их в пункт к близкой строке, если они его подкрепляют; отдельных пунктов из них не делай.',
    lines: 'Строки',
    repair:
      'Эти пункты не прошли проверку; после стрелки сказано, что не так и в каких словах. Напиши заново только их, ближе к строкам; что доказать нечем, пропусти.',
  },
  en: {
    task: `You help a person prepare a self-review. Below are lines of their work diary, all about one goal. Group these manifestations into bullets of three slots:
context: why it was taken up, the background, the problem or chance;
outputs: what the person did, actions, artefacts, decisions;
outcomes: what it changed.
And one bullet summary: the whole goal in one sentence.`,
    rules: `A bullet is one sentence of at most some thirty words: begin with what was done or what it came to, and name things by the words of the lines. Say nothing twice. groups names all lines that it rests on and no other; join near lines, lose none that matters. The slot of a line is a hint; a line marked "plan" serves context only.
questions: what the lines lack, up to three short questions. seen: the names of the first and the last line.`,
    goal: 'Goal',
    names: 'Its other names',
    plan: 'plan',
    more: 'more',
    support:
      'Lines marked "more" are not in the draft: take one into the bullet of a near line where it supports it; make no bullets of such lines alone.',
    lines: 'Lines',
    repair:
      'These bullets did not pass the check; after each arrow stands what is wrong and in which words. Write only these anew, closer to the lines; leave out what cannot be proved.',
  },
} satisfies Record<Language, Record<string, string>>;

const failedLines = (input: GoalInput): string[] =>
  (input.failed ?? []).map(
    ({ slot, text: said, groups, problems }) =>
      `- ${slot} [${groups.join(', ')}] ${said.replace(/\s+/g, ' ')} ← ${problems.map(({ code, words }) => `${whyIn(input.language, code)}: ${words.replace(/\s+/g, ' ')}`).join('; ')}`,
  );

/** Task 1. One line a group; the repair turn repeats them and adds what failed. */
export const goalPrompt = (input: GoalInput): Words => {
  const say = SAY[input.language];
  const { title, names } = input.goal;
  const lines = input.groups.map((group) =>
    dataLine(
      group.id,
      [group.slot, ...(group.plan ? [say.plan] : []), ...(group.more ? [say.more] : [])].join(', '),
      group.text,
    ),
  );
  const more = input.groups.some((group) => group.more) ? [say.support] : [];
  const failed = failedLines(input);
  return {
    system: systemOf(input, {
      task: say.task,
      extra: [HONESTY[input.language], say.rules, ...more],
      shape: SHAPE,
    }),
    user: [
      `${say.goal}: ${title.replace(/\s+/g, ' ')}`,
      ...(names.length > 0 ? [`${say.names}: ${names.join(', ').replace(/\s+/g, ' ')}`] : []),
      `${say.lines}:`,
      ...lines,
      ...(failed.length > 0 ? ['', say.repair, ...failed] : []),
    ].join('\n'),
    schema: SCHEMA,
    maxTokens: 2_500,
  };
};
