import type { DraftEntry, DraftInput } from './input.ts';

/** Entries a day apart from 2025-01-06 on; a line that starts with `план:` is a plan. */
export const entriesOf = (lines: string[]): DraftEntry[] =>
  lines.map((text, at) => ({
    id: `e${String(at).padStart(4, '0')}`,
    date: new Date(Date.UTC(2025, 0, 6 + (at % 300))).toISOString().slice(0, 10),
    type: text.startsWith('план:') ? 'plan' : 'fact',
    text: text.replace(/^план:\s*/, ''),
  }));

/** A draft's input over one year, with no goals and nothing said. */
export const inputOfLines = (lines: string[], more: Partial<DraftInput> = {}): DraftInput => ({
  entries: entriesOf(lines),
  goals: [],
  links: [],
  period: { start: '2025-01-01', end: '2025-12-31' },
  role: 'engineer',
  language: 'ru',
  ...more,
});
