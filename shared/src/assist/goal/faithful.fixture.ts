import { told } from './told.fixture.ts';

/** What a strong model makes of a goal and its notes, true to them: `goal | notes, joined by + | sentence`. */
export const FAITHFUL = told(`
Логирование | логгер: перевёл 12 сервисов на новый формат + логгер: написал инструкцию для дежурных | Перевёл 12 сервисов на новый формат логов и подготовил инструкцию для дежурных.
Логирование | логгер: закрыл последний сервис, старый выключил | Завершил миграцию: перевёл последний сервис и выключил старый логгер.
Скорость сборки | распараллелил тесты, сборка 24 -> 9 мин + выкинул лишние докер-слои | Распараллелил тесты и убрал лишние слои из докер-образов, сократив сборку с 24 до 9 минут.
Скорость сборки | все жалуются что сборка по полчаса идёт | Взялся за сборку, потому что команда жаловалась: она занимала полчаса.
Скорость сборки | очередь на раннеры макс 8 мин, было 25 | Максимальная очередь на раннеры сократилась с 25 до 8 минут.
Биллинг | разобрал 3 инцидента по двойным списаниям, нашёл гонку в обработчике вебхуков | Расследовал три инцидента с двойными списаниями и нашёл причину: гонку в обработчике вебхуков.
Биллинг | добавил идемпотентность на вебхуки + двойных списаний за месяц 0 | Сделал обработку вебхуков идемпотентной; за месяц не было ни одного двойного списания.
Биллинг | ревью дизайн-дока Паши по новому биллингу | Провёл ревью дизайн-документа Паши по новому биллингу.
Биллинг | созвон с финансами про сверку, им нужно по дням | Обсудил с финансовой командой требования к сверке: им нужна разбивка по дням.
Найм | провёл 4 технических собеса на мидла + двум сделали оффер, один вышел | Провёл 4 технических собеседования на позицию мидла; двум кандидатам сделали оффер, один вышел.
Найм | переписал вакансию, добавил вилку | Переработал описание вакансии и указал в нём зарплатную вилку.
Онбординг | написал чеклист онбординга + Миша прошёл онбординг за 3 недели вместо 5 | Составил чек-лист онбординга; Миша прошёл онбординг за 3 недели вместо 5.
Онбординг | новички теряются в первые недели, нет единого места с доками | Новым сотрудникам было трудно в первые недели: не было единого места с документацией.
Поиск | p95 поиска 900 -> 250 мс после переезда на новый индекс | После перехода на новый индекс p95 поиска снизился с 900 до 250 мс.
Поиск | завёл дашборд по медленным запросам, показал команде | Сделал дашборд по медленным запросам и представил его команде.
Алерты | вычистил 31 бесполезный алерт + ночных побудок стало 2 вместо 9 в неделю | Удалил 31 бесполезный алерт; ночных срабатываний стало 2 в неделю вместо 9.
Алерты | дежурные не спят, половина алертов шум | Дежурные не высыпались: половина алертов была шумом.
Алерты | договорились что алерт без ранбука не заводим | Договорились в команде не заводить алерты без ранбука.
Миграция в k8s | перевёз auth и payments в k8s, без даунтайма | Перенёс сервисы auth и payments в k8s без простоя.
Миграция в k8s | откатил переезд gateway, не держит вебсокеты | Откатил переезд gateway: он не держал вебсокеты.
Миграция в k8s | OPS-412 настроил автоскейлинг для воркеров | Настроил автомасштабирование воркеров (OPS-412).
Команда | 1:1 со всеми, Даша хочет в архитектуру + договорился с Даше про роль техлида в Q3 | Провёл 1:1 со всей командой и договорился о роли техлида для Даши в Q3.
Команда | ретро: слишком много срочного, вводим дежурного по срочному | По итогам ретроспективы ввели дежурного по срочным задачам.
Команда | опрос вовлечённости 6.1 -> 7.4 | Вовлечённость команды по опросу выросла с 6,1 до 7,4.
Планирование | таблица с ёмкостью команды на квартал, показал CPO | Подготовил таблицу с ёмкостью команды на квартал и представил её CPO.
Планирование | договорились с продактом резать скоуп, из 14 фич оставили 9 | Договорился с продактом сократить объём: из 14 фич оставили 9.
Мобильное приложение | крашфри 98.1 → 99.6 + поймал утечку памяти в галерее | Устранил утечку памяти в галерее; crash-free вырос с 98,1 до 99,6.
Мобильное приложение | помог Ире с релизом 5.2, собирал билды | Помогал Ире с релизом 5.2: собирал билды.
Отчёты | автоматизировал еженедельный отчёт, раньше 2 часа руками | Автоматизировал еженедельный отчёт, который раньше занимал 2 часа ручной работы.
Отчёты | сделал выгрузку для бухгалтерии, им больше не нужно дёргать нас | Сделал выгрузку для бухгалтерии, и теперь им не нужно обращаться к нам.
Логирование | логгер: разные форматы в сервисах, искать по логам невозможно + логгер: перевёл 12 сервисов на новый формат + логгер: закрыл последний сервис, старый выключил | Перевёл сервисы на единый формат логов, начиная с 12 сервисов, и выключил старый логгер.
Безопасность | обновил openssl на всех 40 хостах + закрыл 7 критичных уязвимостей из скана | Обновил OpenSSL на всех 40 хостах и устранил 7 критичных уязвимостей, найденных сканом.
Безопасность | провёл воркшоп по секретам для 3 команд | Организовал воркшоп по работе с секретами для трёх команд.
Checkout | moved 12 services to the new log format + wrote the runbook for on-call | Migrated 12 services to the new log format and documented it in a runbook for on-call engineers.
Checkout | checkout p95 400 -> 120 ms after caching prices | Cached prices, bringing checkout p95 down from 400 ms to 120 ms.
Checkout | cart abandons because page is slow, support gets ~20 tickets a week | Took this on because the slow page made customers abandon carts and support received about 20 tickets a week.
Checkout | support tickets about checkout 20 → 3 a week | Weekly support tickets about checkout dropped from 20 to 3.
Checkout | rolled back the pricing release, totals were off | Rolled back the pricing release after finding that totals were off.
Data platform | migrated 24 of 80 tables to iceberg | Moved 24 of the 80 tables to Iceberg.
Data platform | warehouse bill $41k -> $26k a month + turned off 6 unused clusters | Turned off 6 unused clusters; the warehouse bill fell from $41k to $26k a month.
Data platform | helped Nadia debug the invoice export | Supported Nadia in debugging the invoice export.
Data platform | nobody owned the nightly jobs, failures found by users | Nightly jobs had no owner, and users were the first to notice failures.
Data platform | wrote RFC on table ownership, 3 teams signed off | Authored an RFC on table ownership and got sign-off from three teams.
Hiring | interviewed 6 backend candidates, 2 hired | Conducted six backend interviews, which led to two hires.
Hiring | new interview rubric so that scores are comparable | Introduced a new interview rubric to make scores comparable.
On-call | cut pages 88 → 22 a week by deleting noisy alerts | Reduced weekly pages from 88 to 22 by deleting noisy alerts.
On-call | postmortem for the Lisbon outage, 5 action items, 4 done | Wrote the postmortem for the Lisbon outage; 4 of its 5 action items are done.
On-call | incident 12 May: cert expired, 40 min down + added cert expiry monitoring | After a 40-minute outage on 12 May due to an expired certificate, added monitoring for certificate expiry.
Onboarding | onboarding guide + buddy system + new hires ship first PR in 5 days, was 12 | Created an onboarding guide and a buddy system; new hires now ship their first PR within 5 days instead of 12.
Onboarding | paired with Ana on resolvers for 2 weeks | Spent two weeks pairing with Ana on resolvers.
Roadmap | agreed with sales to drop the custom SSO work, 2 sprints saved | Negotiated with sales to drop the custom SSO work, saving two sprints.
Roadmap | NPS 31 -> 44 after the new onboarding flow | NPS rose from 31 to 44 after the launch of the new onboarding flow.
Roadmap | did not ship offline mode, moved to Q4 | Offline mode was not shipped and was moved to Q4.
Биллинг | plan: перевести сверку на ежедневную | Отложено: перевести сверку на ежедневную.
Логирование | перевёл 12 сервисов на новый логгер + Лена помогла с инструкцией | Moved 12 services to the new logger and wrote the instructions with Lena's help.
Поиск | p95 поиска 900 -> 250 мс после переезда на новый индекс | Search p95 dropped from 900 ms to 250 ms after moving to the new index.
Алерты | вычистил 31 бесполезный алерт | Removed 31 useless alerts.
Команда | провёл 1:1 со всеми 8 людьми | Held one-on-ones with all 8 people on the team.
Checkout | checkout p95 400 -> 120 ms after caching prices | После кэширования цен p95 оформления заказа снизился с 400 до 120 мс.
Data platform | turned off 6 unused clusters, bill down 15k a month | Выключил 6 неиспользуемых кластеров; счёт снизился на 15 тысяч в месяц.
Релизы | руками катим, релиз занимает день + собрал пайплайн релиза в gitlab | Собрал пайплайн релиза в GitLab; раньше релиз делали вручную, и он занимал день.
Релизы | релиз теперь 40 минут | Релиз теперь занимает 40 минут.
Релизы | откат по кнопке, проверил на стенде | Сделал откат по кнопке и проверил его на стенде.
Витрина | тормозит первая загрузка, LCP 4.8 с | Первая загрузка была медленной: LCP 4,8 с.
Витрина | LCP 4.8 -> 2.1 с, сжал картинки и вынес тяжёлый скрипт | Сжал изображения и вынес тяжёлый скрипт; LCP снизился с 4,8 до 2,1 с.
Витрина | завёл бюджет на размер бандла в CI | Добавил в CI бюджет на размер бандла.
Склад | приёмка считает вручную, ошибки в 3% поставок | На приёмке считали вручную, ошибки были в 3 % поставок.
Склад | терминалы сбора данных на 2 складах + ошибок приёмки 3% -> 0.8% | Запустил терминалы сбора данных на двух складах; доля ошибок при приёмке снизилась с 3 до 0,8 %.
Склад | согласовал с логистами новый маршрут паллет | Согласовал с логистами новый маршрут паллет.
Склад | обучил 14 кладовщиков | Провёл обучение для 14 кладовщиков.
Ребрендинг | собрали бриф, агентство выбрали из пяти + утвердили логотип с Мариной | Подготовил бриф, выбрали агентство из пяти; логотип утвердили с Мариной.
Ребрендинг | переименовали 120 страниц сайта | На сайте переименовано 120 страниц.
Аналитика | SQL-отчёты по рознице считались 6 часов, теперь 40 минут | Расчёт SQL-отчётов по рознице сократился с 6 часов до 40 минут.
Аналитика | нашёл дубли в событиях, 12% лишних | Обнаружил дубли в событиях: 12 % записей были лишними.
Аналитика | описал 35 метрик в каталоге | Задокументировал 35 метрик в каталоге.
Аналитика | договорились с маркетингом что считаем ретеншн одинаково | Договорились с маркетингом о едином подсчёте ретеншна.
Поддержка | макросы для 20 частых вопросов + время первого ответа 4 ч -> 50 мин | Составил макросы для 20 частых вопросов; время первого ответа уменьшилось с 4 часов до 50 минут.
Поддержка | разобрал жалобу крупного клиента, вернули деньги | Разобрал жалобу крупного клиента; деньги вернули.
Поддержка | саппорт завален, 300 тикетов в очереди | Поддержка была перегружена: в очереди 300 тикетов.
Команда | поменял формат дейли, 10 минут вместо 30 | Изменил формат дейли: теперь он занимает 10 минут вместо 30.
Команда | Коля выгорел, перераспределил его задачи | Перераспределил задачи Коли, когда он выгорел.
Команда | план развития для каждого на полгода | Составил для каждого план развития на полгода.
Команда | ИПР Светы: выросла до сеньора | Света выросла до сеньора.
Найм | воронка: 80 откликов, 12 собесов, 3 оффера | В воронке 80 откликов, 12 собеседований и 3 оффера.
Найм | закрыл вакансию SRE за 5 недель | Закрыл вакансию SRE за 5 недель.
Инфра | postgres 12 -> 15 без простоя | Обновил PostgreSQL с 12 до 15 версии без простоя.
Инфра | бэкапы не восстанавливались, починил + учения восстановления раз в месяц | Починил восстановление из бэкапов и ввёл ежемесячные учения.
Инфра | кластер отвалился 2 раза за апрель, не хватало памяти | В апреле кластер дважды падал из-за нехватки памяти.
Инфра | terraform для сети, 70% ресурсов описано | Описал 70 % ресурсов в Terraform, включая сеть.
Инфра | скопировал прод-данные на тест с маскированием | Настроил копирование данных с прода на тест с маскированием.
Design system | 40 screens with 6 kinds of buttons | There were 6 kinds of buttons across 40 screens.
Design system | built Button, Input, Modal with docs + 3 teams use it | Built documented Button, Input and Modal components, now used by 3 teams.
Design system | a11y audit, fixed 18 contrast issues | Ran an accessibility audit and fixed 18 contrast issues.
Design system | figma tokens synced to code nightly | Set up a nightly sync of Figma tokens to code.
Payments | refunds took 5 days, done by hand | Refunds were handled manually and took 5 days.
Payments | automated refunds under $50, 70% of all refunds | Automated refunds under $50, which make up 70% of all refunds.
Payments | refund time 5 days -> 1 day | Cut refund time from 5 days to 1.
Payments | chargebacks: tried 3DS, conversion dropped 2%, turned it off | Tried 3DS against chargebacks and turned it off after conversion dropped by 2%.
Payments | PAY-210 idempotency keys + PAY-233 retry queue | Added idempotency keys (PAY-210) and a retry queue (PAY-233).
Payments | talked to Stripe about fees, they gave 0.2% off | Discussed fees with Stripe and got 0.2% off.
Mobile | cold start 3.1s -> 1.4s, lazy init of sdks | Brought cold start down from 3.1 s to 1.4 s with lazy initialisation of SDKs.
Mobile | app size 88 MB -> 61 MB + removed 4 unused libs | Removed 4 unused libraries; app size went from 88 MB to 61 MB.
Mobile | reviewed Kim's camera rewrite | Reviewed Kim's rewrite of the camera.
Mobile | beta with 200 users, 14 bugs found, 11 fixed | Ran a beta with 200 users, in which 14 bugs were found and 11 fixed.
Team lead | moved standup to async, 5 people in 3 timezones | Moved the stand-up to an async format for 5 people in 3 time zones.
Team lead | hired 1 senior and 1 intern | Hired one senior engineer and one intern.
Team lead | Tom promoted to senior, prepared his case | Prepared Tom's promotion case; he was promoted to senior.
Team lead | sprint goals met 2 of 6 → 5 of 6 | Sprint goals met went from 2 of 6 to 5 of 6.
Team lead | roadmap review with product, cut 4 low-value epics | Reviewed the roadmap with product and cut 4 low-value epics.
Team lead | eng survey: 'too many meetings' top complaint | The engineering survey named too many meetings as the top complaint.
Support tools | wrote a bot which answers order status, handles 30% of chats | Wrote a bot for order status questions; it handles 30% of chats.
Support tools | macros cleanup 140 → 45 | Cleaned up macros, bringing them from 140 down to 45.
Support tools | trained 9 agents on the new console | Trained nine agents to use the new console.
Compliance | GDPR deletion was manual, 2 requests missed the deadline | GDPR deletion was a manual process, and 2 requests missed the deadline.
Compliance | deletion job across 7 services, SLA 30 days → 3 days | Built a deletion job across 7 services, reducing the SLA from 30 days to 3.
Compliance | audit passed with no findings | Passed the audit with no findings.
Релизы | собрал пайплайн релиза в gitlab + релиз теперь 40 минут, был день | Built the release pipeline in GitLab; a release now takes 40 minutes instead of a day.
Команда | Оля стала техлидом, готовил её полгода | Prepared Olya for the tech lead role over half a year; she became tech lead.
Payments | refund time 5 days -> 1 day, automated small refunds | Автоматизировал небольшие возвраты: срок сократился с 5 дней до 1.
Mobile | app size 88 MB -> 61 MB | Размер приложения уменьшился с 88 до 61 МБ.
Каталог | дубли карточек, 8% товаров + скрипт склейки, склеил 4 200 карточек | Написал скрипт склейки дублей и объединил 4 200 карточек товаров.
Каталог | поиск по артикулу не находил с дефисом, починил | Починил поиск по артикулу с дефисом.
Каталог | жалобы продавцов: карточка проходит модерацию 3 дня | Продавцы жаловались, что модерация карточки занимает 3 дня.
Каталог | модерация 3 дня → 5 часов, авто-проверка фото | Автоматическая проверка фото: модерация занимает 5 часов вместо 3 дней.
Доставка | переговоры с 2 курьерскими, подписали одну | Провёл переговоры с двумя курьерскими службами, с одной подписали договор.
Доставка | опоздания 11% → 6% после окон по 2 часа | После перехода на двухчасовые окна доля опозданий снизилась с 11 до 6 %.
Доставка | карта зон доставки, нарисовал с Антоном | Вместе с Антоном нарисовал карту зон доставки.
Доставка | курьеры не видят комментарий клиента | Курьеры не видели комментарий клиента.
Обучение | курс по SQL для аналитиков, 6 занятий, 18 человек дошли до конца | Провёл курс по SQL для аналитиков из 6 занятий; до конца дошли 18 человек.
Обучение | записал 4 видео по деплою | Записал 4 видео о деплое.
Кредиты | скоринг v2: Gini 0.41 → 0.48 на валидации | На валидации Gini скоринга v2 вырос с 0,41 до 0,48.
Кредиты | выкатили скоринг на 10% трафика | Выкатили скоринг на 10 % трафика.
Кредиты | нашли утечку таргета в фичах, переобучил модель | Нашли утечку таргета в признаках; переобучил модель.
Кредиты | риски против, просят ещё месяц наблюдений | Команда рисков просила ещё месяц наблюдений.
Процессы | 40% задач без описания, спорим на планировании | 40 % задач были без описания, из-за этого на планировании спорили.
Процессы | шаблон задачи + чеклист готовности | Ввёл шаблон задачи и чек-лист готовности.
Процессы | спринты закрываем на 85% вместо 60% | Спринты закрываются на 85 % вместо 60 %.
Процессы | отменил 3 регулярных созвона, команда не против | Отменил три регулярных созвона.
Процессы | квартальный обзор для директора, 12 слайдов | Подготовил для директора квартальный обзор на 12 слайдов.
Процессы | убедил продакта не брать фичу с оплатой бонусами | Убедил продакта не брать фичу оплаты бонусами.
Search | synonyms for 300 queries, zero-result rate 14% -> 9% | Added synonyms for 300 queries; the zero-result rate went down from 14% to 9%.
Search | A/B test of ranking v3, +2.1% clicks, shipped to all | Ran an A/B test of ranking v3 (+2.1% clicks) and shipped it to everyone.
Search | users complained that typos give nothing | Users complained that typos returned nothing.
Search | evaluation set of 500 queries labelled with Priya | Labelled an evaluation set of 500 queries together with Priya.
Search | index rebuild took the cluster down on Mar 3, added throttling | Added throttling to the index rebuild after it took the cluster down on March 3.
Infra | moved CI to spot instances, bill -35% | Moved CI to spot instances; the bill dropped by 35%.
Infra | flaky tests 120 → 18 | Reduced the number of flaky tests from 120 to 18.
Infra | quarantine for flaky tests, auto-ticket to owner | Set up a quarantine for flaky tests with automatic tickets to their owners.
Infra | no one could restore staging db, wrote a script | Wrote a script to restore the staging database, which no one could do before.
Infra | on-call handbook v1, 3 reviewers | Wrote the first version of the on-call handbook with 3 reviewers.
People | mentoring Jon, he led his first project in May | Mentored Jon, who led his first project in May.
People | career ladder draft, feedback from 6 managers | Drafted a career ladder and collected feedback from 6 managers.
People | retention talk with Maria, she stays | Had a retention conversation with Maria; she is staying.
People | budget for 2 more engineers approved | Budget for two more engineers was approved.
Sales | pricing page test: variant B +6% signups | In the pricing page test, variant B brought 6% more signups.
Sales | 5 case studies published + webinar, 140 attendees | Published 5 case studies and held a webinar with 140 attendees.
Sales | CRM cleanup, merged 2k duplicate accounts | Cleaned up the CRM by merging 2,000 duplicate accounts.
Sales | Acme churned despite our offer | Acme churned despite the offer made to them.
Каталог | модерация 3 дня → 5 часов, авто-проверка фото | Automated photo checks; moderation time went from 3 days to 5 hours.
Infra | flaky tests 120 → 18, quarantine for flaky tests | Ввёл карантин для нестабильных тестов: их стало 18 вместо 120.
Тесты | автотесты на оплату, 62 сценария | Написал 62 автотестовых сценария на оплату.
Тесты | регресс занимал 2 дня + регресс теперь 3 часа | Регресс теперь занимает 3 часа, а раньше занимал 2 дня.
Тесты | баг с округлением нашёл до релиза, 0.01 ₽ на чек | До релиза нашёл баг с округлением на 0,01 ₽ в чеке.
Тесты | договорился с разработкой: без автотеста фичу не берём | Договорился с разработкой не принимать фичи без автотеста.
Тесты | флапает 15% тестов, никто не верит красному | 15 % тестов нестабильны, и красному статусу никто не верил.
DevRel | доклад на HighLoad, 400 слушателей, оценка 4.6 | Выступил с докладом на HighLoad: 400 слушателей, оценка 4,6.
DevRel | 3 статьи на хабр, 45k просмотров | Опубликовал на Хабре 3 статьи, 45 тысяч просмотров.
DevRel | помог Жене подготовить доклад | Помог Жене с подготовкой доклада.
DevRel | митап отменили, площадка подвела | Митап отменили: подвела площадка.
ML | разметили 10 000 фото, точность детектора 81 → 89% | Разметили 10 000 фото; точность детектора выросла с 81 до 89 %.
ML | инференс 120 мс -> 45 мс после квантизации | Ускорил инференс: после квантизации 45 мс вместо 120.
ML | попробовал дистилляцию, качество просело, не берём | Попробовал дистилляцию и отказался от неё: качество просело.
ML | GPU простаивают ночью, посчитал 180 тыс. в месяц | Посчитал, что ночной простой GPU стоит 180 тыс. в месяц.
HR | обновил грейды с 5 тимлидами | Совместно с пятью тимлидами обновил грейды.
HR | выходные интервью: 3 из 4 ушли из-за процессов | По выходным интервью, 3 из 4 ушли из-за процессов.
Sec | pen test: 2 high, 9 medium; all high fixed in a week | The pen test found 2 high and 9 medium issues; all high ones were fixed within a week.
Sec | rotated 212 secrets, 0 incidents | Rotated 212 secrets with no incidents.
Sec | SSO for 6 internal tools, with Okta | Rolled SSO with Okta out to 6 internal tools.
Sec | phishing training 240 people, click rate 18% -> 5% | Ran phishing training for 240 people; the click rate fell from 18% to 5%.
Sec | vendor could not give logs, escalated | Escalated to the vendor, who could not provide logs.
Docs | docs had 3 search engines and none worked | The docs had 3 search engines, none of which worked.
Docs | rewrote quickstart, time to first call 40 min → 12 min | Rewrote the quickstart, taking time to first call from 40 to 12 minutes.
Docs | 60 pages reviewed, 22 archived | Reviewed 60 pages and archived 22.
Docs | asked support for top questions, wrote 8 how-tos | Wrote 8 how-tos based on the top questions from support.
Ops | vendor contract renegotiated, 12% cheaper | Renegotiated the vendor contract, making it 12% cheaper.
Ops | moved office in 2 days, 70 desks | Organised an office move of 70 desks in 2 days.
Ops | incident review each Friday, 9 held | Held 9 incident reviews, one each Friday.
Ops | DR drill failed, DNS not in the plan + DR drill passed in 50 min | The first DR drill failed because DNS was not in the plan; the next passed in 50 minutes.
ML | инференс 120 мс -> 45 мс после квантизации | Cut inference time from 120 ms to 45 ms with quantisation.
Sec | rotated 212 secrets, 0 incidents | Сменил 212 секретов без инцидентов.
`);
