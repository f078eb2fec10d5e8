import { quantities } from '../text/quantities.ts';
import { capitalise, clean } from './clean.ts';
import type { DraftEntry } from './input.ts';
import type { Material } from './material.ts';
import type { OpenQuestion } from './result.ts';
import type { Slots } from './write-goal.ts';

/** What the log does not say about a goal, most wanted first, at most three of open plans. */
export const questionsOf = (
  materials: Material[],
  openPlans: DraftEntry[],
  slots: Slots,
  title: string,
): OpenQuestion[] => {
  const questions: OpenQuestion[] = [];
  const strongest = [...materials].sort((a, b) => b.weight - a.weight || a.item - b.item)[0];
  const refs = strongest ? strongest.facts.map((fact) => fact.id) : [];
  if (slots.outcomes.length === 0 && strongest)
    questions.push({ kind: 'no-outcome', about: capitalise(strongest.text).replace(/[.…]+$/u, ''), refs });
  else if (strongest && !slots.outcomes.some((sentence) => quantities(sentence.text).length > 0))
    questions.push({
      kind: 'no-number',
      about: slots.outcomes[0]?.text ?? title,
      refs: slots.outcomes[0]?.refs ?? refs,
    });
  if (slots.context.length === 0 && strongest) questions.push({ kind: 'no-context', about: title, refs });
  for (const plan of openPlans.slice(-3))
    questions.push({
      kind: 'open-plan',
      about: capitalise(clean(plan.text)).replace(/[.…]+$/u, ''),
      refs: [plan.id],
    });
  return questions;
};
