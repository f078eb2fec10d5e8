import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnSlots } from '@perf-assist/shared/measure/learn-slots';
import { taughtLines } from '@perf-assist/shared/measure/slot-score';

const weights = Object.entries(learnSlots(taughtLines)).map(
  ([name, list]) => `  ${JSON.stringify(name)}: [${list.join(', ')}]`,
);
writeFileSync(
  join(import.meta.dirname, '../../shared/src/draft/slot-weights.json'),
  `{\n${weights.join(',\n')}\n}\n`,
);
