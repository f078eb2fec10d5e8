import type { Source } from '../../verify/finding.ts';

/** A sentence of a goal and the notes that it claims to rest on; a note that begins with `plan:` is a plan. */
export interface Told {
  goal: string;
  notes: Source[];
  text: string;
}

/** Reads lines of `goal | note + note | sentence`. */
export const told = (lines: string): Told[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [goal = '', notes = '', text = ''] = line.split(' | ');
      return {
        goal,
        text,
        notes: notes.split(' + ').map((note, at) => ({
          id: `n${at}`,
          type: note.startsWith('plan: ') ? 'plan' : 'fact',
          text: note.replace(/^plan: /, ''),
        })),
      };
    });
