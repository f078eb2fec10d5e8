import { isSameName } from '../text/latin.ts';
import { identifiers } from '../text/identifiers.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { tickets } from '../text/tickets.ts';
import { monthNames } from '../draft/glue.ts';
import { identifierParts, words } from '../text/words.ts';
import type { Word } from '../text/words.ts';
import type { Check, Finding } from './finding.ts';

const QUOTED = /[«"“„]([^«»"“”„]{2,80})[»"”“]/gu;
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const startsSentence = (text: string, word: Word): boolean =>
  /(?:^|[.!?…:;]\s*|\n\s*|[«"“(]\s*|^\P{L}+)$/u.test(text.slice(0, word.start));

/** Whether a word looks like a name: capital inside a sentence, Latin within Cyrillic. */
const looksNamed = (text: string, word: Word, cyrillic: boolean): boolean => {
  if (word.lower.length < 2 || isStopword(word.lower) || monthNames.has(word.lower)) return false;
  if (cyrillic && /^[a-z]/i.test(word.text)) return true;
  return /^\p{Lu}/u.test(word.text) && (!startsSentence(text, word) || /\p{Lu}.*\p{Lu}/u.test(word.text));
};

/** Tickets, names, products and quoted words must stand in a cited entry or among the names of the goal. */
export const names: Check = ({ text, sources, names: known }) => {
  const whole = [...sources.map((source) => source.text), ...known].join('\n');
  const findings: Finding[] = [];
  const have = new Set(tickets(whole));
  for (const ticket of new Set(tickets(text)))
    if (!have.has(ticket)) findings.push({ code: 'ticket', words: ticket });
  const flat = ` ${plain(whole)} `;
  for (const [, quoted = ''] of text.matchAll(QUOTED)) {
    const told = plain(quoted);
    if (told !== '' && !flat.includes(` ${told} `) && !flat.includes(told))
      findings.push({ code: 'quote', words: quoted });
  }
  const stems = new Set([
    ...words(whole).map((word) => stem(word.lower)),
    ...identifiers(whole).flatMap(identifierParts).map(stem),
  ]);
  const other = words(whole).filter((word) => /[а-яё]/i.test(word.text));
  const isKnown = (word: string): boolean =>
    stems.has(stem(word.replace(/['’]s$/, ''))) ||
    flat.includes(` ${plain(word)} `) ||
    (/^[a-z]/i.test(word) && other.some((one) => isSameName(word, one.lower)));
  const cyrillic = /[а-яё]/i.test(text);
  for (const word of words(text)) {
    if (!looksNamed(text, word, cyrillic) || isKnown(word.lower)) continue;
    if (
      identifierParts(word.text).every(isKnown) ||
      tickets(text).some((ticket) => ticket.startsWith(`${word.text}-`))
    )
      continue;
    findings.push({ code: 'name', words: word.text });
  }
  return findings;
};
