import { quantities } from '../text/quantities.ts';
import type { Claim } from './finding.ts';
import { CHECKS } from './verify.ts';

const claim = (text: string, ...sources: string[]): Claim => ({
  text,
  sources: sources.map((words, at) => ({ id: `${at}`, type: 'fact', text: words })),
  names: [],
});

/** A browser reads a pattern anew for a text of Latin letters only. The amounts ask for more and more units. */
const ALPHABETS = [
  {
    amounts: ['2 дня', '2 кб', '2 встречи'],
    said: claim(
      'Помог команде «Ромашка» сократить сборку OPS-1 с 3 дней до 6 часов, благодаря Redis; провёл две встречи',
      'Помог команде «Ромашка» сократить сборку OPS-1 с 3 дней до 6 часов; провёл две встречи',
      'Не успел сократить сборку с кэшем, отложил на 2 недели',
    ),
  },
  {
    amounts: ['2 days', '2 kb', '2 calls'],
    said: claim(
      'Helped the team of "Daisy" to speed up build OPS-1 from 3 days to 6 hours, thanks to Redis; held two calls',
      'Helped the team of "Daisy" to speed up build OPS-1 from 3 days to 6 hours; held two calls',
      'Failed to speed up the build with a cache, postponed by 2 weeks',
    ),
  },
];
/** A browser that has read a pattern makes code of it when it is used again. */
const TURNS = 2;

/**
 * Pieces of work, each of some milliseconds, after which the first sentence is verified as fast as all others: the
 * patterns of the checks are made ready. They change nothing and may be left off anywhere.
 */
export const warming = (): (() => unknown)[] =>
  Array.from({ length: TURNS }, () =>
    ALPHABETS.flatMap(({ amounts, said }) => [
      ...amounts.map((text) => () => quantities(text)),
      ...CHECKS.map((check) => () => check(said)),
    ]),
  ).flat();
