import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnSlots } from '@perf-assist/shared/measure/learn-slots';
import { taughtLines } from '@perf-assist/shared/measure/slot-score';

writeFileSync(
  join(import.meta.dirname, '../../shared/src/draft/slot-weights.json'),
  `${JSON.stringify(learnSlots(taughtLines), null, 2)}\n`,
);
