import { plans } from '../../verify/plans.ts';
import { clauses, contentStems } from '../../verify/content.ts';
import type { Check } from '../../verify/finding.ts';
import { isAmong, toldOf } from './akin.ts';

/** A clause that only a plan tells is a plan, also where a fact is cited beside it. */
export const planned: Check = (claim) => {
  const meant = claim.sources.filter(({ type }) => type === 'plan');
  const done = claim.sources.filter(({ type }) => type === 'fact');
  if (meant.length === 0 || done.length === 0) return [];
  const known = done.flatMap(({ text }) => contentStems(text));
  for (const clause of clauses(claim.text)) {
    if (plans({ ...claim, text: clause, sources: meant }).length === 0) continue;
    const stems = contentStems(clause);
    const only = meant.some(({ text }) => {
      const own = contentStems(text);
      const extra = own.filter((one) => !isAmong(one, known) && isAmong(one, stems));
      return toldOf(text, stems) >= 0.6 && extra.length > 0;
    });
    if (only) return [{ code: 'only-plans', words: clause.slice(0, 80) }];
  }
  return [];
};
