/** One line of data in a prompt. A line break inside of a note is a space, so that no note can look like another line. */
export const dataLine = (id: string, kind: string, text: string): string =>
  `[${id}]${kind === '' ? '' : ` ${kind}:`} ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()}`;
