import { forCues } from '../text/cue.ts';
import type { Check } from './finding.ts';

const TOLD_AS_PLAN =
  /^\P{L}*(?:отложен\p{L}*|отложил\p{L}*|планы?:|в планах|планиру\p{L}*|запланир\p{L}*|предстоит|дальше:|postponed|planned|plans?:|planning to|next:|next step)(?!\p{L})/iu;

/** A plan proves that something was meant, not that it was done. */
export const plans: Check = ({ text, sources }) =>
  sources.length > 0 && sources.every((source) => source.type === 'plan') && !TOLD_AS_PLAN.test(forCues(text))
    ? [{ code: 'only-plans', words: text }]
    : [];
