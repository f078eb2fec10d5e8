import { goto } from '$app/navigation';
import { weekOf } from '@perf-assist/shared/period';
import { m } from '#lib/i18n/messages.js';
import type { Found, Piece } from '#lib/search/wire.ts';
import { dayName, periodTitle } from '#lib/ui/dates.ts';
import type { Command } from './commands.ts';

/** One line of the palette: what stands on it, and what choosing it does. */
export interface Option {
  key: string;
  pieces: Piece[];
  aside?: string;
  mark?: 'fact' | 'plan' | 'goal';
  hue?: number;
  run: () => unknown;
}

export interface OptionGroup {
  title: string;
  options: Option[];
}

const plain = (text: string): Piece[] => [{ text, hit: false }];

/** Commands as lines. */
export const commandOptions = (list: readonly Command[]): Option[] =>
  list.map(({ label, run, keys }) => ({
    key: `command ${label}`,
    pieces: plain(label),
    run,
    ...(keys ? { aside: keys } : {}),
  }));

/** What was found as lines, by kind, the empty kinds left out. */
export const foundGroups = (found: Found, today: string): OptionGroup[] => {
  const goals = found.goals.map(({ id, hue, pieces }): Option => ({
    key: id,
    pieces,
    hue,
    mark: 'goal',
    run: () => goto(`/goals/${id}`),
  }));
  const reviews = found.reviews.map(({ id, start, end, pieces }): Option => ({
    key: id,
    pieces: pieces.length > 0 ? pieces : plain(periodTitle({ start, end }, today)),
    aside: periodTitle({ start, end }, today),
    run: () => goto(`/review/${id}`),
  }));
  const entries = found.entries.map(({ id, day, type, pieces }): Option => ({
    key: id,
    pieces,
    aside: dayName(day, today),
    mark: type,
    run: () => goto(`/feed?to=${weekOf(day).end}&entry=${id}`),
  }));
  return [
    { title: m.search_goals(), options: goals },
    { title: m.search_reviews(), options: reviews },
    { title: m.search_entries(), options: entries },
  ].filter(({ options }) => options.length > 0);
};
