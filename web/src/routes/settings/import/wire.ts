import type { Columns } from '@perf-assist/shared/intake/columns';
import type { Format } from '@perf-assist/shared/intake/format';
import type { Left, Note } from '@perf-assist/shared/intake/note';
import type { Day } from '@perf-assist/shared/model/day';
import type { NumberOrder } from '@perf-assist/shared/text/calendar';

/** What the page asks of the worker that reads foreign files. */
export interface ReadRequest {
  files: File[];
  today: Day;
  order?: NumberOrder;
  columns?: Columns;
}

/** A note or what was left, with the file it stands in. */
type Of<T> = T & { file: string };

/**
 * What the files hold. `table` is there when the one file is a table: its first rows and how its columns are read. `unread`
 * are files that are no text or hold nothing; `tooMany`: there is more than is taken at once, and nothing of it is here.
 */
export interface ReadReply {
  notes: Of<Note>[];
  left: Of<Left>[];
  format: Format;
  unsure: boolean;
  table?: { names: string[]; columns: Columns };
  unread: string[];
  tooMany: boolean;
}
