import { guessColumns, readColumns } from '@perf-assist/shared/intake/columns';
import type { Table } from '@perf-assist/shared/intake/csv';
import { readTable } from '@perf-assist/shared/intake/csv';
import { decodeText } from '@perf-assist/shared/intake/decode';
import { readDiary } from '@perf-assist/shared/intake/diary';
import { formatOf } from '@perf-assist/shared/intake/format';
import { readGitLog } from '@perf-assist/shared/intake/git-log';
import { readCalendar } from '@perf-assist/shared/intake/ics';
import { readJsonTable } from '@perf-assist/shared/intake/json';
import type { Reading } from '@perf-assist/shared/intake/note';
import { MAX_NOTES } from '@perf-assist/shared/intake/note';
import type { ReadReply, ReadRequest } from './wire.ts';

const tableNames = (table: Table, header: boolean): string[] => {
  const first = table.rows[0]?.cells ?? [];
  return first.map((cell, i) => (header && cell ? cell : `${i + 1}: ${cell.slice(0, 30)}`));
};

const readOne = (name: string, text: string, request: ReadRequest, reply: ReadReply): Reading | undefined => {
  const { today, order } = request;
  const format = formatOf(name, text);
  reply.format = format;
  if (format === 'git') return readGitLog(text);
  if (format === 'ics') return readCalendar(text, today);
  if (format === 'diary') return readDiary(text, name, today, order);
  const table = format === 'csv' ? readTable(text) : readJsonTable(text);
  if (!table) return undefined;
  const columns = request.columns ?? guessColumns(table);
  if (request.files.length === 1) reply.table = { names: tableNames(table, columns.header), columns };
  return readColumns(table, columns, today, order);
};

const read = async (request: ReadRequest): Promise<ReadReply> => {
  const reply: ReadReply = {
    notes: [],
    left: [],
    format: 'diary',
    unsure: false,
    unread: [],
    tooMany: false,
  };
  const bytes = request.files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const file of request.files) {
    postMessage(done / Math.max(1, bytes));
    done += file.size;
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    const reading = decoded.ok ? readOne(file.name, decoded.text, request, reply) : undefined;
    if (!reading || reading.notes.length + reading.left.length === 0) reply.unread.push(file.name);
    else {
      for (const note of reading.notes) reply.notes.push({ ...note, file: file.name });
      for (const left of reading.left) reply.left.push({ ...left, file: file.name });
      reply.unsure ||= reading.unsure ?? false;
    }
    if (reply.notes.length > MAX_NOTES) return { ...reply, notes: [], left: [], tooMany: true };
  }
  return reply;
};

addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => postMessage(await read(data)));
