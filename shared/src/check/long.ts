import { style } from '../verify/style.ts';
import type { LineCheck } from './reading.ts';

/** A sentence of more than 28 words; `words` is their count. */
export const long: LineCheck = ({ bullet: { text } }) =>
  style({ text, sources: [], names: [] }).filter(({ code }) => code === 'long');
