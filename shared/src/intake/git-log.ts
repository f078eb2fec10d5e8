import type { Day } from '../model/day.ts';
import { dayFrom } from '../text/calendar.ts';
import type { Note, Reading } from './note.ts';

/** The command whose output is read best: day, short hash, author's address and subject, a tab between. */
export const GIT_COMMAND =
  "git log --all --date=short --pretty=format:'%ad%x09%h%x09%ae%x09%s' > commits.txt";

const SHORT = /^(\d{4})-(\d\d)-(\d\d)\t([0-9a-f]{4,40})\t([^\t]*)\t(.*)$/;
const COMMIT = /^commit ([0-9a-f]{7,64})/;
const AUTHOR = /^Author:\s+(?:.*<([^>]*)>|(.*))$/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MERGE = /^Merge (?:branch|pull request|remote-tracking|tag|commit)\b|^Merged? .* into /;

/** Whether a text is the output of `git log`, by the command above or plain. */
export const isGitLog = (text: string): boolean =>
  SHORT.test(text.slice(0, text.indexOf('\n') >>> 0).trimEnd()) ||
  /^commit [0-9a-f]{7,64}.*\n(?:Merge:.*\n)?Author:/.test(text);

const noteOf = (date: Day, author: string, subject: string, line: number): Note => ({
  date,
  type: 'fact',
  text: subject.trim(),
  line,
  author,
  ...(MERGE.test(subject) ? { aside: 'merge' as const } : {}),
});

const dateLine = (line: string): Day | undefined => {
  const iso = /^(?:Author)?Date:\s+(\d{4})-(\d\d)-(\d\d)/.exec(line);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = /^(?:Author)?Date:\s+\w{3} (\w{3}) +(\d{1,2}) [\d:]+ (\d{4})/.exec(line);
  return plain ? dayFrom(Number(plain[3]), MONTHS.indexOf(plain[1] ?? '') + 1, Number(plain[2])) : undefined;
};

const readPlain = (lines: readonly string[], reading: Reading): void => {
  let commit: { line: number; author: string; date?: Day; subject?: string } | undefined;
  const close = (): void => {
    if (!commit) return;
    const { date, author, subject, line } = commit;
    if (date && subject) reading.notes.push(noteOf(date, author, subject, line));
    else reading.left.push({ line, text: subject ?? '', why: 'broken' });
  };
  for (const [i, line] of lines.entries()) {
    if (COMMIT.test(line)) {
      close();
      commit = { line: i + 1, author: '' };
      continue;
    }
    if (!commit) continue;
    const author = AUTHOR.exec(line);
    const date = dateLine(line);
    if (author) commit.author = author[1] ?? author[2] ?? '';
    else if (date) commit.date = date;
    else if (commit.subject === undefined && /^ {4}\S/.test(line)) commit.subject = line.trim();
  }
  close();
};

/** Reads `git log`: a commit is a fact of its day in its author's name; merges are set aside. */
export const readGitLog = (text: string): Reading => {
  const reading: Reading = { notes: [], left: [] };
  const lines = text.split('\n');
  if (lines.some((line) => COMMIT.test(line))) {
    readPlain(lines, reading);
    return reading;
  }
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const found = SHORT.exec(line);
    const date = found && dayFrom(Number(found[1]), Number(found[2]), Number(found[3]));
    const subject = found?.[6]?.trim();
    if (found && date && subject) reading.notes.push(noteOf(date, found[5] ?? '', subject, i + 1));
    else
      reading.left.push({ line: i + 1, text: line.slice(0, 200), why: subject === '' ? 'empty' : 'broken' });
  }
  return reading;
};
