import type { Found } from '../read.ts';
import { localIds, strings } from '../read.ts';

/** Where a model would put one leftover line: a known goal's local id, or a new project by name. */
export type Label = { id: string; goal: string } | { id: string; name: string };

/** A label out of a closed object; `none` gives nothing. */
export const labelIn = ({ value }: Found): Label | undefined => {
  const [id] = localIds(value.id ?? [], 'e');
  const [goal = ''] = strings(value.goal ?? []);
  const [name] = strings(value.name ?? []);
  if (id === undefined) return undefined;
  if (/^\[?p?\d+\]?$/i.test(goal)) return { id, goal: localIds(goal, 'p')[0] ?? '' };
  return goal === 'new' && name !== undefined ? { id, name } : undefined;
};
