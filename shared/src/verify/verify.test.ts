import { describe, expect, test } from 'vitest';
import enEngineer from '../samples/en-engineer.json' with { type: 'json' };
import enLead from '../samples/en-lead.json' with { type: 'json' };
import ruEngineer from '../samples/ru-engineer.json' with { type: 'json' };
import ruLead from '../samples/ru-lead.json' with { type: 'json' };
import { sentence } from '../draft/clean.ts';
import { contentStems, shareIn } from './content.ts';
import { CORRUPTIONS } from './corrupt.fixture.ts';
import type { Source } from './finding.ts';
import { RETOLD } from './paraphrased.fixture.ts';
import { REWORDED } from './reworded.fixture.ts';
import { statusOf, verify } from './verify.ts';

const judge = (text: string, sources: Source[]): 'ok' | 'warn' | 'blocked' =>
  statusOf(
    verify({
      text,
      refs: sources.map((one) => one.id),
      find: (id) => sources.find((one) => one.id === id),
      names: [],
    }),
  );

const samples = [ruEngineer, ruLead, enEngineer, enLead].map((log) =>
  log.entries.map(({ text, type }, at): Source => ({
    id: `e${at}`,
    type: type === 'plan' ? 'plan' : 'fact',
    text,
  })),
);
const facts = samples
  .flatMap((log) =>
    log.filter((one) => one.type === 'fact' && one.text.length < 200).filter((_, at) => at % 2 === 0),
  )
  .slice(0, 300);
const asSources = (texts: string[]): Source[] =>
  texts.map((text, at) => ({ id: `r${at}`, type: 'fact', text }));

/** Two entries about one thing: a number of either may stand beside its words. */
const sharesWords = (a: string, b: string): boolean =>
  shareIn(contentStems(a), new Set(contentStems(b))) > 0.3;

interface Tally {
  made: number;
  caught: number;
  missed: string[];
}

const tallies = new Map<string, Tally>();
const tally = (name: string, caught: boolean, text: string): void => {
  const one = tallies.get(name) ?? { made: 0, caught: 0, missed: [] };
  one.made++;
  if (caught) one.caught++;
  else one.missed.push(text);
  tallies.set(name, one);
};

for (const [name, corrupt] of Object.entries(CORRUPTIONS)) {
  for (const [at, source] of facts.entries()) {
    const other = facts[(at * 7 + 13) % facts.length];
    const text = other && corrupt(sentence(source.text), other.text);
    if (!other || text === undefined || (name === 'merged' && sharesWords(source.text, other.text))) continue;
    const status = judge(text, name === 'merged' ? [source, { ...other, id: 'other' }] : [source]);
    tally(name, name === 'cause' ? status !== 'ok' : status === 'blocked', `${text} ← ${source.text}`);
  }
}
for (const log of samples)
  for (const plan of log.filter((one) => one.type === 'plan'))
    tally('plan as fact', judge(sentence(plan.text), [plan]) === 'blocked', plan.text);
for (const { entries, wrong } of REWORDED)
  for (const [name, text] of Object.entries(wrong))
    tally(name, judge(text, asSources(entries)) === 'blocked', `${text} ← ${entries.join(' + ')}`);

describe('corrupted sentences', () => {
  test('there are enough of every class', () => {
    expect([...tallies.values()].reduce((sum, one) => sum + one.made, 0)).toBeGreaterThanOrEqual(250);
    for (const [name, one] of tallies)
      expect(one.made, name).toBeGreaterThanOrEqual(name === 'negation' ? 5 : 8);
  });
  test.each(['number', 'unit', 'scale'])('a wrong %s is never accepted', (name) => {
    expect(tallies.get(name)?.missed).toEqual([]);
  });
  test.each(['direction', 'name', 'ownership', 'merged', 'plan as fact', 'negation', 'cause'])(
    '%s is caught 97 times of 100',
    (name) => {
      const one = tallies.get(name);
      expect((one?.caught ?? 0) / (one?.made ?? 1), one?.missed.join('\n')).toBeGreaterThanOrEqual(0.97);
    },
  );
});

describe('faithful sentences', () => {
  test('at most 2 of 100 are blocked', () => {
    const faithful = [
      ...facts.map((source) => ({ text: sentence(source.text), sources: [source] })),
      ...REWORDED.map(({ text, entries }) => ({ text, sources: asSources(entries) })),
    ];
    const blocked = faithful
      .filter(({ text, sources }) => judge(text, sources) === 'blocked')
      .map(({ text }) => text);
    expect(faithful.length).toBeGreaterThanOrEqual(200);
    expect(blocked.length / faithful.length, blocked.join('\n')).toBeLessThanOrEqual(0.02);
  });
  test.each(REWORDED.map(({ text, entries }) => [text, entries] as const))('%s', (text, entries) => {
    expect(
      verify({
        text,
        refs: ['r0', 'r1'].slice(0, entries.length),
        find: (id) => asSources(entries).find((one) => one.id === id),
        names: [],
      }).filter(({ code }) => !['novelty', 'cause', 'derived', 'we', 'vague'].includes(code)),
    ).toEqual([]);
  });
});

describe('a number that follows from two of an entry', () => {
  const was = asSources(['Медиана возврата теперь 1 день, было 5', 'Checkout errors fell from 50% to 40%']);

  test.each([
    ['warn', 'Сократил медиану возврата на 4 дня'],
    ['warn', 'Медиана возврата на 80 % меньше'],
    ['warn', 'Checkout errors cut by 20%'],
    ['blocked', 'Медиана возврата теперь 4 дня, было 5'],
    ['blocked', 'Медиана возврата 4 дня'],
    ['blocked', 'Checkout errors fell from 50% to 20%'],
  ] as const)('is doubtful said as a difference, wrong as what the thing is: %s, %s', (verdict, text) =>
    expect(judge(text, was)).toBe(verdict),
  );
});

test('a sentence without evidence, or with an entry that is gone, is blocked', () => {
  expect(judge('Сделал всё.', [])).toBe('blocked');
  expect(verify({ text: 'Готово.', refs: ['x'], find: () => undefined, names: [] })).toEqual([
    { code: 'missing-entry', words: 'x' },
  ]);
  expect(verify({ text: ' ', refs: [], find: () => undefined, names: [] })).toEqual([]);
});

describe('free retelling', () => {
  const sources = (entries: string): Source[] => asSources(entries.split(' + '));

  test('at most 2 of 100 are blocked when true', () => {
    const blocked = RETOLD.filter(([, entries, faithful]) => judge(faithful, sources(entries)) === 'blocked');
    expect(RETOLD.length).toBeGreaterThanOrEqual(60);
    expect(blocked.length / RETOLD.length, blocked.map(([, , text]) => text).join('\n')).toBeLessThanOrEqual(
      0.02,
    );
  });

  test('97 of 100 are blocked when not true, and every wrong number, unit and scale', () => {
    const missed = RETOLD.filter(([, entries, , wrong]) => judge(wrong, sources(entries)) !== 'blocked');
    expect(missed.length / RETOLD.length, missed.map(([, , , text]) => text).join('\n')).toBeLessThanOrEqual(
      0.03,
    );
    expect(missed.filter(([kind]) => kind === 'number' || kind === 'unit' || kind === 'scale')).toEqual([]);
  });
});

describe('words that have nothing to do with their entry', () => {
  const entry = 'откатил на 0%. при 10% кончился пул коннектов, 12 минут часть броней падала с 500';
  test.each([
    ['Перевёл 12 сервисов на новый логгер.', entry, 'blocked'],
    ['Moved 40 services to the new logger.', 'deploys took 40 min, then were stuck', 'blocked'],
    ['Своими словами о деле.', entry, 'warn'],
    ['In words of my own.', 'uploaded the offline queue, retries with backoff', 'warn'],
    ['Откат за 12 минут.', entry, 'ok'],
    ['12 минут часть броней падала.', entry, 'ok'],
    ['Сократил с 12 до 5 минут.', 'деплой: сократил с 12 мин до 5 мин', 'ok'],
    ['Сэкономил 18 000.', 'сэкономил 18 тыс ₽ на хранении', 'ok'],
  ] as const)('%s ← %s: %s', (text, from, status) => {
    expect(judge(text, asSources([from]))).toBe(status);
  });
});
