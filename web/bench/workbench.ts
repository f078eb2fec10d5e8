import { readAsManager } from '@perf-assist/shared/check/read-as-manager';
import { redraft } from '@perf-assist/shared/compare/redraft';
import { compareVersions } from '@perf-assist/shared/compare/versions';
import type { DraftedGoal } from '@perf-assist/shared/draft/result';
import { accented } from '@perf-assist/shared/edit/accents';
import { fitForm } from '@perf-assist/shared/form/fit';
import { sentencesOf } from '@perf-assist/shared/form/given';
import { parseForm } from '@perf-assist/shared/form/parse-form';
import type { GoalReview } from '@perf-assist/shared/model/review';
import { inSlot } from '@perf-assist/shared/model/slots';
import { chooseAll, EVERYTHING, exclude } from '@perf-assist/shared/reflect/choice';
import { glanceAt } from '@perf-assist/shared/reflect/glance';
import { leftOut } from '@perf-assist/shared/reflect/left-out';
import { ownersOf } from '@perf-assist/shared/reflect/owners';
import { headingsFor } from '@perf-assist/shared/takeaway/headings';
import { toHtml } from '@perf-assist/shared/takeaway/html';
import { toMarkdown } from '@perf-assist/shared/takeaway/markdown';
import { toPage } from '@perf-assist/shared/takeaway/page';
import { supportOf } from '@perf-assist/shared/verify/support';
import { verify } from '@perf-assist/shared/verify/verify';
import { entries, goals, links, period, reviews, summary } from './large-review.ts';

const RUNS = 15;
/** Everything here answers a gesture. Milliseconds of the quickest run: what else the machine does can only add. */
const BUDGET = 50;
const OWN: Record<string, number> = { 'verify a sentence': 30 };

const questions = [
  'Цели и итоги',
  'Что сделано?',
  'Результаты',
  'Чему научились?',
  'Коммуникация',
  'Лидерство',
  'Качество',
  'Why did it matter?',
];
const pasted = Array.from(
  { length: 40 },
  (_, at) => `${at + 1}. ${questions[at % questions.length]} (до ${200 + 20 * at} символов)`,
).join('\n');

const edited = reviews.map((review): GoalReview => ({
  ...review,
  bullets: Object.fromEntries(
    Object.values(review.bullets).map((bullet, at) => [
      bullet.id,
      at % 3 === 0 ? { ...bullet, text: `${bullet.text.replace(/\S+/, 'Иначе')} И ещё слово.` } : bullet,
    ]),
  ),
}));
const drafted = edited.map(({ goalId, bullets }): DraftedGoal => ({
  goalId,
  title: goalId,
  entries: [],
  sure: [],
  context: inSlot(bullets, 'context'),
  outputs: inSlot(bullets, 'outputs'),
  outcomes: inSlot(bullets, 'outcomes'),
  questions: [],
}));
const sources = entries.slice(0, 5).map(({ id, type, rawText }) => ({ id, type, text: rawText }));
const typed = `${sources.map(({ text }) => text).join('; ')}, и ещё 17 сервисов за 3 недели`.slice(0, 300);
const find = (id: string) => sources.find((source) => source.id === id);
const draft = {
  projects: goals.map(({ id, title }, at) => ({
    goalId: id,
    title,
    entries: entries.filter((_, e) => e % goals.length === at).map((entry) => entry.id),
    sure: [],
  })),
  routine: entries.filter((_, at) => at % 9 === 0).map(({ id }) => id),
};
const noise = entries.filter((_, at) => at % 4 === 0).map(({ id }) => id);
const choice = chooseAll(exclude(EVERYTHING, { goal: goals[0]?.id ?? '' }), noise, false);
const { fields } = parseForm(pasted);
const words = headingsFor('lead', 'ru');

const TASKS: Record<string, () => unknown> = {
  'verify a sentence': () => verify({ text: typed, refs: sources.map(({ id }) => id), find, names: [] }),
  'evidence of a sentence': () => supportOf({ text: typed, sources, names: [] }),
  'accents of another role': () => reviews.map(({ bullets }) => accented(bullets, 'manager')),
  'period at a glance': () => glanceAt({ period, entries, goals, links }),
  'the same with projects and a choice': () => {
    leftOut(entries, ownersOf({ goals, links, draft }), choice);
    return glanceAt({ period, entries, goals, links, draft, choice });
  },
  'read as the manager': () => readAsManager({ summary, reviews, goals, entries }),
  'read a form of 40 questions': () => parseForm(pasted),
  'fit a review into it': () => fitForm(fields, sentencesOf(summary, reviews, goals)),
  'compare two versions': () => compareVersions({ summary, reviews }, { summary, reviews: edited }),
  're-draft, proposals': () => redraft(summary, reviews, { summary: [], goals: drafted }),
  'page, Markdown and HTML': () => {
    const page = toPage(
      summary,
      reviews,
      { ...words, goalTitle: (id) => id },
      { entries, heading: words.evidence, plan: words.plan },
    );
    return [toMarkdown(page), toHtml(page)];
  },
};

const timed = (task: () => unknown): number => {
  const start = performance.now();
  task();
  return performance.now() - start;
};
const tenth = (ms: number): number => Math.round(ms * 10) / 10;

const rows = Object.entries(TASKS).map(([task, run]) => {
  const first = timed(run);
  const times = Array.from({ length: RUNS }, () => timed(run)).sort((a, b) => a - b);
  const [best = 0] = times;
  const median = times[RUNS >> 1] ?? 0;
  return {
    task,
    ms: tenth(best),
    median: tenth(median),
    first: tenth(first),
    budget: OWN[task] ?? BUDGET,
    ok: best <= (OWN[task] ?? BUDGET),
  };
});

console.log('Review workbench, 2,000 entries, 120 sentences, 8 goals:');
console.table(rows);
if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
