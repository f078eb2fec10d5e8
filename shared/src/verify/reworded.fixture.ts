/** What a careful editor makes of entries, and what a careless one does: `text` is faithful, `wrong` is not, by class. */
export interface Reworded {
  entries: string[];
  text: string;
  wrong: Partial<Record<'number' | 'direction' | 'name' | 'ownership' | 'negation' | 'merged', string>>;
}

export const REWORDED: Reworded[] = [
  {
    entries: ['p95 списка заказов 480 -> 210 мс после индекса'],
    text: 'После индекса p95 списка заказов снизился с 480 мс до 210 мс.',
    wrong: {
      number: 'После индекса p95 списка заказов снизился с 480 мс до 120 мс.',
      direction: 'p95 списка заказов вырос с 210 мс до 480 мс после индекса.',
    },
  },
  {
    entries: ['очередь на раннеры макс 8 мин, было 25'],
    text: 'Очередь на раннеры сократилась с 25 мин до 8 мин.',
    wrong: {
      number: 'Очередь на раннеры сократилась с 25 мин до 8 сек.',
      direction: 'Очередь на раннеры: с 8 мин до 25 мин.',
    },
  },
  {
    entries: ['помог Лене с миграцией отчётов на новый движок'],
    text: 'Помог Лене с миграцией отчётов на новый движок.',
    wrong: {
      ownership: 'Провёл миграцию отчётов на новый движок.',
      name: 'Помог Дмитрию Орлову с миграцией отчётов на новый движок.',
    },
  },
  {
    entries: ['не успел закрыть перенос логов в S3, едет на следующую неделю'],
    text: 'Не успел закрыть перенос логов в S3.',
    wrong: { negation: 'Закрыл перенос логов в S3.' },
  },
  {
    entries: ['откатили релиз 2.4 из-за ошибки в оплате'],
    text: 'Откатили релиз 2.4 из-за ошибки в оплате.',
    wrong: { negation: 'Выкатили релиз 2.4 в оплате без ошибки.' },
  },
  {
    entries: ['перенёс 38 секретов команды checkout в Vault'],
    text: 'Перенёс в Vault тридцать восемь секретов команды checkout.',
    wrong: {
      number: 'Перенёс в Vault 83 секрета команды checkout.',
      name: 'Перенёс в Consul 38 секретов команды checkout.',
    },
  },
  {
    entries: ['счёт за март 4.1 млн, пошло вниз', 'счёт за май 3.5 млн. за полгода -24%'],
    text: 'Счёт за облако за полгода: −24%, в мае 3,5 млн.',
    wrong: { number: 'Счёт за облако за полгода: −42%, в мае 3,5 млн.' },
  },
  {
    entries: ['собеседования: 6 кандидатов, взяли двоих'],
    text: 'Провёл 6 собеседований, взяли двух кандидатов.',
    wrong: {
      number: 'Провёл 6 собеседований, взяли пять кандидатов.',
      ownership: 'Возглавил наём: 6 собеседований, взяли двоих.',
    },
  },
  {
    entries: ['сборка теперь 6 минут вместо 13'],
    text: 'Сборка занимает 6 минут вместо 13 минут.',
    wrong: {
      number: 'Сборка занимает 6 часов вместо 13.',
      direction: 'Сборка: с 6 минут до 13 минут.',
    },
  },
  {
    entries: ['ускорил поиск вдвое, индекс по дате'],
    text: 'Ускорил поиск в 2 раза: добавил индекс по дате.',
    wrong: { number: 'Ускорил поиск в 3 раза: добавил индекс по дате.' },
  },
  {
    entries: ['конверсия в оплату 3,1% -> 3,9%'],
    text: 'Конверсия в оплату выросла с 3,1% до 3,9%.',
    wrong: {
      number: 'Конверсия в оплату выросла на 3,9 п.п.',
      direction: 'Конверсия в оплату снизилась с 3,9% до 3,1%.',
    },
  },
  {
    entries: ['слушал доклад про DORA на митапе, участвовал в обсуждении метрик'],
    text: 'Участвовал в обсуждении метрик.',
    wrong: { ownership: 'Руководил обсуждением метрик.' },
  },
  {
    entries: ['полтора часа простоя из-за сертификата, продлили руками'],
    text: 'Простой 1,5 часа из-за сертификата, продлили руками.',
    wrong: { number: 'Простой 15 часов из-за сертификата, продлили руками.' },
  },
  {
    entries: ['договорились с безопасниками: аудит в сентябре', 'удалил 31 алерт'],
    text: 'Договорились с безопасниками об аудите в сентябре.',
    wrong: { merged: 'Договорились с безопасниками: 31 аудит в сентябре.' },
  },
  {
    entries: ['3 мелкие базы переехали за день', 'погасил 6 железных серверов'],
    text: 'Перевёз 3 мелкие базы за день; погасил 6 железных серверов.',
    wrong: { merged: '6 мелких баз переехали за день.' },
  },
  {
    entries: ['RTO на учениях 1 ч 50 мин'],
    text: 'RTO на учениях составил 110 минут.',
    wrong: { number: 'RTO на учениях составил 150 минут.' },
  },
  {
    entries: ['18k пользователей перешли на новый личный кабинет'],
    text: 'На новый личный кабинет перешли 18 тысяч пользователей.',
    wrong: { number: 'На новый личный кабинет перешли 18 млн пользователей.' },
  },
  {
    entries: ['не стали переписывать модуль скидок, оставили как есть'],
    text: 'Модуль скидок не стали переписывать.',
    wrong: { negation: 'Стали переписывать модуль скидок.' },
  },
  {
    entries: ['Cut checkout latency from 400 ms to 120 ms'],
    text: 'Reduced checkout latency from 400 ms to 0.12 s.',
    wrong: {
      number: 'Reduced checkout latency from 400 ms to 12 ms.',
      direction: 'Checkout latency increased from 120 ms to 400 ms.',
    },
  },
  {
    entries: ['helped Nadia debug the invoice export'],
    text: 'Helped Nadia debug the invoice export.',
    wrong: {
      ownership: 'Debugged the invoice export.',
      name: 'Helped Priya debug the invoice export.',
    },
  },
  {
    entries: ["didn't finish the paywall copy test, moved to next sprint"],
    text: 'The paywall copy test is not finished and moved to next sprint.',
    wrong: { negation: 'Finished the paywall copy test in the sprint.' },
  },
  {
    entries: ['rolled back the pricing release, cart totals were off'],
    text: 'Rolled back the pricing release because cart totals were off.',
    wrong: { negation: 'Shipped the pricing release with cart totals.' },
  },
  {
    entries: ['pages down to 22 a week from 88'],
    text: 'Pages fell from 88 to 22 a week.',
    wrong: {
      number: 'Pages fell from 98 to 22 a week.',
      direction: 'Pages rose from 22 to 88 a week.',
    },
  },
  {
    entries: ['migrated 212 Button imports across 61 files'],
    text: 'Migrated 212 imports of Button in 61 files.',
    wrong: {
      number: 'Migrated 261 imports of Button in 61 files.',
      name: 'Migrated 212 imports of Tooltip in 61 files.',
    },
  },
  {
    entries: ['warehouse bill $41k -> $26k a month'],
    text: 'Warehouse bill went down from $41k to $26k a month.',
    wrong: {
      number: 'Warehouse bill went down from $41k to $26M a month.',
      direction: 'Warehouse bill went up from $26k to $41k a month.',
    },
  },
  {
    entries: ['took part in the incident review for the Lisbon outage'],
    text: 'Took part in the incident review for the Lisbon outage.',
    wrong: {
      ownership: 'Led the incident review for the Lisbon outage.',
      name: 'Took part in the incident review for the Madrid outage.',
    },
  },
  {
    entries: ['forms saved offline: crash-free 99.2%', 'closed 31 support tickets'],
    text: 'Crash-free sessions at 99.2% with forms saved offline.',
    wrong: { merged: 'Crash-free forms saved offline: 31.' },
  },
  {
    entries: ['onboarding now takes 3 weeks instead of 6'],
    text: 'Onboarding takes 21 days instead of 6 weeks.',
    wrong: { number: 'Onboarding takes 12 days instead of 6 weeks.' },
  },
  {
    entries: ['no regressions after the OPS-77 cutover'],
    text: 'OPS-77 cutover went through with no regressions.',
    wrong: { name: 'OPS-78 cutover went through with no regressions.' },
  },
  {
    entries: ['did not get sign-off from legal for the data export'],
    text: 'Did not get sign-off from legal for the data export.',
    wrong: { negation: 'Got sign-off from legal for the data export.' },
  },
];
