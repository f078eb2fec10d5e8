import type { Finding } from '../verify/finding.ts';
import { LEVELS } from '../verify/finding.ts';
import { statusOf } from '../verify/verify.ts';
import type { PartCheck } from './reading.ts';
import type { Weakness } from './weakness.ts';

/**
 * Sentences that the verifier blocks or marks amber, with the words it names. `found` are the verifier's live findings by
 * bullet id; a bullet without any is taken by its stored status and issues.
 */
export const unproved =
  (found: ReadonlyMap<string, readonly Finding[]>): PartCheck =>
  ({ place, lines }) =>
    lines.flatMap(({ bullet: { id, slot, status, issues, text, refs } }): Weakness[] => {
      const live = found.get(id);
      const state = live ? statusOf([...live]) : status;
      if (state !== 'blocked' && state !== 'warn') return [];
      const told = live ? live.filter(({ code }) => LEVELS[code] !== 'style') : issues;
      const words = [...new Set(told.map((one) => one.words))].join(', ') || text;
      const code = state === 'blocked' ? 'blocked' : 'unproved';
      return [{ code, at: { ...place, bulletId: id, slot }, words, entries: refs }];
    });
