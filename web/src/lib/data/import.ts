import type { PlainLog } from '@perf-assist/shared/draft/plain-log';
import { inputOf } from '@perf-assist/shared/draft/plain-log';
import type { Entry } from '@perf-assist/shared/model/entry';
import { breathe } from './breathe.ts';
import { db } from './db.ts';
import type { Edit } from './edits.ts';
import { freeHue, goalEdit } from './goals.ts';
import { ME, newId } from './ids.ts';
import { linkEdit } from './links.ts';

/** What a plain log would bring: edits that add it, and how many of its lines and goals are here already. */
export interface LogPlan {
  edits: Edit[];
  entries: { added: number; same: number };
  goals: { added: number; same: number };
  links: number;
}

const lineKey = ({ date, type, rawText }: Pick<Entry, 'date' | 'type' | 'rawText'>): string =>
  JSON.stringify([date, type, rawText.trim()]);

/** So many lines are planned before the page has its turn. */
const STEP = 1_000;

const titleKey = (title: string): string => title.trim().toLowerCase();

const knownLines = async (days: string[]): Promise<Map<string, string>> => {
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const entries = await db.entries.where('[date+id]').between([first, ''], [last, '\uffff']).toArray();
  return new Map(entries.map((entry) => [lineKey(entry), entry.id]));
};

/** How a plain log joins the notebook: lines with the same day, type and text are one, goals with the same title too. */
export const planLog = async (log: PlainLog): Promise<LogPlan> => {
  const input = inputOf(log);
  const goals = await db.goals.toArray();
  const byTitle = new Map(goals.map(({ id, title }) => [titleKey(title), id]));
  const byLine = await knownLines(input.entries.map(({ date }) => date).sort());
  const ids = new Map<string, string>();
  const plan: LogPlan = { edits: [], entries: { added: 0, same: 0 }, goals: { added: 0, same: 0 }, links: 0 };
  for (const { id, title, aliases } of input.goals) {
    const known = byTitle.get(titleKey(title));
    ids.set(id, known ?? newId());
    plan.goals[known ? 'same' : 'added'] += 1;
    if (known) continue;
    const goal = { id: ids.get(id) ?? '', title, aliases, hue: freeHue(goals), status: 'active' as const };
    goals.push({ ...goal, userId: ME, description: '', createdAt: 0, updatedAt: 0, $: { by: [] } });
    byTitle.set(titleKey(title), goal.id);
    plan.edits.push(goalEdit(goal.id, goal));
  }
  const fresh = new Set<string>();
  for (const [at, { id, date, type, text }] of input.entries.entries()) {
    if (at % STEP === 0) await breathe();
    const key = lineKey({ date, type, rawText: text });
    const known = byLine.get(key);
    const made = known ?? newId();
    ids.set(id, made);
    byLine.set(key, made);
    plan.entries[known ? 'same' : 'added'] += 1;
    if (!known) fresh.add(id);
  }
  for (const [at, { id, date, type, text, planId, dropped, slot }] of input.entries.entries()) {
    if (at % STEP === 0) await breathe();
    if (!fresh.has(id)) continue;
    const plans = planId === undefined ? {} : { planId: ids.get(planId) ?? null };
    const drop = dropped === undefined ? {} : { dropped };
    const own = slot === undefined ? {} : { slot };
    const set = { userId: ME, date, type, rawText: text, ...plans, ...drop, ...own, createdAt: Date.now() };
    plan.edits.push({ kind: 'entry', id: ids.get(id) ?? '', set });
  }
  for (const { goalId, entryId } of input.links) {
    if (!fresh.has(entryId)) continue;
    plan.links += 1;
    plan.edits.push(linkEdit(ids.get(goalId) ?? '', ids.get(entryId) ?? '', { by: 'user' }));
  }
  return plan;
};
