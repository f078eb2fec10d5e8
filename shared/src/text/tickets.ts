/** A tracker's key: `OPS-2210`, `ПЛАТ-17`. Standards that look alike (`UTF-8`, `SHA-256`) are no tickets. */
const TICKET = /(?<![\p{L}\p{N}_-])([A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,9})-(\d{1,6})(?![\p{L}\p{N}_])/gu;
const STANDARDS = new Set(
  'UTF SHA AES RSA ISO RFC IEEE TLS SSL COVID GPT HTTP PG PHP ES MD TOP ТОП ГОСТ ФЗ CVE CWE PEP JSR AVX S'.split(
    ' ',
  ),
);

/** The tickets of a text in their order, upper case, repeats kept. */
export const tickets = (text: string): string[] =>
  [...text.matchAll(TICKET)].filter((match) => !STANDARDS.has(match[1] ?? '')).map((match) => match[0]);

/** The tracker's project of a ticket: `OPS-2210` → `OPS`. */
export const ticketProject = (ticket: string): string => ticket.replace(/-\d+$/, '');

/** The tags of a text (`#перф`, `#on-call`), lower case without the mark; `#119` is a number of an issue, not a tag. */
export const tags = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}_&#])#([\p{L}][\p{L}\p{N}_-]{0,59})/gu)].map((match) =>
    (match[1] ?? '').toLowerCase().replaceAll('ё', 'е'),
  );
