import { isGeneric } from '../text/generic.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { tags, tickets } from '../text/tickets.ts';
import { words } from '../text/words.ts';
import type { DraftEntry, DraftGoal, DraftLink } from './input.ts';
import { leadingSegment } from './leading.ts';

/** What was said about an entry: the goal it surely belongs to (`linked` when the person put it there), the one an earlier draft had it in, the ones ruled out by the person. */
export interface Said {
  goal?: string;
  linked?: string;
  earlier?: string;
  strength: number;
  removed: ReadonlySet<string>;
}

const stemsOf = (text: string): string[] =>
  words(text)
    .filter((word) => !isStopword(word.lower))
    .map((word) => stem(word.lower));

interface Pattern {
  goal: string;
  stems: string[];
  tag: string;
  ticket: string;
  strength: number;
  telling: boolean;
}

/** The names by which a text can mean a goal: what the person calls it. The title of a goal only proposed is our own word. */
const patternsOf = (goal: DraftGoal): Pattern[] =>
  [goal.title, ...goal.aliases].flatMap((name, at) => {
    const plain = name.trim().replace(/^#/, '');
    const stems = stemsOf(plain);
    if (plain === '' || (at === 0 && goal.status === 'draft')) return [];
    return [
      {
        goal: goal.id,
        stems,
        tag: plain.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, '-'),
        ticket: plain,
        strength: at === 0 ? 0.85 : 0.9,
        telling: at > 0 || !stems.every(isGeneric),
      },
    ];
  });

const contains = (haystack: string[], needle: string[]): boolean => {
  if (needle.length === 0 || needle.length > haystack.length) return false;
  return haystack.some((_, at) => needle.every((stemmed, offset) => haystack[at + offset] === stemmed));
};

const same = (a: string[], b: string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((stemmed, at) => stemmed === b[at]);

/** What of a text can name a goal. */
interface Signals {
  tagged: string[];
  numbered: string[];
  leadStems: string[];
  stems: string[];
}

const signalsOf = (text: string): Signals => {
  const lead = leadingSegment(text);
  return {
    tagged: tags(text),
    numbered: tickets(text),
    leadStems: lead ? stemsOf(lead) : [],
    stems: stemsOf(text.slice(0, 4_000)),
  };
};

/** Entries are read once: grouping again after an answer must be felt at once. */
const read = new WeakMap<DraftEntry, Signals>();
const signalsOfEntry = (entry: DraftEntry): Signals => {
  const known = read.get(entry) ?? signalsOf(entry.text);
  read.set(entry, known);
  return known;
};

const match = (
  { tagged, numbered, leadStems, stems }: Signals,
  patterns: Pattern[],
): { goal: string; strength: number } | undefined => {
  let best: { goal: string; strength: number; length: number } | undefined;
  for (const pattern of patterns) {
    let strength = 0;
    if (tagged.includes(pattern.tag)) strength = 0.98;
    else if (numbered.some((ticket) => ticket === pattern.ticket || ticket.startsWith(`${pattern.ticket}-`)))
      strength = 0.96;
    else if (same(leadStems, pattern.stems)) strength = 0.95;
    else if (pattern.telling && contains(stems, pattern.stems)) strength = pattern.strength;
    if (strength === 0) continue;
    const better =
      !best || strength > best.strength || (strength === best.strength && pattern.stems.length > best.length);
    if (better) best = { goal: pattern.goal, strength, length: pattern.stems.length };
  }
  return best;
};

/** The goal that a text names by itself (tag, ticket, leading "X: …", alias, title), if any; archived goals are never named. */
export const namedGoal = (text: string, goals: DraftGoal[]): { goal: string; strength: number } | undefined =>
  match(
    signalsOf(text),
    goals
      .filter((goal) => goal.status !== 'archived')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(patternsOf),
  );

/**
 * Explicit evidence for every entry: the person's links and removals first, then a `#tag`, a ticket, a leading "X: …",
 * an alias or a title found in the text. Archived goals are matched only by the person's links.
 */
export const evidence = (
  entries: DraftEntry[],
  goals: DraftGoal[],
  links: DraftLink[],
): Map<string, Said> => {
  const ordered = [...goals].sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Set(ordered.map((goal) => goal.id));
  const patterns = ordered.filter((goal) => goal.status !== 'archived').flatMap(patternsOf);
  const linked = new Map<string, string[]>();
  const open = new Set(ordered.flatMap((goal) => (goal.status === 'archived' ? [] : goal.id)));
  const earlier = new Map<string, string>();
  const removed = new Map<string, Set<string>>();
  for (const link of links) {
    if (!known.has(link.goalId)) continue;
    if (link.removed) removed.set(link.entryId, (removed.get(link.entryId) ?? new Set()).add(link.goalId));
    else if (link.by !== 'user') {
      if (!open.has(link.goalId)) continue;
      const before = earlier.get(link.entryId);
      if (before === undefined || link.goalId < before) earlier.set(link.entryId, link.goalId);
    } else linked.set(link.entryId, [...(linked.get(link.entryId) ?? []), link.goalId]);
  }
  const result = new Map<string, Said>();
  for (const entry of entries) {
    const not = removed.get(entry.id) ?? new Set<string>();
    const own = (linked.get(entry.id) ?? []).filter((goal) => !not.has(goal)).sort();
    const found =
      own[0] === undefined
        ? match(
            signalsOfEntry(entry),
            patterns.filter((pattern) => !not.has(pattern.goal)),
          )
        : undefined;
    const goal = own[0] ?? found?.goal;
    const before = earlier.get(entry.id);
    result.set(entry.id, {
      ...(goal === undefined ? {} : { goal }),
      ...(own[0] === undefined ? {} : { linked: own[0] }),
      ...(before === undefined || not.has(before) ? {} : { earlier: before }),
      strength: own[0] === undefined ? (found?.strength ?? 0) : 1,
      removed: not,
    });
  }
  return result;
};
