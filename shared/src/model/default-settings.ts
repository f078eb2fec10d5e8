import type { Settings } from './settings.ts';

/** What holds until the person chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = { dayStartHour: 4, theme: 'system' };
