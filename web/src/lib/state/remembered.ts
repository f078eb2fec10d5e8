/** What the last start left for this one, readable before the database is open; `undefined` where nothing can be kept. */
export const recall = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Leaves a value for the next start; `undefined` forgets it. Where nothing can be kept, nothing happens. */
export const remember = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
};
