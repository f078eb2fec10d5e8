import type { FieldKind } from '../model/company-form.ts';
import type { GivenSentence } from './given.ts';

/**
 * The plain text of one answer: a sentence a line, in the order given. An answer about several goals has each goal's title
 * on a line above its sentences, with a blank line between goals.
 */
export const renderField = (
  field: { kind: FieldKind; goalId?: string | undefined },
  sentences: readonly GivenSentence[],
): string => {
  const byGoal = Map.groupBy(sentences, ({ goalId }) => goalId ?? '');
  if (field.kind !== 'goals' || field.goalId !== undefined || byGoal.size < 2)
    return sentences.map(({ text }) => text).join('\n');
  return [...byGoal.values()]
    .map((list) => {
      const title = list[0]?.goalTitle.trim() ?? '';
      return [...(title === '' ? [] : [title]), ...list.map(({ text }) => text)].join('\n');
    })
    .join('\n\n');
};
