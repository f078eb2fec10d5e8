import { expect, it } from 'vitest';
import { stemOf } from './stem-of.ts';

/** Each line is one word in forms that stand in work logs. */
const WORDS = `
госдеп госдепа госдепу госдепом госдепе
ошибка ошибки ошибку ошибкой ошибок ошибкам ошибками ошибках
список списка списку списком списке списки списков
отчет отчета отчету отчетом отчете отчеты отчетов отчетам
кнопка кнопки кнопку кнопок кнопкам
ветка ветки ветку веток веткам
заявка заявки заявку заявок заявками
проверка проверки проверку проверок
сделка сделки сделку сделок
рынок рынка рынку рынком рынке рынки
сервер сервера серверу сервером сервере серверы серверов
релиз релиза релизу релизом релизы релизов
миграция миграции миграцию миграцией миграций миграциям
очередь очереди очередью очередей
встреча встречи встречу встречей встреч
команда команды команду командой команд командам
клиент клиента клиенту клиентом клиенты клиентов
доступ доступа доступу доступом доступы доступов
письмо письма письму писем письмами
человек человека людей людям
тестировать тестирую тестирует тестировал тестировала тестировали
согласовать согласовал согласовала согласовали
проверить проверил проверила проверю проверит
настроить настроил настроила настрою настроит
сделать сделал сделала сделали сделаю сделает
запустить запустил запустила запустили
обновить обновил обновила обновили обновит
закрыть закрыл закрыла закрыли
написать написал написала напишу напишет
новый новая новое новые нового новой новую новых новым
платежный платежная платежное платежные платежного платежной
migration migrations
migrate migrates migrated migrating
deploy deploys deployed deploying
query queries queried querying
review reviews reviewed reviewing
cache caches cached caching
fix fixes fixed fixing
ship ships shipped shipping
write writes wrote written writing
build builds built building
run runs ran running
meeting meetings
customer customers
`;

it.each(
  WORDS.trim()
    .split('\n')
    .map((line) => [line]),
)('all forms are one word: %s', (line) => {
  expect([...new Set(line.split(' ').map(stemOf))]).toHaveLength(1);
});

it('keeps different words apart', () => {
  const words =
    'план кран стенд отчет релиз сервер сервис миграция метрика очередь общий обычный plan deploy cache query';
  expect(new Set(words.split(' ').map(stemOf)).size).toBe(words.split(' ').length);
});
