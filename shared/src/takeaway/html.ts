import type { ReviewPage } from './page.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replace(/\r?\n/g, '<br>');

const list = (sentences: readonly string[]): string =>
  `<ul>${sentences.map((sentence) => `<li>${escape(sentence)}</li>`).join('')}</ul>`;

/** The page as plain HTML for the clipboard: headings, paragraphs and lists, no styles. Every word is escaped. */
export const toHtml = (page: ReviewPage): string =>
  [
    `<h1>${escape(page.title)}</h1>`,
    ...(page.intro ? page.intro.split(/\n{2,}/).map((part) => `<p>${escape(part)}</p>`) : []),
    ...(page.keyPoints.length > 0 ? [list(page.keyPoints)] : []),
    ...page.goals.flatMap((goal) => [
      `<h2>${escape(goal.title)}</h2>`,
      ...goal.slots.flatMap((slot) => [`<h3>${escape(slot.name)}</h3>`, list(slot.sentences)]),
    ]),
  ].join('\n');
