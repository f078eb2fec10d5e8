import type { Goal } from '../model/goal.ts';
import type { Language } from '../model/settings.ts';
import type { FieldKind, FormField } from '../model/company-form.ts';

/** Forms to begin with where a company has none. */
export const STARTERS = ['goals', 'lessons', 'star', 'competencies'] as const;
export type Starter = (typeof STARTERS)[number];

type Row = [title: string, kind: FieldKind];

const PER_GOAL: Record<Language, Record<Exclude<Starter, 'competencies'>, Row[]>> = {
  ru: {
    goals: [
      ['Контекст', 'context'],
      ['Что сделано', 'outputs'],
      ['Что это дало', 'outcomes'],
    ],
    lessons: [
      ['Проект', 'outputs'],
      ['Результат', 'outcomes'],
      ['Чему это научило', 'lesson'],
    ],
    star: [
      ['Ситуация и задача', 'context'],
      ['Действия', 'outputs'],
      ['Результат', 'outcomes'],
    ],
  },
  en: {
    goals: [
      ['Context', 'context'],
      ['Outputs', 'outputs'],
      ['Outcomes', 'outcomes'],
    ],
    lessons: [
      ['Project', 'outputs'],
      ['Result', 'outcomes'],
      ['Lesson learned', 'lesson'],
    ],
    star: [
      ['Situation and task', 'context'],
      ['Action', 'outputs'],
      ['Result', 'outcomes'],
    ],
  },
};

const COMPETENCIES: Record<Language, string[]> = {
  ru: [
    'Результат и эффективность',
    'Техническая экспертиза и качество',
    'Ответственность',
    'Командная работа',
    'Коммуникация',
    'Инициатива',
    'Развитие других',
  ],
  en: [
    'Delivery and results',
    'Technical expertise and quality',
    'Ownership',
    'Teamwork',
    'Communication',
    'Initiative',
    'Developing others',
  ],
};

/**
 * The fields of a starter: three for each goal of the review, in its order (`Goal: Outputs`), or once without a goal where
 * there is none; a list of general competencies needs no goals. No limits are set.
 */
export const starter = (
  kind: Starter,
  language: Language,
  goals: readonly Pick<Goal, 'id' | 'title'>[],
): FormField[] => {
  const rows: Omit<FormField, 'id'>[] =
    kind === 'competencies'
      ? COMPETENCIES[language].map((title) => ({ title, kind: 'competency' }))
      : goals.length === 0
        ? PER_GOAL[language][kind].map(([title, asked]) => ({ title, kind: asked }))
        : goals.flatMap((goal) =>
            PER_GOAL[language][kind].map(([title, asked]) => ({
              title: `${goal.title}: ${title}`,
              kind: asked,
              goalId: goal.id,
            })),
          );
  return rows.map((row, at) => ({ id: `f${at + 1}`, ...row }));
};
