import { describe, expect, test } from 'vitest';
import { inflated } from './inflated.ts';
import { long } from './long.ts';
import { noNumber } from './no-number.ts';
import type { LineCheck } from './reading.ts';
import { vague } from './vague.ts';
import { we } from './we.ts';

const say = (check: LineCheck, text: string, ...entries: string[]): string[] =>
  check({
    bullet: {
      id: 'b',
      slot: 'outputs',
      pos: 'a',
      text,
      refs: [],
      origin: 'extract',
      issues: [],
      status: 'ok',
    },
    sources: entries.map((rawText, at) => ({
      id: `e${at}`,
      date: '2026-01-05',
      type: rawText.startsWith('план:') ? 'plan' : 'fact',
      rawText,
    })),
  }).map(({ words }) => words);

describe('a vague verb', () => {
  test.each([
    ['Занимался миграцией отчётов.', 'Занимался'],
    ['Участвовала в разработке поиска.', 'Участвовала'],
    ['Принимал участие в разборе инцидентов.', 'Принимал участие'],
    ['Работал над биллингом и поиском.', 'Работал над'],
    ['Помогал с релизом.', 'Помогал'],
    ['Отвечал за качество релизов.', 'Отвечал за'],
    ['Worked on search relevance.', 'Worked on'],
    ['Helped with the release.', 'Helped with'],
    ['Worked on the shared module and failed builds.', 'Worked on'],
    ['Was involved in the incident review.', 'Was involved in'],
  ])('%s', (text, words) => expect(say(vague, text)).toEqual([words]));
  test.each([
    'Занимался миграцией: перенёс 38 секретов в Vault.',
    'Участвовал в разборе инцидента, нашёл утечку памяти.',
    'Помогла Наде отладить выгрузку счетов.',
    'Наладил работу с партнёрами.',
    'Worked on search and cut p95 to 120 ms.',
    'Helped Nadia debug the invoice export.',
    'Framework for teams that worked out.',
  ])('not: %s', (text) => expect(say(vague, text)).toEqual([]));
});

describe('"we" that hides one’s own part', () => {
  test.each([
    ['Мы перенесли биллинг на новый кластер.', 'Мы'],
    ['Запустили поиск по заказам.', 'Запустили'],
    ['Договорились с юристами: наша команда готовит экспорт.', 'наша команда'],
    ['We migrated billing to the new cluster.', 'We'],
    ['Our team shipped search.', 'Our team'],
  ])('%s', (text, words) => expect(say(we, text)).toEqual([words]));
  test.each([
    'Мы перенесли биллинг, я написал миграции.',
    'Предложил план, и мы перенесли биллинг.',
    'Выросли продажи в мобильном.',
    'Были жалобы на поиск.',
    'Если падает поиск, помогает перезапуск.',
    'Перенёс биллинг на новый кластер.',
    'We moved billing; I wrote the migrations.',
    'Western region went live.',
    'Марат нашёл утечку, которую мы искали месяц.',
    'Причина: мы не храним ключ.',
    'Nightly load takes 11 h and is the best argument we have.',
  ])('not: %s', (text) => expect(say(we, text)).toEqual([]));
});

describe('inflated words', () => {
  test.each([
    ['Обеспечил беспрецедентную надёжность.', 'беспрецедентную'],
    ['Spearheaded the rollout.', 'Spearheaded'],
  ])('%s', (text, words) => expect(say(inflated, text)).toEqual([words]));
  test.each(['Надёжность выросла до 99,95 %.', 'Led the rollout to 12 teams.'])('not: %s', (text) =>
    expect(say(inflated, text)).toEqual([]),
  );
});

describe('a sentence that leaves out the number of its entry', () => {
  test.each([
    ['Ускорил сборку.', 'сборка теперь 6 минут вместо 13', '13 → 6 минут'],
    ['Перенёс секреты в Vault.', 'перенёс 38 секретов в Vault', '38'],
    ['Cut checkout latency.', 'latency from 400 ms to 120 ms', '400 ms → 120 ms'],
    ['Провёл учения.', 'RTO на учениях 1 ч 50 мин, 3 человека', '1 ч 50 мин'],
  ])('%s', (text, entry, words) => expect(say(noNumber, text, entry)).toEqual([words]));
  test.each([
    ['Ускорил сборку вдвое.', 'сборка теперь 6 минут вместо 13'],
    ['Ускорил сборку.', 'план: сборка за 6 минут'],
    ['Обновил версии.', 'обновил 1.27, OPS-2210, план на 2026'],
    ['Cut latency to 120 ms.', 'latency from 400 ms to 120 ms'],
    ['Провёл встречу.', '1 встреча'],
  ])('not: %s', (text, entry) => expect(say(noNumber, text, entry)).toEqual([]));
});

test('a sentence over 28 words', () => {
  expect(say(long, `${'слово '.repeat(29)}.`)).toEqual(['29']);
  expect(say(long, `${'word '.repeat(28)}.`)).toEqual([]);
});
