import type { Pins } from '@perf-assist/shared/form/fit';
import { STARTERS, starter } from '@perf-assist/shared/form/starters';
import type { Starter } from '@perf-assist/shared/form/starters';
import type { CompanyForm, FormField } from '@perf-assist/shared/model/company-form';
import type { Goal } from '@perf-assist/shared/model/goal';
import type { Language } from '@perf-assist/shared/model/settings';

const isStarter = (name: string): name is Starter => (STARTERS as readonly string[]).includes(name);

/**
 * The fields of a kept form for a review with these goals. Those of a starter follow the goals as they are now; their ids
 * name starter, goal and place, so that what was pinned stays where it was when goals come, go or move.
 */
export const fieldsOf = (
  form: CompanyForm,
  goals: readonly Pick<Goal, 'id' | 'title'>[],
  language: Language,
): FormField[] => {
  const name = form.starter;
  if (name === undefined || !isStarter(name)) return form.fields;
  const places = new Map<string, number>();
  return starter(name, language, goals).map((field) => {
    const goal = field.goalId ?? '';
    const at = places.get(goal) ?? 0;
    places.set(goal, at + 1);
    return { ...field, id: `${name}:${goal}:${at}` };
  });
};

/** The pins that this form can follow: those to a field that it has not are forgotten, not obeyed. */
export const pinsFor = (pins: Pins, fields: readonly FormField[]): Pins => {
  const known = new Set(fields.map(({ id }) => id));
  return Object.fromEntries(Object.entries(pins).filter(([, field]) => field === null || known.has(field)));
};
