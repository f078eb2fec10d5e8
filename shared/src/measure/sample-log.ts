import type { Sample } from '../samples/sample.ts';
import { addDays } from '../period.ts';
import type { LabelledLog } from './labelled-log.ts';

/** A sample half-year as a log with labels, laid from the start of its nominal period. */
export const labelledSample = ({ id, language, role, period, entries }: Sample): LabelledLog => ({
  id,
  language,
  role,
  period,
  entries: entries.map(({ day, type, text, project }, at) => ({
    id: `e${String(at).padStart(3, '0')}`,
    date: addDays(period.start, day),
    type,
    text,
    project,
  })),
});
