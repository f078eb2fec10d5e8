import { statusOf, verify } from '@perf-assist/shared/verify/verify';
import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Entry } from '@perf-assist/shared/model/entry';
import type { Verdict } from '#lib/data/bullets.ts';

/** The words that a finding is about are kept to this length, in UTF-16 code units. */
const MOST_WORDS = 120;

const keyOf = ({ code, words }: Bullet['issues'][number]): string => `${code} ${words}`;

/**
 * What the verifier says of new words for a sentence, given the entries it cites and the names its goal goes by. Words
 * with no entries behind them, or only deleted ones, are the person's own; so is what they have confirmed, as long as
 * nothing new is found.
 */
export const verdictOf = (
  bullet: Pick<Bullet, 'refs' | 'issues' | 'status'>,
  text: string,
  entries: readonly Entry[],
  names: string[],
): Verdict => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const refs = bullet.refs.filter((id) => byId.has(id));
  if (refs.length === 0) return { issues: [], status: 'locked' };
  const find = (id: string) => {
    const entry = byId.get(id);
    return entry && { id, type: entry.type, text: entry.rawText };
  };
  const findings = verify({ text, refs, find, names });
  const issues = findings.map(({ code, words }) => ({ code, words: words.slice(0, MOST_WORDS) }));
  const status = statusOf(findings);
  const stoodFor = bullet.status === 'locked' ? new Set(bullet.issues.map(keyOf)) : new Set<string>();
  const isKnown = status !== 'ok' && issues.every((issue) => stoodFor.has(keyOf(issue)));
  return { issues, status: isKnown ? 'locked' : status };
};
