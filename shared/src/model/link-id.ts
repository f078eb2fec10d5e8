/** The identity of the link between a goal and an entry; the same on every device. */
export const linkId = (goalId: string, entryId: string): string => `${goalId}:${entryId}`;
