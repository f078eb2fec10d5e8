import { entryLead, marksText } from './appendix.ts';
import type { PageSentence, ReviewPage } from './page.ts';

/** Characters that would turn a person's words into Markdown syntax. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\s*)([-+#]|\d+[.)])(?=\s)/gm, '$1\\$2')
    .replace(/\r?\n/g, ' ');

const list = (sentences: readonly PageSentence[]): string =>
  sentences
    .map(({ text, marks }) => `- ${escape(text)}${marks.length > 0 ? ` ${escape(marksText(marks))}` : ''}`)
    .join('\n');

/**
 * The page as CommonMark: `#` the review, `##` a goal or the appendix, `###` a slot, `-` a sentence with the marks of its
 * entries in brackets. Ends with one newline.
 */
export const toMarkdown = (page: ReviewPage): string => {
  const parts = [`# ${escape(page.title)}`];
  if (page.intro)
    parts.push(
      page.intro
        .split(/\n{2,}/)
        .map(escape)
        .join('\n\n'),
    );
  if (page.keyPoints.length > 0) parts.push(list(page.keyPoints));
  for (const goal of page.goals) {
    parts.push(`## ${escape(goal.title)}`);
    for (const { name, sentences } of goal.slots)
      parts.push(...(name === '' ? [] : [`### ${escape(name)}`]), list(sentences));
  }
  if (page.appendix && page.appendix.entries.length > 0)
    parts.push(
      `## ${escape(page.appendix.heading)}`,
      page.appendix.entries
        .map((entry) => `${entry.mark}. ${escape(entryLead(entry))}: ${escape(entry.text)}`)
        .join('\n'),
    );
  return `${parts.join('\n\n')}\n`;
};
