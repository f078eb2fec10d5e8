import { style } from '../verify/style.ts';
import type { LineCheck } from './reading.ts';

/** Puffed words that say nothing a log could prove: «беспрецедентный», "world-class". */
export const inflated: LineCheck = ({ bullet: { text } }) =>
  style({ text, sources: [], names: [] }).filter(({ code }) => code === 'inflated');
