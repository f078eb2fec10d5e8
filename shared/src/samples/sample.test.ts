import { describe, expect, it } from 'vitest';
import { weekday } from '../period.ts';
import enEngineer from './en-engineer.json' with { type: 'json' };
import enLead from './en-lead.json' with { type: 'json' };
import ruEngineer from './ru-engineer.json' with { type: 'json' };
import ruLead from './ru-lead.json' with { type: 'json' };
import { placeSample, Sample } from './sample.ts';

const samples = [ruEngineer, ruLead, enEngineer, enLead].map((json) => Sample.parse(json));
const share = (part: number, whole: number): number => part / whole;
const UNIT =
  '%|мс|мин|час|ч\\b|дн|недел|₽|тыс|rps|алерт|обращени|кейс|ms|min|h\\b|days?|weeks?|months?|hours?|kB|MB|points|tickets|pages|dashboards|installers';
const MEASURED = new RegExp(`\\d[\\d,.]* ?(${UNIT})|[$£]\\d`, 'u');

describe.each(samples)('the sample $id', ({ id, language, role, period, goals, entries }) => {
  it('is a full half-year of the person it names, in order of days', () => {
    expect(id).toBe(`${language}-${role}`);
    expect(weekday(period.start)).toBe(1);
    expect(entries.length).toBeGreaterThanOrEqual(150);
    expect(entries.map((e) => e.day)).toEqual(entries.map((e) => e.day).toSorted((a, b) => a - b));
    const weeks = new Set(entries.map((e) => Math.floor(e.day / 7)));
    expect(weeks.size).toBeLessThan(26);
    expect([weeks.has(0), weeks.has(25)]).toEqual([true, true]);
  });

  it('has the plans, the routine and the numbers of real logs', () => {
    const plans = share(entries.filter((e) => e.type === 'plan').length, entries.length);
    expect(plans).toBeGreaterThanOrEqual(0.12);
    expect(plans).toBeLessThanOrEqual(0.22);
    const routine = share(entries.filter((e) => e.project === null).length, entries.length);
    expect(routine).toBeGreaterThanOrEqual(0.1);
    expect(routine).toBeLessThanOrEqual(0.2);
    expect(entries.filter((e) => MEASURED.test(e.text)).length).toBeGreaterThanOrEqual(12);
    const repeated = entries.length - new Set(entries.map((e) => e.text)).size;
    expect(share(repeated, entries.length)).toBeLessThanOrEqual(0.03);
  });

  it('has 5 to 7 projects, none of fewer than 10 entries', () => {
    const counts = Object.groupBy(
      entries.filter((e) => e.project !== null),
      (e) => String(e.project),
    );
    expect(Object.keys(counts).length).toBeGreaterThanOrEqual(5);
    expect(Object.keys(counts).length).toBeLessThanOrEqual(7);
    for (const list of Object.values(counts)) expect(list?.length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(goals.map((g) => g.title)));
  });

  it('closes an earlier plan of the same project, once and by a fact', () => {
    const closed = entries.flatMap((e) => (e.closes === undefined ? [] : [e.closes]));
    expect(new Set(closed).size).toBe(closed.length);
    entries.forEach((entry, n) => {
      if (entry.dropped !== undefined) expect([entry.type, closed.includes(n)]).toEqual(['plan', false]);
      if (entry.closes === undefined) return;
      const plan = entries[entry.closes];
      expect(entry.closes).toBeLessThan(n);
      expect([entry.type, plan?.type, plan?.project]).toEqual(['fact', 'plan', entry.project]);
    });
  });

  it('links by hand only what belongs to the goal', () => {
    const titles = new Map(goals.map((g) => [g.id, g.title]));
    const linked = entries.filter((e) => e.goal !== undefined);
    expect(linked.length).toBeGreaterThan(0);
    for (const entry of linked) expect(titles.get(entry.goal ?? '')).toBe(entry.project);
  });

  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-07', '2026-03-06'],
    ['2026-03-08', '2026-03-06'],
    ['2024-02-29', '2024-02-29'],
  ])('asked to end on %s, ends on %s and never touches a weekend', (end, last) => {
    const placed = placeSample({ id, language, role, period, goals, entries }, end, (n) => `e${n}`);
    expect(placed.at(-1)?.date).toBe(last);
    expect(placed.filter((e) => weekday(e.date) > 5)).toEqual([]);
    const dates = placed.map((e) => e.date);
    expect(dates).toEqual(dates.toSorted());
    expect(new Set(dates).size).toBe(new Set(entries.map((e) => e.day)).size);
    entries.forEach((entry, n) => {
      const plan = placed.find((p) => p.id === placed[n]?.planId);
      expect(plan?.rawText).toBe(entry.closes === undefined ? undefined : entries[entry.closes]?.text);
    });
  });
});

it('refuses an entry on a weekend or outside the half-year', () => {
  for (const day of [5, 6, 182, -1, 1.5]) {
    const entries = [{ day, type: 'fact', text: 'x', project: null }];
    expect(Sample.safeParse({ ...ruLead, entries }).success).toBe(false);
  }
});
