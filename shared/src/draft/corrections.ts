import type { EntrySlot } from '../model/entry.ts';
import { cue, forCues } from '../text/cue.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { tickets } from '../text/tickets.ts';
import { words } from '../text/words.ts';
import type { DraftEntry } from './input.ts';

const NEGATION = new Set(['не', 'нет', 'без', 'no', 'not', 'without', 'never']);
const DATE = cue(
  'январ* | феврал* | март* | апрел* | мая | май | мае | июн* | июл* | август* | сентябр* | октябр* | ноябр* | декабр* | понедельник* | вторник* | сред* | четверг* | пятниц* | суббот* | воскресень* | сегодня | вчера | завтра',
  'january | february | march | april | may | june | july | august | september | october | november | december | monday | tuesday | wednesday | thursday | friday | saturday | sunday | today | yesterday | tomorrow | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec',
);

/** The telling stems of a line without numbers, dates and tickets; a negation tells. */
const stemsOf = (whole: string): Set<string> => {
  let text = forCues(whole.slice(0, 2_000));
  for (const ticket of new Set(tickets(text))) text = text.replaceAll(ticket, ' ');
  const telling = words(text).filter(
    ({ lower }) => (NEGATION.has(lower) || !isStopword(lower)) && !DATE.test(lower),
  );
  return new Set(telling.map(({ lower }) => stem(lower)));
};

const LEAST_STEMS = 4;
const LEAST_SHARED = 0.8;

/**
 * How alike two lines are, 0 to 1. Lines of the same stems are 1, however short. Others count only when both have four
 * stems or more and share four fifths of all: one word more in five, or one exchanged in nine. Below that the odd word
 * is as likely the one that tells an outcome from a plan.
 */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((one) => b.has(one)).length;
  if (shared > 0 && shared === a.size && shared === b.size) return 1;
  if (Math.min(a.size, b.size) < LEAST_STEMS) return 0;
  const share = shared / (a.size + b.size - shared);
  return share >= LEAST_SHARED ? share : 0;
};

/** The slot that the person gave to the line most like a text, the latest among equals; `undefined` when none is near. */
export type Corrector = (text: string) => EntrySlot | undefined;

/** Learns from the slots that the person gave to lines of a log. */
export const corrector = (entries: DraftEntry[]): Corrector => {
  const latest = [...entries].sort((a, b) => (a.date + a.id < b.date + b.id ? 1 : -1));
  const known = new Map<string, { stems: Set<string>; slot: EntrySlot }>();
  for (const { slot, text } of latest) {
    if (slot === undefined) continue;
    const stems = stemsOf(text);
    const key = [...stems].sort().join(' ');
    if (!known.has(key)) known.set(key, { stems, slot });
  }
  if (known.size === 0) return () => undefined;
  return (text) => {
    const stems = stemsOf(text);
    let best: { slot: EntrySlot; near: number } | undefined;
    for (const one of known.values()) {
      const near = likeness(stems, one.stems);
      if (near > (best?.near ?? 0)) best = { slot: one.slot, near };
    }
    return best?.slot;
  };
};

/** Entries of the same words, apart where the person put them into different slots; those not corrected follow the latest. */
export const apartBySlot = (entries: DraftEntry[]): DraftEntry[][] => {
  const said = entries.flatMap(({ slot }) => slot ?? []);
  if (new Set(said).size < 2) return [entries];
  const last = said.at(-1);
  return [...Map.groupBy(entries, ({ slot }) => slot ?? last).values()];
};
