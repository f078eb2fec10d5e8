import { told } from './told.fixture.ts';

/** The same, each with one quiet untruth: a bigger part, another number, a hope told as done, a cause that nobody named. */
export const UNFAITHFUL = told(`
Логирование | логгер: перевёл 12 сервисов на новый формат + логгер: осталось 5 сервисов | Перевёл на новый формат логов 17 сервисов.
Логирование | логгер: перевёл 12 из 40 сервисов на новый формат | Перевёл все сервисы на новый формат логов.
Логирование | логгер: перевёл 12 из 40 сервисов на новый формат | Перевёл 40 сервисов на новый формат логов.
Логирование | логгер: перевёл 12 сервисов на новый формат | Перевёл 12 сервисов на новый формат логов, повысив надёжность платформы.
Логирование | логгер: написал черновик инструкции для дежурных | Написал инструкцию для дежурных и обучил команду.
Скорость сборки | распараллелил тесты + сборка 24 -> 9 мин | Сократил сборку с 24 до 9 минут за счёт параллельных тестов.
Скорость сборки | распараллелил тесты, сборка 24 -> 9 мин | Сократил сборку с 24 до 9 минут, что ускорило выпуск релизов.
Скорость сборки | сборка 24 -> 9 мин | Сократил сборку с 24 до 9 минут, в 3 раза.
Скорость сборки | попробовал кэш слоёв, пока не помогло | Внедрил кэширование слоёв.
Биллинг | разобрал 3 инцидента по двойным списаниям | Устранил 3 инцидента по двойным списаниям.
Биллинг | Паша нашёл гонку в обработчике вебхуков | Нашёл гонку в обработчике вебхуков.
Биллинг | Паша нашёл гонку в обработчике вебхуков, я написал тест | Нашёл гонку в обработчике вебхуков и написал тест.
Биллинг | созвон с финансами про сверку, им нужно по дням | Внедрил сверку по дням для финансов.
Биллинг | обсудили с финансами переход на дневную сверку | Согласовал с финансами переход на дневную сверку.
Биллинг | plan: перевести сверку на ежедневную | Перевёл сверку на ежедневную.
Биллинг | plan: перевести сверку на ежедневную + созвон с финансами про сверку | Перевёл сверку на ежедневную после созвона с финансами.
Найм | провёл 4 технических собеса + двум сделали оффер | Нанял двух кандидатов по итогам 4 технических собеседований.
Найм | отобрал 30 резюме, назначил 6 встреч | Провёл 6 встреч по итогам отбора 30 резюме.
Найм | участвовал в собесах, 4 штуки | Провёл 4 собеседования.
Онбординг | написал чеклист онбординга + Миша прошёл онбординг за 3 недели вместо 5 | Написал чек-лист, который сократил онбординг с 5 до 3 недель.
Онбординг | Миша прошёл онбординг за 3 недели вместо 5 | Новички проходят онбординг за 3 недели вместо 5.
Поиск | p95 поиска 900 -> 250 мс на стенде | p95 поиска в проде снизился с 900 до 250 мс.
Поиск | p95 поиска 900 -> 250 мс | p99 поиска снизился с 900 до 250 мс.
Поиск | p95 поиска 900 -> 250 мс | p95 каталога снизился с 900 до 250 мс.
Поиск | завёл дашборд по медленным запросам | Завёл дашборд по медленным запросам, им пользуется вся компания.
Алерты | вычистил 31 алерт + ночных побудок стало 2 вместо 9 в неделю | Вычистил 31 алерт, ночных побудок стало 2 вместо 9 в месяц.
Алерты | вычистил 31 алерт, ночных побудок 2 вместо 9 | Ночных побудок стало 9 вместо 31.
Алерты | хотим договориться не заводить алерты без ранбука | Договорились не заводить алерты без ранбука.
Миграция в k8s | перевёз auth в k8s, 15 минут даунтайма | Перевёз auth в k8s без даунтайма.
Миграция в k8s | перевёз auth и payments в k8s | Перевёз auth, payments и gateway в k8s.
Миграция в k8s | откатил переезд gateway, не держит вебсокеты | Перевёз gateway, он держит вебсокеты.
Миграция в k8s | настроил автоскейлинг для воркеров | Спроектировал и внедрил автоскейлинг для всех сервисов.
Команда | 1:1 со всеми, Даша хочет в архитектуру | Назначил Дашу архитектором по итогам 1:1 со всеми.
Команда | опрос вовлечённости 6.1 -> 7.4 | Вовлечённость выросла на 7,4.
Команда | опрос вовлечённости 6.1 -> 7.4, ответила половина | Вовлечённость команды выросла с 6,1 до 7,4, ответили все.
Планирование | из 14 фич оставили 9 | Команда выпустила 9 фич из 14.
Мобильное приложение | крашфри 98.1 → 99.6 + поймал утечку памяти в галерее | Поймал утечку памяти, из-за чего crash-free вырос с 98,1 до 99,6.
Мобильное приложение | помог Ире с релизом 5.2, собирал билды | Собрал билды и выпустил релиз 5.2.
Отчёты | отчёт теперь почти сам собирается, проверяю руками | Полностью автоматизировал отчёт.
Отчёты | сделал выгрузку для бухгалтерии, пока не пользуются | Сделал выгрузку для бухгалтерии, ей пользуются.
Checkout | moved 12 services to the new log format | Moved 12 services to the new log format ahead of schedule.
Checkout | checkout p95 400 -> 120 ms + cached prices | Cached prices, reducing checkout p95 by 80%.
Checkout | checkout p95 400 -> 120 ms in staging | Checkout p95 in production fell from 400 ms to 120 ms.
Checkout | Nadia cached prices, I reviewed it | Cached prices.
Checkout | reviewed the caching PR by Nadia | Implemented caching together with Nadia.
Checkout | support tickets 20 → 3 a week | Support tickets 20 → 3 a day.
Data platform | migrated 24 of 80 tables to iceberg | Migrated 80 tables to Iceberg, 24 of them this quarter.
Data platform | warehouse bill $41k -> $26k a month + turned off 6 unused clusters | Turned off 6 unused clusters, which cut the warehouse bill from $41k to $26k a month.
Data platform | wrote RFC on table ownership, waiting for 3 teams to sign off | Wrote an RFC on table ownership that 3 teams signed off.
Data platform | proposed dropping the nightly jobs | Dropped the nightly jobs.
Hiring | interviewed 6 backend candidates, 2 offers | Hired 2 of 6 backend candidates.
Hiring | new interview rubric, trying it next month | Introduced a new interview rubric across the company.
On-call | pages 88 → 22 a week | Pages fell from 88 to 22 a week, improving engineer morale.
On-call | postmortem for the Lisbon outage, 5 action items, 4 done | Completed all 5 action items of the Lisbon outage postmortem.
On-call | the team cut pages 88 → 22 a week | I cut pages from 88 to 22 a week single-handedly.
Onboarding | new hires ship first PR in 5 days, was 12 | New hires ship 12 PRs in their first 5 days.
Roadmap | sales asked to drop the custom SSO work | Dropped the custom SSO work for sales.
Roadmap | NPS 31 -> 44, sample of 20 | NPS rose from 31 to 44 on a sample of 200.
Roadmap | did not ship offline mode, moved to Q4 | Shipped offline mode in Q4.
Roadmap | NPS maybe up, need more data | NPS is up.
Релизы | собрал пайплайн релиза в gitlab | Собрал пайплайн релиза в GitLab и ускорил выпуск фич.
Релизы | собрал пайплайн релиза + релиз теперь 40 минут | Собрал пайплайн, благодаря чему релиз занимает 40 минут.
Релизы | собрал пайплайн релиза + релиз теперь 40 минут | Собрал пайплайн, который сократил релиз до 40 минут.
Релизы | релиз теперь 40 минут | Релиз теперь занимает 4 минуты.
Релизы | откат по кнопке, проверил на стенде | Выкатил в прод откат по кнопке.
Витрина | LCP 4.8 -> 2.1 с | LCP снизился до 2,1 с, конверсия выросла.
Витрина | LCP 4.8 -> 2.1 с на главной | LCP всех страниц снизился с 4,8 до 2,1 с.
Витрина | LCP 4.8 -> 2.1 с | LCP снизился на 4,8 с.
Витрина | LCP 4.8 -> 2.1 с | TTFB снизился с 4,8 до 2,1 с.
Витрина | думаю завести бюджет на размер бандла | Завёл бюджет на размер бандла.
Склад | терминалы на 2 складах из 9 | Внедрил терминалы на 9 складах.
Склад | терминалы на 2 складах + ошибок приёмки 3% -> 0.8% | Терминалы на 2 складах снизили ошибки приёмки с 3 до 0,8 %.
Склад | ошибок приёмки 3% -> 0.8% | Ошибок отгрузки стало 0,8 % вместо 3 %.
Склад | логисты против нового маршрута, обсуждаем | Согласовал с логистами новый маршрут.
Склад | обучил 14 кладовщиков | Обучил 40 кладовщиков.
Ребрендинг | Марина утвердила логотип | Утвердил логотип.
Ребрендинг | переименовали 120 страниц из 300 | Переименовали 300 страниц сайта.
Ребрендинг | агентство сорвало срок, логотипа нет | Выпустили логотип в срок.
Аналитика | отчёты считались 6 часов, теперь 40 минут | Отчёты считались 40 минут, теперь 6 часов.
Аналитика | нашёл дубли в событиях, 12% лишних | Устранил дубли в событиях, 12 % лишних.
Аналитика | описал 35 метрик в каталоге | Описал 35 метрик в каталоге, которым пользуются аналитики.
Аналитика | описал 35 метрик + договорились с маркетингом про ретеншн | Договорились с маркетингом про 35 метрик.
Поддержка | время первого ответа 4 ч -> 50 мин | Время решения обращений 4 ч -> 50 мин.
Поддержка | время первого ответа 4 ч -> 50 мин | Время первого ответа сократилось на 50 минут.
Поддержка | жалоба крупного клиента, пока без ответа | Ответил на жалобу крупного клиента.
Поддержка | Дима сделал макросы, я вычитал | Сделал макросы.
Команда | хочу поменять формат дейли, 10 минут вместо 30 | Поменял формат дейли: 10 минут вместо 30.
Команда | ребята сами разгребли техдолг | Разгрёб техдолг.
Команда | Света почти сеньор | Света выросла до сеньора.
Команда | опрос команды провели, ответы не смотрел | Провели опрос команды, изучил ответы.
Найм | 12 собесов, 3 оффера, 1 отказ | 12 собеседований, 3 найма.
Найм | закрыл вакансию SRE за 5 недель | Закрыл 5 вакансий SRE.
Инфра | postgres 12 -> 15, простой 7 минут | Обновил postgres с 12 до 15 без простоя.
Инфра | бэкапы восстанавливаются не всегда | Бэкапы восстанавливаются.
Инфра | terraform для сети, 70% описано | Полностью описал сеть в terraform.
Инфра | plan: учения восстановления раз в месяц + починил бэкапы | Починил бэкапы и провожу учения восстановления раз в месяц.
Design system | built Button, Input, Modal | Built Button, Input, Modal and Table.
Design system | built Button + 3 teams asked for it | Built Button, used by 3 teams.
Design system | a11y audit found 18 contrast issues | Fixed 18 contrast issues after an a11y audit.
Design system | a11y audit found 18 issues, fixed 11 | Found and fixed 18 accessibility issues.
Payments | refund time 5 days -> 1 day + automated refunds under $50 | Automated refunds under $50, cutting refund time from 5 days to 1 day.
Payments | automated refunds under $50 | Automated refunds under $500.
Payments | tried 3DS, turned it off | Introduced 3DS against chargebacks.
Payments | tried 3DS, conversion dropped 2%, turned it off | Introduced 3DS, conversion grew 2%.
Payments | PAY-210 idempotency keys in review | PAY-210 shipped idempotency keys to production.
Payments | Stripe offered 0.2% off, thinking about it | Secured 0.2% off from Stripe.
Mobile | cold start 3.1s -> 1.4s on Pixel | Cold start fell from 3.1 s to 1.4 s on all devices.
Mobile | app size 88 MB -> 61 MB | App size fell by 61 MB.
Mobile | Kim rewrote the camera | Rewrote the camera.
Mobile | helped Kim test the camera | Tested the camera with Kim.
Mobile | beta with 200 users, 14 bugs found, 11 fixed | Fixed all 14 bugs found in the beta.
Team lead | interviewed a senior and an intern | Hired a senior and an intern.
Team lead | Tom promoted to senior | Got Tom promoted to senior.
Team lead | sprint goals met 2 of 6 → 5 of 6 | Sprint goals met rose to 100%.
Team lead | want to move standup to async | Moved standup to async.
Support tools | bot answers order status, handles 30% of chats | The bot handles 30% of chats, saving agents hours each day.
Support tools | bot handles 30% of order chats | The bot handles 30% of all chats.
Compliance | audit passed with 2 minor findings | Passed the audit with no findings.
Compliance | deletion job across 7 of 12 services | Deletion job across 12 services.
Compliance | SLA 30 days → 3 days in the plan | Reduced SLA from 30 days to 3 days.
Каталог | скрипт склейки, склеил 4 200 карточек | Написал скрипт склейки и объединил 42 000 карточек.
Каталог | скрипт склейки пока падает на больших | Написал скрипт склейки для больших каталогов.
Каталог | модерация 3 дня → 5 часов + авто-проверка фото | Внедрил автопроверку фото, сократив модерацию с 3 дней до 5 часов.
Каталог | дубли карточек, 8% товаров | Устранил дубли карточек, 8 % товаров.
Каталог | поиск по артикулу не находит с дефисом | Починил поиск по артикулу с дефисом.
Доставка | переговоры с 2 курьерскими, подписали одну | Подписал договоры с двумя курьерскими службами.
Доставка | Антон нарисовал карту зон | Нарисовал карту зон доставки.
Доставка | опоздания 11% → 6% в Казани | Опоздания по всей стране снизились с 11 до 6 %.
Доставка | опоздания 11% → 6% | Опоздания снизились на 6 %.
Доставка | опоздания 11% → 6% | Возвраты снизились с 11 до 6 %.
Обучение | курс по SQL, 18 из 30 дошли до конца | Курс по SQL прошли 30 человек.
Обучение | готовлю 4 видео по деплою | Записал 4 видео по деплою.
Кредиты | скоринг v2: Gini 0.41 → 0.48 на валидации | В проде Gini скоринга v2 вырос с 0,41 до 0,48.
Кредиты | выкатили скоринг на 10% трафика | Выкатили скоринг на 100 % трафика.
Кредиты | выкатили скоринг на 10% трафика | Полностью выкатили скоринг.
Кредиты | риски против, просят ещё месяц | Согласовал скоринг с рисками.
Процессы | шаблон задачи + спринты закрываем на 85% вместо 60% | Шаблон задачи поднял закрытие спринтов с 60 до 85 %.
Процессы | предложил отменить 3 созвона | Отменил 3 созвона.
Процессы | отменили 1 из 3 созвонов | Отменил 3 созвона.
Процессы | убедить продакта не вышло, фичу берём | Убедил продакта не брать фичу.
Search | synonyms for 300 queries + zero-result rate 14% -> 9% | Synonyms for 300 queries brought the zero-result rate down from 14% to 9%.
Search | A/B test of ranking v3, +2.1% clicks | Shipped ranking v3, +2.1% clicks.
Search | A/B test of ranking v3, no effect | An A/B test of ranking v3 showed a positive effect.
Search | Priya labelled 500 queries | Labelled 500 queries.
Search | users complained that typos give nothing | Made search handle typos after users complained.
Infra | moved half of CI to spot instances | Moved CI to spot instances.
Infra | CI bill -35% in March | CI bill dropped by 35% over the year.
Infra | flaky tests 120 → 18 | Eliminated 120 flaky tests.
Infra | flaky tests 120 → 18 | Brought flaky tests to zero from 120.
Infra | on-call handbook v1, waiting for reviewers | Published the on-call handbook.
People | mentoring Jon, he led his first project | Led Jon's first project.
People | career ladder draft | Rolled out a career ladder.
People | Maria thinks about leaving, retention talk | Retained Maria after a retention talk.
People | budget for 2 more engineers requested | Budget for 2 more engineers was approved.
Sales | variant B +6% signups, not significant | Variant B brought 6% more signups, a significant result.
Sales | webinar, 140 signed up, 60 came | Held a webinar with 140 attendees.
Sales | the agency published 5 case studies | Published 5 case studies.
Sales | merged 2k duplicate accounts | Merged 2 million duplicate accounts.
Sales | Acme churned despite our offer | Kept Acme with our offer.
Sales | pricing page test running | Finished the pricing page test.
Тесты | автотесты на оплату, 62 сценария, 40 зелёных | Написал 62 автотеста на оплату, все проходят.
Тесты | регресс занимал 2 дня + автотесты на оплату | Сократил регресс с 2 дней благодаря автотестам.
Тесты | баг с округлением нашли пользователи | Нашёл баг с округлением до релиза.
Тесты | разработка против: без автотеста фичу берут | Договорился с разработкой не брать фичи без автотеста.
Тесты | флапает 15% тестов | Стабилизировал 15 % тестов.
DevRel | подал доклад на HighLoad | Выступил с докладом на HighLoad.
DevRel | 3 статьи на хабр, 45k просмотров | 3 статьи на Хабре собрали 54 тысячи просмотров.
DevRel | Женя выступил на митапе, я помог с слайдами | Выступил на митапе.
DevRel | митап отменили | Провёл митап.
ML | разметили 10 000 фото + точность детектора 81 → 89% | Разметка 10 000 фото подняла точность детектора с 81 до 89 %.
ML | инференс 120 мс -> 45 мс на тестовом GPU | Инференс в проде ускорен со 120 до 45 мс.
ML | попробовал дистилляцию, качество просело | Внедрил дистилляцию без потери качества.
ML | GPU простаивают ночью, 180 тыс. в месяц | Сэкономил 180 тыс. в месяц на простое GPU.
HR | обновил грейды с 5 тимлидами | Обновил грейды для 5 тимлидов и 20 инженеров.
HR | 3 из 4 ушли из-за процессов | 4 ушли из-за процессов.
Sec | pen test: 2 high, 9 medium; high fixed | Fixed 11 issues found by the pen test.
Sec | pen test: 2 high, 9 medium; high fixed | Fixed 9 medium issues after the pen test.
Sec | rotated 212 of 300 secrets | Rotated all 300 secrets.
Sec | SSO for 6 internal tools planned for Q3 | Rolled out SSO to 6 internal tools.
Sec | phishing training + click rate 18% -> 5% | Phishing training cut the click rate from 18% to 5%.
Docs | rewrote quickstart, time to first call 40 min → 12 min for one tester | Time to first call fell from 40 to 12 minutes for all users.
Docs | 60 pages to review, 22 done | Reviewed 60 pages.
Docs | support wrote 8 how-tos | Wrote 8 how-tos.
Docs | docs search is broken | Repaired docs search.
Ops | vendor offers 12% off if we sign for 3 years | Renegotiated the vendor contract, 12% cheaper.
Ops | office move took 2 days over the plan | Moved the office in 2 days.
Ops | incident review each Friday, 9 held | Held 9 incident reviews, cutting incidents.
Ops | DR drill failed, DNS not in the plan | DR drill passed.
Ops | DR drill passed in 50 min, target is 30 | DR drill passed within the target.
Ops | Lisa runs the DR drills | Ran the DR drills.
`);
