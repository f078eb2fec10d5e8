import type { Found } from '../read.ts';
import { localIds, strings } from '../read.ts';

/** One bullet of a digest, or a goal that a model proposes, with the lines each claims to rest on. */
export type DigestPart = { kind: 'bullet' | 'goal'; text: string; lines: string[] };

/** A part of a digest out of a closed object: `name` makes it a goal. */
export const digestPartIn = ({ value }: Found): DigestPart | undefined => {
  const name = strings(value.name ?? value.title ?? [])[0];
  const text = name ?? strings(value.text ?? value.bullet ?? [])[0];
  if (text === undefined) return undefined;
  const lines = localIds(value.groups ?? value.lines ?? value.refs ?? [], 'e');
  return { kind: name === undefined ? 'bullet' : 'goal', text: text.replace(/\s+/g, ' '), lines };
};
