/** What is wrong with the last text; entries, several joined by ` + `; a free retelling of them; one that is not true to them. */
export type Retold = [kind: string, entries: string, faithful: string, wrong: string];

const LINES = `
number | время сборки упало с 24 до 9 минут | Сборка стала занимать 9 минут вместо 24. | Сборка стала занимать 6 минут вместо 24.
number | отобрал 30 резюме, назначил 6 встреч | Назначил 6 встреч по итогам отбора 30 резюме. | Назначил 16 встреч по итогам отбора 30 резюме.
number | перенёс 24 из 80 таблиц | Перенесены 24 таблицы из 80. | Перенесены 24 таблицы из 60.
number | счёт за облако минус 18% | Снизил счёт за облако на 18 %. | Снизил счёт за облако на 28 %.
number | провёл 12 интервью, наняли двоих | Провёл двенадцать интервью, в команду пришли двое. | Провёл двадцать интервью, в команду пришли двое.
number | cut p95 of search from 900ms to 250ms | Reduced search p95 from 900 ms to 250 ms. | Reduced search p95 from 900 ms to 150 ms.
number | closed 14 support tickets about login | Resolved fourteen login support tickets. | Resolved forty login support tickets.
number | trained 3 interns on SQL | Gave SQL training to 3 interns. | Gave SQL training to 5 interns.
unit | простой 4 мин при переключении | Переключение прошло с простоем 4 минуты. | Переключение прошло с простоем 4 секунды.
unit | конверсия +1,8 п.п. по тесту | По итогам теста конверсия выросла на 1,8 п.п. | По итогам теста конверсия выросла на 1,8 %.
unit | bill is down 40k a year on licences | Licence costs went down by 40k a year. | Licence costs went down by 40% a year.
scale | сэкономили 1,2 млн на лицензиях | Экономия на лицензиях: 1,2 млн. | Экономия на лицензиях: 1,2 млрд.
scale | обработано 300 тыс строк миграцией | Миграция обработала 300 тыс. строк. | Миграция обработала 300 млн строк.
scale | migrated 2.5k accounts to SSO | Moved 2,500 accounts to SSO. | Moved 25,000 accounts to SSO.
direction | ошибок в чеках стало 12 вместо 60 | Число ошибок в чеках снизилось с 60 до 12. | Число ошибок в чеках выросло с 12 до 60.
direction | текучка выросла с 5% до 9% | Текучка увеличилась: 9 % против 5 %. | Текучка снизилась с 9 % до 5 %.
direction | retention grew from 31% to 38% | Retention went up to 38% from 31%. | Retention dropped from 38% to 31%.
direction | latency dropped by 40% | Brought latency down by 40%. | Latency increased by 40%.
direction | нагрузка на базу упала на треть | Уменьшилась нагрузка на базу, на треть. | Увеличилась нагрузка на базу на треть.
name | вместе с Олегом настроил реплику | Настроил реплику вместе с Олегом. | Настроил реплику вместе с Игорем.
name | подняли ClickHouse на трёх нодах | Развернули ClickHouse на трёх нодах. | Развернули Cassandra на трёх нодах.
name | OPS-512: обновил сертификаты | Обновил сертификаты по OPS-512. | Обновил сертификаты по OPS-521.
name | shipped the importer with Priya | With Priya, delivered the importer. | With Martin, delivered the importer.
name | moved queues to RabbitMQ | Migrated the queues to RabbitMQ. | Migrated the queues to Kafka.
name | клиент из Казани продлил договор | Договор с клиентом из Казани продлён. | Договор с клиентом из Самары продлён.
ownership | помог команде CRM с отчётами | Помогал команде CRM с отчётами. | Сделал отчёты для команды CRM.
ownership | участвовал в разработке нового биллинга | Участвовал в создании нового биллинга. | Разработал новый биллинг.
ownership | сделал выгрузку для бухгалтерии | Реализовал выгрузку для бухгалтерии. | Руководил созданием выгрузки для бухгалтерии.
ownership | helped support debug the SSO issue | Supported the helpdesk in debugging the SSO issue. | Debugged the SSO issue for support.
ownership | wrote tests for the parser | Covered the parser with tests. | Led the testing of the parser.
ownership | contributed to the API guidelines | Contributed to guidelines for the API. | Owned the API guidelines.
ownership | подключился к разбору аварии на складе | Подключился к разбору аварии на складе. | Провёл разбор аварии на складе.
negation | не успел перевести отчёты на новую базу | Перевести отчёты на новую базу не успел. | Перевёл отчёты на новую базу.
negation | откатил релиз каталога | Релиз каталога пришлось откатить. | Провёл релиз каталога.
negation | не удалось согласовать бюджет найма | Бюджет найма согласовать не удалось. | Согласовал бюджет найма.
negation | did not finish the VAT migration | The VAT migration was not finished. | Finished the VAT migration.
negation | rolled back the new checkout | The new checkout was rolled back. | Released the new checkout.
negation | the tests haven't been ported yet | The tests have not been ported yet. | The tests have been ported.
negation | эксперимент с рекомендациями не дал прироста | Прироста от эксперимента с рекомендациями не было. | Эксперимент с рекомендациями дал прирост.
merged | ускорил поиск на 30% + нанял тестировщика | Поиск ускорен на 30 %; нанят тестировщик. | Нанял тестировщика, что дало 30 % скорости; команда тестировщика.
merged | выгрузка остатков за 5 минут + 40 магазинов подключены к сверке | К сверке подключены 40 магазинов; выгрузка остатков занимает 5 минут. | К сверке магазинов подключена выгрузка за 40 минут; 5 магазинов.
merged | reviewed 9 design docs + onboarded 2 engineers | Onboarded 2 engineers; reviewed 9 design docs. | Onboarded 9 engineers; reviewed 2 design docs.
number | подключили к мониторингу 11 сервисов | К мониторингу подключены 11 сервисов. | К мониторингу подключены 111 сервисов.
number | дежурил 3 недели, 7 инцидентов | За 21 день дежурства разобрал 7 инцидентов. | За 30 дней дежурства разобрал 7 инцидентов.
number | покрытие тестами 48 → 71% | Тестовое покрытие поднято с 48 до 71 %. | Тестовое покрытие поднято с 48 до 77 %.
number | деплой 5 раз в день, раньше 1 | Теперь деплоим 5 раз в день вместо 1. | Теперь деплоим 15 раз в день вместо 1.
number | half the alerts removed, 40 of 80 | Removed 40 of 80 alerts. | Removed 48 of 80 alerts.
name | презентовал стратегию Марине из финансов | Представил стратегию Марине из финансов. | Представил стратегию Светлане из финансов.
negation | в прод фильтр не выкатили, ждём ИБ | Фильтр в прод не выкатили: ждём ИБ. | Выкатили фильтр в прод.
ownership | присутствовал на защите бюджета | Присутствовал на защите бюджета отдела. | Защитил бюджет.
direction | lead time 9 days, was 14 | Lead time fell from 14 to 9 days. | Lead time rose from 9 to 14 days.
scale | воронка: 1 200 заявок за месяц | За месяц воронка дала 1,2 тыс. заявок. | За месяц воронка дала 12 тыс. заявок.
unit | резервная копия поднимается 25 минут | Восстановление из резервной копии занимает 25 мин. | Восстановление из резервной копии занимает 25 часов.
name | wrote the Grafana dashboards for Kafka lag | Built Grafana dashboards showing Kafka lag. | Built Datadog dashboards showing Kafka lag.
negation | cannot reproduce the export crash | The export crash could not be reproduced. | Reproduced the export crash.
number | опросили 45 человек, довольны 38 | Из 45 опрошенных довольны 38. | Из 45 опрошенных довольны 83.
ownership | paired with Ana on resolvers | Paired on resolvers with Ana. | Managed the work on resolvers.
negation | договор не подписали | Договор остался неподписанным: не подписали. | Подписали договор.
direction | стоимость хранения выросла вдвое | Хранение стало стоить вдвое больше, выросла стоимость. | Стоимость хранения снизилась вдвое.
number | за квартал 4 релиза без откатов | Четыре релиза за квартал, без откатов. | Пять релизов за квартал, без откатов.
`;

/** Retold freely, as a language model or an editor would: other order, other words, verb for noun. */
export const RETOLD: Retold[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', entries = '', faithful = '', wrong = ''] = line.split(' | ');
    return [kind, entries, faithful, wrong];
  });
