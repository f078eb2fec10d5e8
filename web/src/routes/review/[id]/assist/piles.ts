import type { Entry } from '@perf-assist/shared/model/entry';
import type { Goal } from '@perf-assist/shared/model/goal';
import type { Guess } from '#lib/assist/label.ts';

/** Entries that may belong to one goal; without `goal` it would be a new one of this title. */
export interface Pile {
  title: string;
  goal?: Goal;
  entries: Entry[];
}

const plain = (text: string): string => text.trim().toLocaleLowerCase();

/** Names a guess that the person has put away. */
export const guessKey = (entryId: string, title: string): string => `${entryId} ${plain(title)}`;

/** Guesses as piles, one a goal, the biggest first; a new goal whose title is known is that goal. */
export const pilesOf = (
  guesses: readonly Guess[],
  entries: readonly Entry[],
  goals: readonly Goal[],
  refused: readonly string[],
): Pile[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const piles = new Map<string, Pile>();
  for (const { entryId, to } of guesses) {
    const entry = byId.get(entryId);
    const goal = goals.find((one) =>
      'title' in to ? plain(one.title) === plain(to.title) : one.id === to.goalId,
    );
    const title = goal?.title ?? ('title' in to ? to.title : '');
    if (!entry || title === '' || refused.includes(guessKey(entryId, title))) continue;
    const pile = piles.get(plain(title)) ?? { title, ...(goal ? { goal } : {}), entries: [] };
    pile.entries.push(entry);
    piles.set(plain(title), pile);
  }
  return [...piles.values()].sort((a, b) => b.entries.length - a.entries.length);
};
