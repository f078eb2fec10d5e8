import { MAX_ENTRY_LENGTH } from '../limits.ts';
import type { Day } from '../model/day.ts';
import type { EntryType } from '../model/entry.ts';
import type { NumberOrder } from '../text/calendar.ts';
import { orderIn } from './date-order.ts';
import { dayOf, headingYear, leadDate } from './lead-date.ts';
import type { Note, Reading } from './note.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const BULLET = /^(\s*)(?:[-*+•–—]|\d{1,3}[.)])\s+(.*)$/;
const BOX = /^\[([ xXхХ/-])\]\s+/;
const WORD = /^(TODO|LATER|NOW|DOING|WAITING|DONE|CANCELED|CANCELLED)\s+/;
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;
const PROPERTY = /^\s*[\w-]+:: /;
const ONLY_TAGS = /^\s*(?:#[\p{L}\p{N}_/-]+#?\s*)+$/u;
const PLANS = /^(?:план(?:ы|ы? на .*)?|plans?|todo|to do|задачи|tasks)(?!\p{L})/iu;
const FACTS = /^(?:сделано|готово|факт(?:ы)?|итоги|done|facts?|log)(?!\p{L})/iu;

const plainMarks = (text: string): string =>
  text
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]+)\]\]/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .trim();

const kindOf = (text: string): { type?: EntryType; text: string } => {
  const box = BOX.exec(text);
  if (box) return { type: /[xXхХ]/.test(box[1] ?? '') ? 'fact' : 'plan', text: text.slice(box[0].length) };
  const word = WORD.exec(text);
  if (word) return { type: word[1] === 'DONE' ? 'fact' : 'plan', text: text.slice(word[0].length) };
  return { text };
};

/** Where a reader stands in a diary. `open`: the note that a following line may continue, and how deep it stands. */
interface Place {
  date: Day | undefined;
  year: number | undefined;
  section: EntryType;
  open: { note: Note; depth: number } | undefined;
}

class DiaryReader {
  readonly reading: Reading = { notes: [], left: [] };
  #order: NumberOrder | undefined;
  #today: Day;
  #at: Place;

  constructor(today: Day, order: NumberOrder | undefined, date: Day | undefined) {
    this.#today = today;
    this.#order = order;
    this.#at = {
      date,
      year: date === undefined ? undefined : Number(date.slice(0, 4)),
      section: 'fact',
      open: undefined,
    };
  }

  #add(text: string, line: number, depth: number, kind: EntryType | undefined): void {
    const said = kindOf(text);
    const plain = plainMarks(said.text);
    if (plain === '') return;
    if (plain.length > MAX_ENTRY_LENGTH) {
      this.reading.left.push({ line, text: plain.slice(0, 200), why: 'too-long' });
      return;
    }
    const { date, section } = this.#at;
    const note: Note = { type: said.type ?? kind ?? section, text: plain, line, ...(date ? { date } : {}) };
    this.reading.notes.push(note);
    this.#at.open = { note, depth };
  }

  #continue(text: string): boolean {
    const note = this.#at.open?.note;
    const more = plainMarks(text);
    if (!note || note.text.length + more.length >= MAX_ENTRY_LENGTH) return false;
    note.text += `\n${more}`;
    return true;
  }

  #take(text: string): { rest: string } | undefined {
    const lead = leadDate(text, this.#order);
    const date = lead && dayOf(lead.date, this.#today, this.#at.year);
    if (!lead || !date) return undefined;
    this.#at = { date, year: Number(date.slice(0, 4)), section: 'fact', open: undefined };
    return { rest: lead.rest };
  }

  #heading(text: string, line: number): void {
    this.#at.open = undefined;
    const dated = this.#take(text);
    if (dated) {
      if (dated.rest) this.#add(dated.rest, line, 0, undefined);
      return;
    }
    const year = headingYear(text);
    if (year !== undefined) this.#at.year = year;
    else if (PLANS.test(text)) this.#at.section = 'plan';
    else if (FACTS.test(text)) this.#at.section = 'fact';
    else this.reading.left.push({ line, text, why: 'rule' });
  }

  #line(raw: string, line: number): void {
    const heading = HEADING.exec(raw);
    if (heading) return this.#heading(heading[2] ?? '', line);
    if (RULE.test(raw) || PROPERTY.test(raw) || ONLY_TAGS.test(raw)) {
      this.reading.left.push({ line, text: raw.trim(), why: 'rule' });
      return;
    }
    const bullet = BULLET.exec(raw);
    const depth = (bullet?.[1] ?? /^\s*/.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').length;
    const { open } = this.#at;
    const text = bullet?.[2] ?? raw.trim();
    if (depth < 2) {
      const dated = this.#take(text);
      if (dated) {
        if (dated.rest) this.#add(dated.rest, line, bullet ? depth : -1, undefined);
        return;
      }
    }
    if (open && depth > Math.max(open.depth, 0) && this.#continue(text)) return;
    if (!bullet && open?.depth === -1 && this.#continue(text)) return;
    this.#add(text, line, depth, undefined);
  }

  read(lines: readonly string[], first: number): void {
    for (const [i, raw] of lines.entries()) {
      if (raw.trim() === '') this.#at.open = undefined;
      else this.#line(raw, first + i);
    }
  }
}

/** The lines after the properties that a note may begin with (`---` … `---`), and the date among these. */
const body = (lines: string[], order: NumberOrder | undefined): { from: number; date?: string } => {
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) return { from: 0 };
  const date = lines.slice(1, end).find((line) => /^(?:date|created|day)\s*:/i.test(line));
  const said = date && leadDate(date.replace(/^\w+\s*:\s*["']?/, ''), order);
  return said ? { from: end + 1, date: date.replace(/^\w+\s*:\s*["']?/, '') } : { from: end + 1 };
};

/**
 * Reads a diary in Markdown or plain text, of Obsidian, Logseq, jrnl, Bear or by hand: dates in the name of the file, in
 * headings, alone on a line or before a text; one line or point is one note, what is indented under it belongs to it.
 * Check boxes, TODO and headings like "Plans" make plans. `order` says how 03/04/2026 is meant.
 */
export const readDiary = (text: string, name: string, today: Day, order?: NumberOrder): Reading => {
  const found = orderIn(text);
  const used = found.order ?? order;
  const lines = text.split('\n');
  const { from, date: said } = body(lines, used);
  const lead =
    (said === undefined ? undefined : leadDate(said, used)) ?? leadDate(name.replace(/\.\w+$/, ''));
  const reader = new DiaryReader(today, used, lead && dayOf(lead.date, today));
  reader.read(lines.slice(from), from + 1);
  return found.unsure && !used ? { ...reader.reading, unsure: true } : reader.reading;
};
