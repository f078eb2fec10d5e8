import { entryLead, marksText } from '@perf-assist/shared/takeaway/appendix';
import type { PageSentence, ReviewPage } from '@perf-assist/shared/takeaway/page';
import type { Language } from '@perf-assist/shared/model/settings';
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';

const LOCALE: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' };
const INDENT = { left: 360, hanging: 360 };
const NUMBERS = 'entries';

/** A text that XML can hold: control characters and halves of pairs are no letters. */
const clean = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n]/gu, ' ');

const runs = (text: string): TextRun[] =>
  clean(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }));

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: runs(text) });

const bullet = ({ text, marks }: PageSentence): Paragraph =>
  new Paragraph({
    bullet: { level: 0 },
    children: [
      ...runs(text),
      ...(marks.length > 0 ? [new TextRun({ text: ` ${marksText(marks)}`, superScript: true })] : []),
    ],
  });

const bodyOf = (page: ReviewPage): Paragraph[] => [
  heading(page.title, HeadingLevel.TITLE),
  ...(page.intro ? page.intro.split(/\n{2,}/).map((part) => new Paragraph({ children: runs(part) })) : []),
  ...page.keyPoints.map(bullet),
  ...page.goals.flatMap((goal) => [
    heading(goal.title, HeadingLevel.HEADING_1),
    ...goal.slots.flatMap((slot) => [
      ...(slot.name === '' ? [] : [heading(slot.name, HeadingLevel.HEADING_2)]),
      ...slot.sentences.map(bullet),
    ]),
  ]),
  ...(page.appendix && page.appendix.entries.length > 0
    ? [
        heading(page.appendix.heading, HeadingLevel.HEADING_1),
        ...page.appendix.entries.map(
          (entry) =>
            new Paragraph({
              numbering: { reference: NUMBERS, level: 0 },
              children: runs(`${entryLead(entry)}: ${entry.text}`),
            }),
        ),
      ]
    : []),
];

/**
 * The page as a Word document with real headings and lists, so that a table of contents and restyling work. Heavy: import
 * this module lazily, on the person's click.
 */
export const toDocx = (page: ReviewPage, language: Language): Promise<Blob> =>
  Packer.toBlob(
    new Document({
      title: clean(page.title),
      creator: '',
      styles: { default: { document: { run: { language: { value: LOCALE[language] } } } } },
      numbering: {
        config: [
          {
            reference: NUMBERS,
            levels: [
              {
                level: 0,
                format: LevelFormat.DECIMAL,
                text: '%1.',
                style: { paragraph: { indent: INDENT } },
              },
            ],
          },
        ],
      },
      sections: [{ children: bodyOf(page) }],
    }),
  );
