import type { Slot } from '../../model/bullet.ts';
import type { Found } from '../read.ts';
import { localIds, strings } from '../read.ts';

/** A sentence as a model has put it: what it says and the groups it claims to rest on. Nothing of it is proved yet. */
export interface Proposed {
  slot: Slot;
  text: string;
  groups: string[];
}

const SLOTS: [RegExp, Slot][] = [
  [/^summar|^итог/i, 'summary'],
  [/^context|^контекст/i, 'context'],
  [/^output|^сделан/i, 'outputs'],
  [/^outcome|^результат/i, 'outcomes'],
];
const slotOf = (name: unknown): Slot | undefined =>
  typeof name === 'string' ? SLOTS.find(([pattern]) => pattern.test(name.trim()))?.[1] : undefined;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*[[(](?:[a-z]\d{1,3}[,;\s]*)+[\])](?=[.!?]?\s*$)/i, '')
    .replace(/\s+([.!?])$/, '$1')
    .trim();

/** One bullet out of a closed object; its slot may also be told by the list that it stands in. */
export const proposedIn = ({ key, value }: Found): Proposed | undefined => {
  const text = tidy(strings(value.text ?? value.bullet ?? value.sentence)[0] ?? '');
  const slot = slotOf(value.slot) ?? slotOf(key);
  if (text === '' || slot === undefined) return undefined;
  return {
    slot,
    text,
    groups: localIds(value.groups ?? value.group ?? value.refs ?? value.lines ?? [], 'g'),
  };
};

/** Bullets of an answer that is no JSON at all: `outputs [g1, g2] text` or `- text (g1)` under a heading of its slot. */
export const proposedLines = (text: string): Proposed[] => {
  let heading: Slot | undefined;
  return text
    .replace(/<think>[\s\S]*?(?:<\/think>|$)/gi, '')
    .split('\n')
    .flatMap((line): Proposed[] => {
      const plain = line.replace(/^[\s*#>-]+|\*\*/g, '').trim();
      const own = slotOf(plain);
      const ids = /[[(]\s*((?:[a-z]\d{1,3}[,;\s]*)+)[\])]/i.exec(plain);
      if (own !== undefined && !ids) heading = own;
      const slot = own ?? heading;
      if (!ids || slot === undefined) return [];
      const said = tidy(
        plain
          .replace(ids[0], ' ')
          .replace(own === undefined ? '' : /^\p{L}+\s*[:|—-]?\s*/u, '')
          .replace(/^[\s:|—-]+/u, ''),
      );
      return said === '' ? [] : [{ slot, text: said, groups: localIds(ids[1], 'g') }];
    });
};

/** The questions of an answer: short texts, at most three. */
export const questionsIn = ({ value }: Found): string[] =>
  strings(value.questions)
    .filter((one) => one.length <= 300)
    .slice(0, 3);
