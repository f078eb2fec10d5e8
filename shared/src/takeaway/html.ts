import { entryLead, marksText } from './appendix.ts';
import type { PageSentence, ReviewPage } from './page.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replace(/\r?\n/g, '<br>');

const list = (sentences: readonly PageSentence[]): string =>
  `<ul>${sentences
    .map(
      ({ text, marks }) =>
        `<li>${escape(text)}${marks.length > 0 ? ` <sup>${marksText(marks)}</sup>` : ''}</li>`,
    )
    .join('')}</ul>`;

/** The page as plain HTML for the clipboard: headings, paragraphs and lists, no styles. Every word is escaped. */
export const toHtml = (page: ReviewPage): string =>
  [
    `<h1>${escape(page.title)}</h1>`,
    ...(page.intro ? page.intro.split(/\n{2,}/).map((part) => `<p>${escape(part)}</p>`) : []),
    ...(page.keyPoints.length > 0 ? [list(page.keyPoints)] : []),
    ...page.goals.flatMap((goal) => [
      `<h2>${escape(goal.title)}</h2>`,
      ...goal.slots.flatMap(({ name, sentences }) => [
        ...(name === '' ? [] : [`<h3>${escape(name)}</h3>`]),
        list(sentences),
      ]),
    ]),
    ...(page.appendix && page.appendix.entries.length > 0
      ? [
          `<h2>${escape(page.appendix.heading)}</h2>`,
          `<ol>${page.appendix.entries
            .map((entry) => `<li>${escape(entryLead(entry))}: ${escape(entry.text)}</li>`)
            .join('')}</ol>`,
        ]
      : []),
  ].join('\n');
