import type { Bullet, Slot } from '../model/bullet.ts';
import type { GoalReview } from '../model/review.ts';
import type { Language } from '../model/settings.ts';
import { inSlot } from '../model/slots.ts';
import type { Opening, PerfSummary } from '../model/summary.ts';
import { quantities } from '../text/quantities.ts';
import { POSTPONED } from './glue.ts';

const MOST_GOALS = 5;
const MOST_LETTERS = 260;
const BY_WORTH: readonly Slot[] = ['outcomes', 'outputs', 'context'];

const WORDS: Record<Language, { rest: string; and: string; quote: (title: string) => string }> = {
  ru: { rest: 'Кроме того', and: ' и ', quote: (title) => `«${title}»` },
  en: { rest: 'Besides', and: ' and ', quote: (title) => `“${title}”` },
};

const plain = (title: string): string => title.replace(/[«»“”„"]/g, '').trim();

const listed = (titles: string[], { and, quote }: (typeof WORDS)[Language]): string => {
  const quoted = titles.map(quote);
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

/** What to say of a goal: one sentence rather than two, a result rather than work, a measured one first. */
const strongest = (bullets: Bullet[]): Bullet | undefined => {
  const rank = ({ text, slot }: Bullet): number =>
    (/[.!?…]\s/u.test(text.trim()) ? 10 : 0) +
    BY_WORTH.indexOf(slot) * 2 +
    (quantities(text).length > 0 ? 0 : 1);
  return bullets.toSorted((a, b) => rank(a) - rank(b))[0];
};

/**
 * An opening for a review out of what its sentences have proved: of each of its first goals one sentence, which no key point
 * says already, under the goal's name, and the names of the others. Each sentence carries its entries. Empty when there is
 * too little to tell. `titleOf` names a goal.
 */
export const narrativeOf = (
  summary: Pick<PerfSummary, 'rawGoals' | 'bullets'>,
  reviews: readonly Pick<GoalReview, 'goalId' | 'bullets'>[],
  { titleOf, language }: { titleOf: (goalId: string) => string | undefined; language: Language },
): Opening[] => {
  const words = WORDS[language];
  const said = new Set(inSlot(summary.bullets, 'summary').map(({ text }) => text.trim()));
  const goals = summary.rawGoals.flatMap((goalId) => {
    const review = reviews.find((one) => one.goalId === goalId);
    const title = plain(titleOf(goalId) ?? '');
    const bullets = BY_WORTH.flatMap((slot) => (review ? inSlot(review.bullets, slot) : []));
    const proof = bullets.find(({ status, refs }) => status !== 'blocked' && refs.length > 0);
    return title && proof
      ? [{ title, proof, one: strongest(bullets.filter((one) => isFit(said, one))) }]
      : [];
  });
  const told = goals.filter(({ one }) => one).slice(0, MOST_GOALS);
  if (told.length < 2) return [];
  const sentences = told.flatMap(({ title, one }): Opening[] =>
    one ? [{ text: `${words.quote(title)}: ${ended(one.text.trim())}`, refs: [...one.refs] }] : [],
  );
  const rest = goals.filter((goal) => !told.includes(goal));
  if (rest.length === 0) return sentences;
  const others = listed(
    rest.map(({ title }) => title),
    words,
  );
  const refs = [...new Set(rest.flatMap(({ proof }) => proof.refs.slice(0, 1)))];
  return [...sentences, { text: `${words.rest}: ${others}.`, refs }];
};

/** The sentences of an opening that still stand in its text as they were; what the person has changed is theirs. */
export const standingIn = (opening: readonly Opening[], text: string): Opening[] =>
  opening.filter((sentence) => text.includes(sentence.text));
