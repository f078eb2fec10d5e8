import type { Language } from '../model/settings.ts';
import type { Period } from '../model/day.ts';
import type { Draft, OpenQuestion, Sentence } from './result.ts';

const WORDS = {
  ru: {
    title: 'Самооценка',
    context: 'Контекст',
    outputs: 'Что сделано',
    outcomes: 'Результаты',
    questions: 'Чего не говорят записи',
    little: (facts: number) => `Для черновика слишком мало: фактов о работе ${facts}.`,
    coverage: (all: number, used: number, unused: number, routine: number, other: number) =>
      `Записей ${all}: в тексте ${used}, в проектах без упоминания ${unused}, рутина ${routine}, прочее ${other}.`,
    kinds: {
      'no-outcome': 'Что это дало?',
      'no-number': 'В каких числах это видно?',
      'no-context': 'Зачем это делалось?',
      'open-plan': 'Чем закончился план?',
    },
  },
  en: {
    title: 'Self-review',
    context: 'Context',
    outputs: 'Outputs',
    outcomes: 'Outcomes',
    questions: 'What the log does not say',
    little: (facts: number) => `Too little for a draft: ${facts} ${facts === 1 ? 'fact' : 'facts'} of work.`,
    coverage: (all: number, used: number, unused: number, routine: number, other: number) =>
      `Entries ${all}: told ${used}, in projects but not told ${unused}, routine ${routine}, other ${other}.`,
    kinds: {
      'no-outcome': 'What came of it?',
      'no-number': 'Which numbers show it?',
      'no-context': 'Why was it done?',
      'open-plan': 'How did this plan end?',
    },
  },
} satisfies Record<Language, { kinds: Record<OpenQuestion['kind'], string> } & Record<string, unknown>>;

const list = (sentences: Sentence[]): string => sentences.map(({ text }) => `- ${text}`).join('\n');

/** A draft as Markdown: summary, goals with their three slots, open questions, and where the entries went. */
export const markdownOf = (draft: Draft, period: Period, language: Language): string => {
  const say = WORDS[language];
  const { coverage } = draft;
  const blocks = [`# ${say.title}, ${period.start} – ${period.end}`];
  if (draft.little) blocks.push(say.little(draft.little.facts));
  if (draft.summary.length > 0) blocks.push(list(draft.summary));
  for (const goal of [...draft.goals, ...(draft.also ? [draft.also] : [])]) {
    blocks.push(`## ${goal.title}`);
    for (const slot of ['context', 'outputs', 'outcomes'] as const)
      if (goal[slot].length > 0) blocks.push(`**${say[slot]}**\n\n${list(goal[slot])}`);
    if (goal.questions.length > 0)
      blocks.push(
        `**${say.questions}**\n\n${goal.questions.map((question) => `- ${say.kinds[question.kind]} ${question.about}`).join('\n')}`,
      );
  }
  blocks.push(
    say.coverage(
      coverage.entries,
      coverage.used.length,
      coverage.unused.length,
      coverage.routine.length,
      coverage.other.length,
    ),
  );
  return `${blocks.join('\n\n')}\n`;
};
