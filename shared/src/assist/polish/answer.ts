import type { Found } from '../read.ts';
import { localIds, strings } from '../read.ts';

/** One polished bullet, its marks still in place. */
export interface Polished {
  id: string;
  text: string;
}

/** A polished bullet out of a closed object. */
export const polishedIn = ({ value }: Found): Polished | undefined => {
  const [id] = localIds(value.id ?? [], 'b');
  const [text] = strings(value.text ?? []);
  return id === undefined || text === undefined ? undefined : { id, text: text.replace(/\s+/g, ' ') };
};
