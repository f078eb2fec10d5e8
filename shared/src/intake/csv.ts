/** A table out of a text: its rows with the line each begins on, and the lines whose quotes do not close. */
export interface Table {
  rows: { cells: string[]; line: number }[];
  broken: number[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that splits the first lines of a text most evenly; a comma when none does. */
export const delimiterOf = (text: string): string => {
  const lines = text.split('\n', 20).filter((line) => line.trim() !== '');
  const score = (mark: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length - 1);
    const least = Math.min(...counts);
    return least * 100 - (Math.max(...counts) - least);
  };
  return DELIMITERS.reduce<string>((best, mark) => (score(mark) > score(best) ? mark : best), ',');
};

/** How many lines one quoted cell may have; more means that a quote was forgotten. */
const TALLEST = 200;

const rowAt = (
  lines: readonly string[],
  from: number,
  mark: string,
): { cells: string[]; next: number } | undefined => {
  const cells: string[] = [];
  let at = from;
  let rest = lines[at] ?? '';
  for (;;) {
    if (rest.startsWith('"')) {
      let cell = '';
      rest = rest.slice(1);
      for (;;) {
        const close = rest.indexOf('"');
        if (close < 0) {
          at += 1;
          if (at >= lines.length || at - from > TALLEST) return undefined;
          cell += `${rest}\n`;
          rest = lines[at] ?? '';
        } else if (rest[close + 1] === '"') {
          cell += rest.slice(0, close + 1);
          rest = rest.slice(close + 2);
        } else {
          cells.push(cell + rest.slice(0, close));
          rest = rest.slice(close + 1);
          break;
        }
      }
      if (rest === '') return { cells, next: at + 1 };
      if (!rest.startsWith(mark)) return undefined;
      rest = rest.slice(mark.length);
    } else {
      const end = rest.indexOf(mark);
      cells.push(end < 0 ? rest : rest.slice(0, end));
      if (end < 0) return { cells, next: at + 1 };
      rest = rest.slice(end + mark.length);
    }
  }
};

/**
 * Reads comma-separated values as spreadsheets write them (RFC 4180; also `;`, tabs and `|`). A line whose quotes are
 * broken is split plainly and told of; the lines after it are not lost.
 */
export const readTable = (text: string, mark = delimiterOf(text)): Table => {
  const lines = text.split('\n');
  const table: Table = { rows: [], broken: [] };
  for (let at = 0; at < lines.length;) {
    if (lines[at]?.trim() === '') {
      at += 1;
      continue;
    }
    const row = rowAt(lines, at, mark);
    if (!row) table.broken.push(at + 1);
    const cells = row?.cells ?? (lines[at] ?? '').split(mark);
    table.rows.push({ cells: cells.map((cell) => cell.trim()), line: at + 1 });
    at = row?.next ?? at + 1;
  }
  return table;
};
