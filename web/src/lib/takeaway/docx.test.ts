import type { ReviewPage } from '@perf-assist/shared/takeaway/page';
import { describe, expect, it } from 'vitest';
import { toDocx } from './docx.ts';

/** The files of a zip archive as text, read by its central directory. */
const unzip = async (bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> => {
  const view = new DataView(bytes.buffer);
  const files = new Map<string, string>();
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (lengths[0] ?? 0)));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = new Blob([bytes.subarray(start, start + size)]).stream();
    const plain = method === 0 ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
    files.set(name, await new Response(plain).text());
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return files;
};

const page: ReviewPage = {
  title: 'Первое полугодие & всё',
  intro: 'Два проекта.\n\nОба <живы>.\nПочти.',
  keyPoints: [{ text: 'p95 с 400 до 120 мс.', marks: [2] }],
  goals: [
    {
      title: 'Поиск',
      slots: [
        { name: 'Что сделано', sentences: [{ text: 'Индекс\u0000 по\ud800 дате 😀.', marks: [1, 2] }] },
      ],
    },
  ],
  appendix: {
    heading: 'Записи',
    entries: [
      { mark: 1, day: '2026-01-05', label: 'план', text: 'индекс' },
      { mark: 2, day: '2026-01-06', label: '', text: 'готово\np95 120 мс' },
    ],
  },
  omitted: [],
};

const open = async (given: ReviewPage) => {
  const files = await unzip(new Uint8Array(await (await toDocx(given, 'ru')).arrayBuffer()));
  const xml = files.get('word/document.xml') ?? '';
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? '',
    listed: paragraph.includes('<w:numPr>'),
    text: paragraph
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  }));
  return { files, xml, paragraphs };
};

describe('a Word document', () => {
  it('reopened holds every word under real headings and lists', async () => {
    const { paragraphs } = await open(page);
    expect(paragraphs.map(({ style, text }) => `${style}|${text}`)).toEqual([
      'Title|Первое полугодие & всё',
      '|Два проекта.',
      '|Оба <живы>.\nПочти.',
      'ListParagraph|p95 с 400 до 120 мс. [2]',
      'Heading1|Поиск',
      'Heading2|Что сделано',
      'ListParagraph|Индекс  по\ufffd дате 😀. [1, 2]',
      'Heading1|Записи',
      'ListParagraph|2026-01-05, план: индекс',
      'ListParagraph|2026-01-06: готово\np95 120 мс',
    ]);
    expect(paragraphs.filter(({ listed }) => listed)).toHaveLength(4);
  });

  it('has the parts Word asks for, and says its language', async () => {
    const { files, xml } = await open(page);
    for (const name of [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/styles.xml',
      'word/numbering.xml',
    ])
      expect(files.get(name), name).toMatch(/^<\?xml/);
    expect(files.get('word/styles.xml')).toContain('ru-RU');
    expect(xml).not.toContain('\u0000');
  });

  it('of an empty review is a document with its title', async () => {
    const { paragraphs } = await open({ title: 'Пусто', intro: '', keyPoints: [], goals: [], omitted: [] });
    expect(paragraphs.map(({ text }) => text)).toEqual(['Пусто']);
  });
});
