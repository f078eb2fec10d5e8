const KEY = 'perf-assist.questions';

/** What was put aside in this sitting: the central entries of skipped questions, and groups that are not one thing. */
export interface Aside {
  skipped: string[];
  apart: string[][];
}

const NOTHING: Aside = { skipped: [], apart: [] };

/** What this tab has put aside so far; a reload keeps it, a new tab begins anew. */
export const readAside = (): Aside => {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Aside>) };
  } catch {
    return NOTHING;
  }
};

/** Keeps what was put aside for this tab; where the browser keeps nothing, until the page is left. */
export const keepAside = (aside: Aside): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(aside));
  } catch {
    return;
  }
};
