import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looseNumerals } from '../text/numerals.ts';
import { clean, sentence } from './clean.ts';

test.each([
  ['готово: поднял стенд', 'Поднял стенд.'],
  ['гoтово на проде: кластер из пяти нод', 'На проде: кластер из пяти нод.'],
  ['OPS-12, OPS-14: починил бэкап!', 'Починил бэкап.'],
  ['матчинг в админке - готово', 'Матчинг в админке.'],
  ['Проект: Платежи без потерь. повтор вебхука', 'Повтор вебхука.'],
  ['ИСправил форму, ДОбавил подсказку (#239)', 'Исправил форму, Добавил подсказку.'],
  ['143 секрета прямо в репах. Жесть', '143 секрета прямо в репах.'],
  ['переписал `Event -> Input`', 'Переписал `Event -> Input`.'],
  ['50%. Ошибки 7,4% -> 2,1%', 'Ошибки 7,4% → 2,1%.'],
  ['сервис "Заказы" - на всех 🎉', 'Сервис «Заказы» — на всех.'],
  ['csv партнёра починили', 'CSV партнёра починили.'],
  ['ab-тест на 10%', 'Ab-тест на 10%.'],
  ['one-pager on offline!!', 'One-pager on offline.'],
  ['booking-svc на 100%! остальное потом', 'booking-svc на 100%. Остальное потом.'],
  ['fixed an issue with peers:', 'Fixed an issue with peers.'],
  ['fixed an issue with peers:.', 'Fixed an issue with peers.'],
  ['каталог догнался, лаг ок. переключать потом', 'Каталог догнался, лаг ок. Переключать потом.'],
  ['cut from 5 - 10 min', 'Cut from 5 - 10 min.'],
])('%s reads as a sentence', (line, told) => expect(sentence(line)).toBe(told));

test('cleaning brings no number that was not there and leaves no shout', () => {
  const piece = fc.constantFrom(
    ...'готово: сделал! OPS-7 -> - "x" «б» 50%. 3 мс p95 жесть. план: (#12) 🎉 и ... #тег ИСправил : ; ='.split(
      ' ',
    ),
  );
  const line = fc.array(piece, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(line, (text) => {
      const once = clean(text);
      const had = new Set(looseNumerals(text).map(({ value }) => value));
      expect(looseNumerals(once).filter(({ value }) => !had.has(value))).toEqual([]);
      expect(once).not.toMatch(/!(?:\s|$)|\s{2}/);
    }),
  );
});
