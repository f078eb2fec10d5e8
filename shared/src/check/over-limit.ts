import type { LengthLimit } from '../model/length-limit.ts';
import { lengthOf } from '../form/length.ts';
import type { Part } from './reading.ts';
import type { Place, Weakness } from './weakness.ts';

/** The most that a whole review, or each goal of it, may take; sentences alone count, a line each, blocked ones not. */
export interface Limits {
  whole?: LengthLimit | undefined;
  goal?: LengthLimit | undefined;
}

const textOf = (part: Part): string =>
  part.lines
    .filter(({ bullet }) => bullet.status !== 'blocked')
    .map(({ bullet }) => bullet.text.trim())
    .join('\n');

/** What is longer than its limit; `words` is `1240/1000`. The whole comes first and points at the summary. */
export const overLimit = (parts: readonly Part[], limits: Limits, intro: string): Weakness[] => {
  const over = (text: string, limit: LengthLimit | undefined, at: Place): Weakness[] => {
    if (!limit) return [];
    const size = lengthOf(text, limit.unit);
    return size > limit.n ? [{ code: 'over-limit', at, words: `${size}/${limit.n}`, entries: [] }] : [];
  };
  const whole = [intro.trim(), ...parts.map(textOf)].filter((text) => text !== '').join('\n');
  const [first] = parts;
  return [
    ...(first ? over(whole, limits.whole, first.place) : []),
    ...parts.flatMap((part) =>
      part.place.kind === 'review' ? over(textOf(part), limits.goal, part.place) : [],
    ),
  ];
};
