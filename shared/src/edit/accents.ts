import type { Bullet, Bullets, Slot } from '../model/bullet.ts';
import { positions } from '../model/pos.ts';
import type { RoleView } from '../model/review.ts';
import { inSlot } from '../model/slots.ts';
import { stem } from '../text/stems.ts';
import { words } from '../text/words.ts';

const stemsOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));

/** What an engineer's review puts first: code, architecture, infrastructure, reliability, speed. */
const CRAFT = stemsOf(
  'код архитектура инфраструктура кластер база миграция миграции рефакторинг техдолг тесты тест автотесты сборка деплой релиз пайплайн надежность отказоустойчивость производительность задержка алерт мониторинг логи кэш очередь индекс запрос репликация бэкап апи сервис микросервис баг инцидент утечка память контейнер образ шифрование уязвимость библиотека фреймворк code architecture infrastructure cluster database migration refactoring debt tests build deploy release pipeline reliability performance latency alert monitoring logs cache queue index query replication backup api service microservice bug incident leak memory container image encryption vulnerability library framework p95 p99 sla slo ci cd sql kubernetes kafka postgres redis',
);

/** What a lead's or manager's review puts first: people, process, decisions, what the product and the team got of it. */
const PEOPLE = stemsOf(
  'команда команды найм нанял собеседование кандидат онбординг стажер джун ментор менторил обучил обучение наставничество процесс ретро планирование приоритет приоритеты согласовал договорился договорились решение стейкхолдер заказчик бизнес продукт метрика метрики конверсия выручка удержание вовлеченность бюджет срок сроки дедлайн роадмап стратегия презентация доклад коммуникация грейд ревью отпуск смежники team hiring hired interview candidate onboarding intern junior mentor mentored taught training coaching process retro planning priority priorities agreed agreement decision stakeholder customer business product metric metrics conversion revenue retention engagement budget deadline roadmap strategy presentation talk communication grade feedback nps velocity',
);

/** Whether a sentence tells of craft (over 0), of people and process (under 0), or of both alike (0). */
export const leaningOf = (text: string): number => {
  const stems = words(text).map(({ lower }) => stem(lower));
  const count = (of: ReadonlySet<string>): number => stems.filter((one) => of.has(one)).length;
  return Math.sign(count(CRAFT) - count(PEOPLE));
};

const SIGN: Record<RoleView, number> = { engineer: -1, lead: 1, manager: 1, generic: 0 };

/**
 * The bullets of one slot as a role would have them: what it puts first comes first, the rest keeps its order. Facts,
 * words and evidence stay. The view of nobody in particular leaves all as it is.
 */
const ordered = (list: readonly Bullet[], role: RoleView): Bullet[] =>
  list
    .map((bullet) => ({ bullet, rank: SIGN[role] * leaningOf(bullet.text) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ bullet }) => bullet);

const SLOTS: readonly Slot[] = ['summary', 'context', 'outputs', 'outcomes', 'also'];

/** The bullets of one row that change places when it is read as this role, with their new places; only `pos` differs. */
export const accented = (bullets: Bullets, role: RoleView): Bullet[] =>
  SLOTS.flatMap((slot) => {
    const before = inSlot(bullets, slot);
    const after = ordered(before, role);
    if (after.every((bullet, at) => bullet === before[at])) return [];
    const places = positions(after.length);
    return after.flatMap((bullet, at): Bullet[] => {
      const pos = places[at] ?? bullet.pos;
      return pos === bullet.pos ? [] : [{ ...bullet, pos }];
    });
  });
