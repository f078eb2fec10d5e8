import type { Day } from '../model/day.ts';
import type { EntryType } from '../model/entry.ts';
import type { NamedGoal } from './goal-tags.ts';
import { goalOfTag } from './goal-tags.ts';
import { readDay } from './read-day.ts';

/** What a line is read against: what it is without marks, the day it is written on, and the goals a tag may name. */
export interface Setting {
  today: Day;
  date: Day;
  type: EntryType;
  goals: readonly NamedGoal[];
}

/** A line as it will be saved. `marked`: some mark in it was understood; else it is just its text. */
export interface ReadLine {
  text: string;
  type: EntryType;
  date: Day;
  goalIds: string[];
  marked: boolean;
}

interface Marks {
  type?: EntryType;
  phrase?: string;
}

const KIND = String.raw`(план(?:ы)?|факт(?:ы)?|plans?|facts?)`;
const KIND_FIRST = new RegExp(`^${KIND}(?:,? +(.+))?$`, 'iu');
const KIND_LAST = new RegExp(`^(.+?),? +${KIND}$`, 'iu');
const LABEL = /^([^:\n]{1,40}):(?:\s+|$)/;
const PLUS = /^\+(?:\s+(?=\S)|(?=\p{L}))/u;
const BOX = /^\[([ xXхХ])\]\s+/u;

const typeOf = (word: string): EntryType => (/^(?:п|p)/i.test(word) ? 'plan' : 'fact');

const isDay = (phrase: string, today: Day): boolean => readDay(phrase, today) !== undefined;

const readLabel = (label: string, today: Day): Marks | undefined => {
  const text = label.trim();
  const first = KIND_FIRST.exec(text);
  if (first && first[2] === undefined) return { type: typeOf(first[1] ?? '') };
  if (first && isDay(first[2] ?? '', today)) return { type: typeOf(first[1] ?? ''), phrase: first[2] ?? '' };
  const last = KIND_LAST.exec(text);
  if (last && isDay(last[1] ?? '', today)) return { type: typeOf(last[2] ?? ''), phrase: last[1] ?? '' };
  return isDay(text, today) ? { phrase: text } : undefined;
};

/** Adds what a piece says; false when it says something a second time, so that it is text. */
const add = (marks: Marks, more: Marks | undefined): boolean => {
  if (!more) return false;
  const isTwice =
    (more.type !== undefined && marks.type !== undefined) ||
    (more.phrase !== undefined && marks.phrase !== undefined);
  if (!isTwice) Object.assign(marks, more);
  return !isTwice;
};

const takeMarks = (line: string, today: Day): { marks: Marks; rest: string } => {
  const marks: Marks = {};
  let rest = line.trim();
  for (;;) {
    const [plus, box, label] = [PLUS, BOX, LABEL].map((pattern) => pattern.exec(rest));
    const found = plus ?? box ?? label;
    const said: Marks | undefined = plus
      ? { type: 'plan' }
      : box
        ? { type: box[1] === ' ' ? 'plan' : 'fact' }
        : label
          ? readLabel(label[1] ?? '', today)
          : undefined;
    if (!found || !add(marks, said)) return { marks, rest };
    rest = rest.slice(found[0].length).trimStart();
  }
};

const TAG = /(?<![\p{L}\p{N}_&#/])#(\p{L}[\p{L}\p{M}\p{N}_-]{0,59})/gu;

const takeGoals = (text: string, goals: readonly NamedGoal[]): { text: string; goalIds: string[] } => {
  const found = [...text.matchAll(TAG)].flatMap(({ 0: tag, 1: name, index }) => {
    const goal = goalOfTag(name ?? '', goals);
    return goal ? [{ id: goal.id, start: index, end: index + tag.length }] : [];
  });
  const goalIds = [...new Set(found.map(({ id }) => id))];
  let start = 0;
  let end = text.length;
  for (const tag of found) if (text.slice(start, tag.start).trim() === '') start = tag.end;
  for (const tag of found.toReversed())
    if (tag.start >= start && text.slice(tag.end, end).trim() === '') end = tag.start;
  const bare = text
    .slice(start, end)
    .trim()
    .replace(start > 0 ? /^[:,;.]\s*/ : '', '');
  return { text: bare === '' ? text : bare, goalIds };
};

const dateOf = ({ type, phrase }: Marks, setting: Setting): Day => {
  if (phrase === undefined) return setting.date;
  const toward = (type ?? setting.type) === 'plan' ? 'future' : 'past';
  return readDay(phrase, setting.today, toward) ?? setting.date;
};

const readMarks = (marks: Marks, text: string, setting: Setting): ReadLine => {
  const date = dateOf(marks, setting);
  const ahead = marks.phrase !== undefined && date > setting.today;
  const goals = takeGoals(text, setting.goals);
  return {
    ...goals,
    date,
    type: marks.type ?? (ahead ? 'plan' : setting.type),
    marked: marks.type !== undefined || marks.phrase !== undefined || goals.goalIds.length > 0,
  };
};

/**
 * Reads lines with their marks: `вчера:`, `пн:`, `15.10:`, `last friday:`, `план:`, `fact:`, `план на завтра:`, `+` or
 * `[ ]` before a plan, `#goal` anywhere (taken out of the text at its ends). What is not understood stays text. A line
 * of marks alone says them of the lines under it; alone it is text.
 */
export const readLines = (lines: readonly string[], setting: Setting): ReadLine[] => {
  const read: ReadLine[] = [];
  let above: Marks = {};
  for (const line of lines) {
    const { marks, rest } = takeMarks(line, setting.today);
    const isHeading = rest === '' && lines.length > 1;
    if (isHeading) above = marks;
    else if (rest === '') read.push(readMarks({}, line.trim(), setting));
    else read.push(readMarks({ ...above, ...marks }, rest, setting));
  }
  return read;
};
