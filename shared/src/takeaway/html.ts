import type { Language } from '../model/settings.ts';
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

const PRINT = `@page{margin:20mm 18mm}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff;font:11.5pt/1.5 Georgia,"Times New Roman",serif}
h1{font-size:20pt;line-height:1.2;margin:0 0 12pt}
h2{font-size:14pt;line-height:1.25;margin:20pt 0 4pt}
h3{font-size:11.5pt;margin:10pt 0 2pt}
h1,h2,h3{break-after:avoid}
ul,ol{margin:0 0 6pt;padding-left:1.4em}
li{margin:2pt 0;break-inside:avoid;overflow-wrap:anywhere}
p{orphans:3;widows:3}
sup{font-size:.7em;line-height:0;white-space:nowrap}
ol{font-size:9.5pt;color:#333}
@media print{body{margin:0;padding:0;max-width:none}}`;

/** The page as an HTML document of its own, to print or save as PDF: A4 or Letter, headings stay with what follows. */
export const toPrintable = (page: ReviewPage, language: Language): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(
    page.title.replace(/\r?\n/g, ' '),
  )}</title><style>${PRINT}</style></head><body><main>${toHtml(page)}</main></body></html>`;
