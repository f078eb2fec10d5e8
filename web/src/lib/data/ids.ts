import { v7 } from 'uuid';

/** A new identity; ids made later sort later. */
export const newId = (): string => v7();

/** The one person of a notebook; the same on every device, so that two devices never make two persons. */
export const ME = 'me';
