import { changes } from '../text/changes.ts';
import type { Quantity } from '../text/quantities.ts';
import { quantities } from '../text/quantities.ts';
import type { LineCheck } from './reading.ts';

/** A number worth telling: not a year, not 0 or 1, not a version. */
const tells = ({ value, unit, written }: Quantity): boolean =>
  unit !== '' || (value > 1 && !(value >= 1900 && value <= 2100) && !/^\d+\.\d+$/.test(written));

/** A sentence without any number although a fact it cites has one; `words` is that number, a change before a bare count. */
export const noNumber: LineCheck = ({ bullet: { text }, sources }) => {
  if (quantities(text).length > 0 || /\d/.test(text)) return [];
  const found = sources
    .filter(({ type }) => type === 'fact')
    .flatMap(({ id, rawText }) => {
      const changed = changes(rawText)[0];
      const best = quantities(rawText)
        .filter(tells)
        .sort((a, b) => Number(b.unit !== '') - Number(a.unit !== ''))[0];
      if (changed) {
        const words = changed.from ? `${changed.from.written} → ${changed.to.written}` : changed.to.written;
        return [{ words, entries: [id], rank: 2 }];
      }
      return best ? [{ words: best.written, entries: [id], rank: best.unit === '' ? 0 : 1 }] : [];
    })
    .sort((a, b) => b.rank - a.rank)[0];
  return found ? [{ words: found.words, entries: found.entries }] : [];
};
