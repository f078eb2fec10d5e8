/** What a number counts: a dimension with its base unit, and how many base units one written unit is. */
export interface Unit {
  name: string;
  factor: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

const AFTER: [RegExp, Unit][] = [
  [
    /^(?:п\. ?п\.?|пп(?!\p{L})|процентн\p{L}* пункт\p{L}*|p\.p\.|pp(?!\p{L})|percentage points?|p\. ?p\.)/iu,
    { name: 'pp', factor: 1 },
  ],
  [/^(?:%|процент\p{L}*|percent(?!\p{L}|age)|проц\.)/iu, { name: '%', factor: 1 }],
  [/^(?:мкс|микросек\p{L}*|µs|us|microseconds?)(?!\p{L})/iu, { name: 's', factor: 1e-6 }],
  [/^(?:мс|мсек|миллисек\p{L}*|ms|msec|milliseconds?)(?!\p{L})/iu, { name: 's', factor: 1e-3 }],
  [/^(?:с|сек|секунд\p{L}*|s|secs?|seconds?)(?!\p{L})/iu, { name: 's', factor: 1 }],
  [/^(?:мин|минут\p{L}*|mins?|minutes?)(?!\p{L})/iu, { name: 's', factor: 60 }],
  [/^(?:ч|час|часа|часов|часам|часами|часах|h|hrs?|hours?)(?!\p{L})/iu, { name: 's', factor: HOUR }],
  [
    /^(?:сут|сутки|суток|суткам|дн|день|дня|дней|дням|днями|днях|d|days?)(?!\p{L})/iu,
    { name: 's', factor: DAY },
  ],
  [/^(?:нед|недел\p{L}*|w|wks?|weeks?)(?!\p{L})/iu, { name: 's', factor: 7 * DAY }],
  [/^(?:мес|месяц\p{L}*|months?|mos?)(?!\p{L})/iu, { name: 's', factor: 30 * DAY }],
  [/^(?:год|года|году|годом|лет|годам|yrs?|years?)(?!\p{L})/iu, { name: 's', factor: 365 * DAY }],
  [/^(?:кб|кбайт|килобайт\p{L}*|kb|kib|kbytes?|kilobytes?)(?!\p{L})/iu, { name: 'byte', factor: 1e3 }],
  [/^(?:мб|мбайт|мегабайт\p{L}*|mb|mib|megabytes?)(?!\p{L})/iu, { name: 'byte', factor: 1e6 }],
  [/^(?:гб|гбайт|гигабайт\p{L}*|гиг|gb|gib|gigabytes?)(?!\p{L})/iu, { name: 'byte', factor: 1e9 }],
  [/^(?:тб|тбайт|терабайт\p{L}*|tb|tib|terabytes?)(?!\p{L})/iu, { name: 'byte', factor: 1e12 }],
  [
    /^(?:rps|qps|рпс|запрос\p{L}*\/с\p{L}*|req\/s|requests? per second)(?!\p{L})/iu,
    { name: 'rps', factor: 1 },
  ],
  [/^(?:₽|руб\p{L}*\.?|р\.|rub|rubles?)(?!\p{L})/iu, { name: 'rub', factor: 1 }],
  [/^(?:\$|долл\p{L}*|usd|dollars?|бакс\p{L}*)(?!\p{L})/iu, { name: 'usd', factor: 1 }],
  [/^(?:€|евро|eur|euros?)(?!\p{L})/iu, { name: 'eur', factor: 1 }],
  [/^(?:раза?|times|x|х|×|-?fold|-?кратн\p{L}*)(?!\p{L}|\p{N})/iu, { name: '×', factor: 1 }],
];

const BEFORE: [RegExp, Unit][] = [
  [/(?:×|(?<!\p{L})[xх]) ?$/iu, { name: '×', factor: 1 }],
  [/\$ ?$/, { name: 'usd', factor: 1 }],
  [/€ ?$/, { name: 'eur', factor: 1 }],
  [/₽ ?$/, { name: 'rub', factor: 1 }],
];

const SCALE: [RegExp, number][] = [
  [/^(?:k|к|тыс\p{L}*\.?|тысяч\p{L}*|thousand)(?!\p{L})/iu, 1e3],
  [/^(?:млн\.?|миллион\p{L}*|m|м|mln|million)(?!\p{L})/iu, 1e6],
  [/^(?:млрд\.?|миллиард\p{L}*|bn|b|billion)(?!\p{L})/iu, 1e9],
];

/** What stands right after (or before) a number: its scale word, its unit and how far they reach. */
export const unitAround = (before: string, after: string): { unit?: Unit; scale: number; length: number } => {
  const lead = /^[   -]?/.exec(after)?.[0].length ?? 0;
  let rest = after.slice(lead);
  let length = 0;
  let scale = 1;
  for (const [pattern, factor] of SCALE) {
    const match = pattern.exec(rest);
    if (!match) continue;
    scale = factor;
    length = lead + match[0].length;
    const gap = /^[   ]?/.exec(rest.slice(match[0].length))?.[0].length ?? 0;
    rest = rest.slice(match[0].length + gap);
    length += gap;
    break;
  }
  for (const [pattern, unit] of AFTER) {
    const match = pattern.exec(rest);
    if (match) return { unit, scale, length: (length || lead) + match[0].length };
  }
  for (const [pattern, unit] of BEFORE) if (pattern.test(before)) return { unit, scale, length };
  return { scale, length };
};
