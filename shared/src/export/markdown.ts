import type { Day } from '../model/day.ts';
import type { Exported } from './exported.ts';

const BOX = { open: '[ ] ', done: '[x] ', dropped: '[-] ' };

const point = ({ text, goals, plan, why }: Exported): string => {
  const named = goals.map((goal) => ` (${goal})`).join('');
  const reason = why ? `: ${why}` : '';
  return `- ${plan ? BOX[plan] : ''}${text.replaceAll('\n', '\n  ')}${named}${reason}`;
};

/**
 * Entries, oldest day first, as readable Markdown: a heading a month, a heading a day, a point an entry; plans have boxes
 * (`[-]` is dropped). The titles say month (`YYYY-MM`) and day in the person's language; a day's begins with its date, so
 * that the file can be read in again.
 */
export const toMarkdown = (
  entries: readonly Exported[],
  monthTitle: (month: string) => string,
  dayTitle: (day: Day) => string,
): string => {
  const blocks: string[] = [];
  let last = '';
  for (const entry of entries) {
    const { date } = entry;
    if (date.slice(0, 7) !== last.slice(0, 7)) blocks.push(`# ${monthTitle(date.slice(0, 7))}`);
    if (date === last) blocks.push(`${blocks.pop() ?? ''}\n${point(entry)}`);
    else blocks.push(`## ${date}, ${dayTitle(date)}`, point(entry));
    last = date;
  }
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
};
