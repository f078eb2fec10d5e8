import ruEngineer from '@perf-assist/shared/samples/ru-engineer.json' with { type: 'json' };
import ruLead from '@perf-assist/shared/samples/ru-lead.json' with { type: 'json' };
import enEngineer from '@perf-assist/shared/samples/en-engineer.json' with { type: 'json' };
import enLead from '@perf-assist/shared/samples/en-lead.json' with { type: 'json' };
import { sentence } from '@perf-assist/shared/draft/clean';
import { readSlot } from '@perf-assist/shared/draft/slots';
import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { Entry } from '@perf-assist/shared/model/entry';
import { positions } from '@perf-assist/shared/model/pos';
import type { GoalReview } from '@perf-assist/shared/model/review';
import type { PerfSummary } from '@perf-assist/shared/model/summary';
import { addDays } from '@perf-assist/shared/period';

const [ENTRIES, SENTENCES, GOALS, DAYS] = [2_000, 120, 8, 181];
const lines = [ruEngineer, ruLead, enEngineer, enLead].flatMap((log) => log.entries);

export const period = { start: '2026-01-01', end: '2026-06-30' };

/** The lines of the sample logs, again and again, over half a year. */
export const entries: Entry[] = Array.from({ length: ENTRIES }, (_, at) => {
  const line = lines[(at * 7) % lines.length];
  return {
    id: `e${at}`,
    userId: 'u',
    date: addDays(period.start, Math.floor((at * DAYS) / ENTRIES)),
    type: line?.type === 'plan' ? 'plan' : 'fact',
    rawText: line?.text ?? '',
    createdAt: 0,
    updatedAt: 0,
  };
});

export const goals = Array.from({ length: GOALS }, (_, at) => ({
  id: `g${at}`,
  title: `Goal ${at}: ${entries[at * 11]?.rawText.slice(0, 30) ?? ''}`,
  status: 'active' as const,
}));

export const links = entries
  .filter((_, at) => at % 5 > 0)
  .map(({ id }, at) => ({ goalId: `g${at % GOALS}`, entryId: id }));

const facts = entries.filter(({ type, rawText }) => type === 'fact' && rawText.length < 220);
const places = positions(SENTENCES);
const bullets = Array.from({ length: SENTENCES }, (_, at): Bullet => {
  const cited = facts.slice(at * 9, at * 9 + 1 + (at % 3));
  const text = sentence(cited[0]?.rawText ?? '');
  const { slot } = readSlot(text);
  return {
    id: `b${at}`,
    slot: slot === 'routine' ? 'outputs' : slot,
    pos: places[at] ?? '',
    text,
    refs: cited.map(({ id }) => id),
    origin: 'extract',
    issues: [],
    status: at % 10 === 3 ? 'locked' : 'ok',
  };
});

const common = {
  periodStart: period.start,
  periodEnd: period.end,
  roleView: 'lead',
  createdAt: 0,
  updatedAt: 0,
} as const;

export const summary: PerfSummary = {
  ...common,
  id: 's',
  userId: 'u',
  rawGoals: goals.map(({ id }) => id),
  summaryText: '',
  bullets: {},
  other: [],
  routine: [],
};

export const reviews = goals.map(({ id }, at): GoalReview => ({
  ...common,
  id: `r${at}`,
  goalId: id,
  summaryId: 's',
  bullets: Object.fromEntries(
    bullets.filter((_, b) => b % GOALS === at).map((bullet) => [bullet.id, bullet]),
  ),
  questions: [],
  generatedByLlm: false,
}));
