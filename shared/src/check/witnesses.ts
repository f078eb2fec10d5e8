import { peopleIn } from './people.ts';
import type { Cited, Part } from './reading.ts';
import type { Weakness } from './weakness.ts';

/** Who could confirm a goal: a person and the cited entries that name them. */
export interface Witness {
  name: string;
  entries: string[];
}

const citedIn = (part: Part): Cited[] => [
  ...new Map(part.lines.flatMap(({ sources }) => sources).map((one) => [one.id, one])).values(),
];

/** The people named in the entries that a part cites, the most often named first. Entries of others are never searched. */
export const witnessesOf = (part: Part): Witness[] => {
  const people = new Map<string, string[]>();
  for (const { id, rawText } of citedIn(part))
    for (const name of peopleIn(rawText)) people.set(name, [...(people.get(name) ?? []), id]);
  return [...people]
    .map(([name, entries]) => ({ name, entries }))
    .sort((a, b) => b.entries.length - a.entries.length || (a.name < b.name ? -1 : 1));
};

/** A goal whose cited entries name nobody: whom could the manager ask? `words` is its title. */
export const noWitness = (part: Part, people: readonly Witness[]): Weakness[] =>
  part.place.kind === 'review' && part.lines.length > 0 && people.length === 0
    ? [{ code: 'no-witness', at: part.place, words: part.title, entries: [] }]
    : [];
