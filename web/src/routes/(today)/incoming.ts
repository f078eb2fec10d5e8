/** An address as far as it matters here. */
export interface Address {
  pathname: string;
  searchParams: Pick<URLSearchParams, 'get'> & Iterable<[string, string]>;
}

const NAMES = ['title', 'text', 'url'];

/** Longer than this, in UTF-16 code units, nothing comes by a link: it would be a file, not a note. */
const MOST = 20_000;

/** Marks that nobody types and nobody sees: controls and direction overrides; line ends and tabs stay. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;

const clean = (text: string | null): string =>
  (text ?? '').replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim().slice(0, MOST);

/**
 * What a link or another app hands over for the field: its `text`, and its `title` and `url` where the rest does not hold
 * them already. Empty when there is nothing.
 */
export const incomingText = (asked: Pick<URLSearchParams, 'get'>): string => {
  const parts = [...new Set(NAMES.map((name) => clean(asked.get(name))))];
  return parts
    .filter((part) => part !== '' && !parts.some((other) => other !== part && other.includes(part)))
    .join(' ');
};

/** The text that came, under what was typed before and not saved yet; nothing of that is lost, nothing comes twice. */
export const underDraft = (draft: string, incoming: string): string => {
  const before = draft.trimEnd();
  if (before === '') return incoming;
  if (incoming === '') return draft;
  return before === incoming || before.endsWith(`\n${incoming}`) ? draft : `${before}\n${incoming}`;
};

/** The same address without what it brought, so that a reload brings nothing again. */
export const addressWithout = ({ pathname, searchParams }: Address): string => {
  const rest = [...searchParams].filter(([name]) => !NAMES.includes(name));
  return rest.length > 0 ? `${pathname}?${new URLSearchParams(rest).toString()}` : pathname;
};
