import type { Slot } from '../model/bullet.ts';
import type { RoleView } from '../model/review.ts';
import type { Language } from '../model/settings.ts';

/** The words of a page that depend on the role it is written for and the language it is taken away in. */
export interface Headings {
  title: string;
  slots: Record<Exclude<Slot, 'summary' | 'also'>, string>;
  also: string;
  evidence: string;
  plan: string;
}

const COMMON = {
  ru: { title: 'Самооценка', also: 'Также', evidence: 'Записи, на которых это держится', plan: 'план' },
  en: { title: 'Self-review', also: 'Also', evidence: 'Entries this rests on', plan: 'plan' },
} as const;

const SLOTS: Record<Language, Record<RoleView, Headings['slots']>> = {
  ru: {
    engineer: { context: 'Контекст', outputs: 'Что сделано', outcomes: 'Результаты' },
    lead: { context: 'Задача и решения', outputs: 'Что сделано', outcomes: 'Что изменилось' },
    manager: { context: 'Зачем', outputs: 'Что сделано', outcomes: 'Что это дало' },
    generic: { context: 'Контекст', outputs: 'Что сделано', outcomes: 'Что это дало' },
  },
  en: {
    engineer: { context: 'Context', outputs: 'What was done', outcomes: 'Results' },
    lead: { context: 'Problem and decisions', outputs: 'What was done', outcomes: 'What changed' },
    manager: { context: 'Why', outputs: 'What was done', outcomes: 'What it brought' },
    generic: { context: 'Context', outputs: 'Outputs', outcomes: 'Outcomes' },
  },
};

/** The headings for a role and a language. They name slots only and claim nothing: who did it is for the sentences to say. */
export const headingsFor = (role: RoleView, language: Language): Headings => ({
  ...COMMON[language],
  slots: SLOTS[language][role],
});
