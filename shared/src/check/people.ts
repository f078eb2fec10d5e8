import { words } from '../text/words.ts';
import { givenName } from './first-names.ts';

const HANDLE = /(?<![\p{L}\p{N}_.@/])@([a-z][a-z0-9_.-]{1,38}[a-z0-9])(?![/(\p{L}])/gu;
const NOT_PEOPLE = new Set(
  'all here channel everyone media import param return returns override types latest'.split(' '),
);
const SURNAME = /^\p{Lu}\p{Ll}{2,}$/u;

/**
 * The people that a text names, each once, in order: given names of a built-in list in any case (`с Леной` → `Лена`), with
 * a surname after it when there is one (in Russian its initial alone, since surnames are declined: `Дмитрий О.`), and
 * `@handles`. Words that are no name on the list are never guessed to be people.
 */
export const peopleIn = (text: string): string[] => {
  const found = new Set<string>();
  const list = words(text);
  for (const [at, word] of list.entries()) {
    const name = /^\p{Lu}/u.test(word.text) ? givenName(word.text) : undefined;
    if (name === undefined || givenName(list[at - 1]?.text ?? '') !== undefined) continue;
    const next = list[at + 1];
    const surname =
      next && SURNAME.test(next.text) && text.slice(word.end, next.start) === ' ' ? next.text : '';
    const tail = /^[А-ЯЁ]/u.test(surname) ? ` ${surname.charAt(0)}.` : surname && ` ${surname}`;
    found.add(name + tail);
  }
  for (const [, handle = ''] of text.matchAll(HANDLE)) if (!NOT_PEOPLE.has(handle)) found.add(`@${handle}`);
  return [...found];
};
