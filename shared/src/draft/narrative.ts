import type { Bullet } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import type { Language } from '../model/settings.ts';
import { inSlot } from '../model/slots.ts';
import type { Opening, PerfSummary } from '../model/summary.ts';
import { POSTPONED } from './glue.ts';

const MOST_GOALS = 4;
const MOST_LETTERS = 260;

const FRAME: Record<Language, { head: string; and: string; open: string; close: string }> = {
  ru: { head: 'Главные темы периода', and: ' и ', open: '«', close: '»' },
  en: { head: 'The main subjects of the period', and: ' and ', open: '“', close: '”' },
};

const listed = (titles: string[], language: Language): string => {
  const { and, open, close } = FRAME[language];
  const quoted = titles.map((title) => `${open}${title.replace(/[«»“”„"]/g, '').trim()}${close}`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')}${and}${last}`;
};

const ended = (text: string): string => (/[.!?…]["»”)]?$/u.test(text) ? text : `${text}.`);

const isFit = (said: ReadonlySet<string>, { text, refs, status }: Bullet): boolean =>
  status !== 'blocked' &&
  refs.length > 0 &&
  text.trim().length > 0 &&
  text.length <= MOST_LETTERS &&
  !said.has(text.trim()) &&
  !Object.values(POSTPONED).some((head) => text.startsWith(head));

/**
 * An opening for a review out of what its sentences have proved: what the period was about, and of its first goals why
 * they were taken up, else what was done; nothing that the key points say already. Each sentence carries its entries.
 * Empty when there is too little to tell. `titleOf` names a goal.
 */
export const narrativeOf = (
  summary: Pick<PerfSummary, 'rawGoals' | 'bullets'>,
  reviews: readonly Pick<GoalReview, 'goalId' | 'bullets'>[],
  { titleOf, language }: { titleOf: (goalId: string) => string | undefined; language: Language },
): Opening[] => {
  const said = new Set(inSlot(summary.bullets, 'summary').map(({ text }) => text.trim()));
  const goals = summary.rawGoals.flatMap((goalId) => {
    const review = reviews.find((one) => one.goalId === goalId);
    const title = titleOf(goalId)?.trim();
    const bullets = (['context', 'outputs', 'outcomes'] as const).flatMap((slot) =>
      review ? inSlot(review.bullets, slot) : [],
    );
    const proof = bullets.find(({ status, refs }) => status !== 'blocked' && refs.length > 0);
    return title && proof ? [{ title, proof, bullets }] : [];
  });
  if (goals.length < 2) return [];
  const sentences = goals.slice(0, MOST_GOALS).flatMap(({ bullets }): Opening[] => {
    const one = bullets.find((bullet) => isFit(said, bullet));
    return one ? [{ text: ended(one.text.trim()), refs: [...one.refs] }] : [];
  });
  if (sentences.length === 0) return [];
  const titles = listed(
    goals.map(({ title }) => title),
    language,
  );
  const refs = [...new Set(goals.flatMap(({ proof }) => proof.refs.slice(0, 1)))];
  return [{ text: `${FRAME[language].head}: ${titles}.`, refs }, ...sentences];
};

/** The sentences of an opening that still stand in its text as they were; what the person has changed is theirs. */
export const standingIn = (opening: readonly Opening[], text: string): Opening[] =>
  opening.filter((sentence) => text.includes(sentence.text));
