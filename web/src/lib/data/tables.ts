import type { Kind } from '@perf-assist/shared/model/change';

/** The name of the database. */
export const DB_NAME = 'perf-assist';

/** The version of its tables; a tab that finds a newer one asks to be reloaded. */
export const DB_VERSION = 2;

/** The table that shows the rows of a kind. */
export const TABLES = {
  user: 'users',
  settings: 'settings',
  entry: 'entries',
  goal: 'goals',
  link: 'links',
  review: 'reviews',
  summary: 'summaries',
} as const satisfies Record<Kind, string>;
