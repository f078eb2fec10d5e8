import { monthNames } from '../draft/glue.ts';
import { changes } from '../text/changes.ts';
import { isGeneric } from '../text/generic.ts';
import { quantities } from '../text/quantities.ts';
import type { Quantity } from '../text/quantities.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { tickets } from '../text/tickets.ts';
import { identifierParts, words } from '../text/words.ts';
import { near } from './amounts.ts';
import type { Claim, Source } from './finding.ts';

/** A place in a text, in UTF-16 code units; `end` is not in it. */
export interface Span {
  start: number;
  end: number;
}

/**
 * One telling piece of a sentence and the places of the cited entries that say it: the same amount in whatever notation,
 * the same ticket, a word of the same stem. `known`: no entry says it, but it is a name of the goal or a word that any
 * log has, so that it claims nothing.
 */
export interface Piece extends Span {
  by: (Span & { id: string })[];
  known: boolean;
}

interface Token extends Span {
  keys: string[];
  amount?: Quantity;
}

const ticketsIn = (text: string): Token[] => {
  let from = 0;
  return tickets(text).map((ticket) => {
    const start = text.indexOf(ticket, from);
    from = start + ticket.length;
    return { start, end: from, keys: [`ticket ${ticket}`] };
  });
};

const isWithin = (inner: Span, outer: Span): boolean => inner.start < outer.end && outer.start < inner.end;

const amountsIn = (text: string): Token[] => {
  const lent = changes(text).flatMap(({ from, to }) => (from ? [from, to] : []));
  const said = quantities(text).map((one) => lent.find(({ start }) => start === one.start) ?? one);
  return said.map((amount) => {
    const end = amount.start + text.slice(amount.start, amount.end).trimEnd().length;
    return { start: amount.start, end, keys: [], amount };
  });
};

const tokensIn = (text: string): Token[] => {
  const firm = ticketsIn(text);
  for (const token of amountsIn(text)) if (!firm.some((one) => isWithin(token, one))) firm.push(token);
  const said = words(text)
    .filter(({ lower }) => lower.length > 1 && !isStopword(lower))
    .filter((word) => !firm.some((one) => isWithin(word, one)))
    .map(({ text: written, lower, start, end }): Token => {
      const parts = identifierParts(written);
      return { start, end, keys: [stem(lower), ...(parts.length > 1 ? parts.map(stem) : [])] };
    });
  return [...firm, ...said].sort((a, b) => a.start - b.start);
};

const sameAmount = (a: Quantity, b: Quantity): boolean =>
  near(a.value, b.value) && (a.unit === b.unit || a.unit === '');

const says = (source: Token, token: Token): boolean =>
  token.amount
    ? source.amount !== undefined && sameAmount(token.amount, source.amount)
    : token.keys.some((key) => source.keys.includes(key));

/** Text and tokens of the entries read last: typing asks for the same ones at every key. */
const read = new Map<string, Token[]>();
const MOST_READ = 200;

const tokensOf = (text: string): Token[] => {
  const seen = read.get(text);
  if (seen) return seen;
  const tokens = tokensIn(text);
  if (read.size >= MOST_READ) read.clear();
  read.set(text, tokens);
  return tokens;
};

/**
 * The telling pieces of a sentence in their order, never over one another, each with the places of the cited entries that
 * support it. Stop words are no pieces. Pure; milliseconds.
 */
export const supportOf = ({ text, sources, names }: Claim): Piece[] => {
  const entries = sources.map(({ id, text: whole }) => ({ id, tokens: tokensOf(whole) }));
  const called = names.flatMap(tokensIn);
  return tokensIn(text).map((token) => ({
    start: token.start,
    end: token.end,
    by: entries.flatMap(({ id, tokens }) =>
      tokens
        .filter((source) => says(source, token))
        .map((source) => ({ id, start: source.start, end: source.end })),
    ),
    known:
      called.some((name) => says(name, token)) ||
      (!token.amount && (token.keys.some(isGeneric) || isMonth(text.slice(token.start, token.end)))),
  }));
};

const isMonth = (word: string): boolean => monthNames.has(word.toLowerCase());

/** The places of one entry that support a sentence, in their order, each once. */
export const marksIn = (pieces: readonly Piece[], entryId: string): Span[] => {
  const places = new Map<number, Span>();
  for (const { by } of pieces)
    for (const { id, start, end } of by) if (id === entryId) places.set(start, { start, end });
  return [...places.values()].sort((a, b) => a.start - b.start);
};

/** The pieces of a sentence that nothing supports. */
export const unsupported = (pieces: readonly Piece[]): Span[] =>
  pieces.filter(({ by, known }) => by.length === 0 && !known).map(({ start, end }) => ({ start, end }));

/** The ids of those entries that support any part of a text, in the order given. */
export const supporting = (text: string, sources: readonly Source[]): string[] => {
  const pieces = supportOf({ text, sources: [...sources], names: [] });
  const ids = new Set(pieces.flatMap(({ by }) => by.map(({ id }) => id)));
  return sources.flatMap(({ id }) => (ids.has(id) ? [id] : []));
};
