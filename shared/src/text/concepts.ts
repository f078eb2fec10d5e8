import { stem } from './stems.ts';

/** What work is about, a concept a line: general words of many trades, Russian and English side by side. */
const CONCEPTS = `
найм вакансия кандидат собес собеседование оффер резюме рекрутер скрининг тестовое нанял испытательный соискатель hire candidate offer resume recruiter screening vacancy headcount
онбординг новичок новенький бадди адаптация джун стажер наставник наставничество менторство ментор onboarding newcomer buddy intern junior mentor mentee probation
грейд повышение выгорание выгорел перегруз фидбек промо сеньор мидл grade promotion promoted burnout feedback senior growth career morale raise
тест автотест регресс кейс тестирование флак дымовой тестировщик smoke test regression flaky flake e2e fixture mock qa
сборка пайплайн раннер ci джоба артефакт билд build pipeline runner artifact jenkins gitlab gradle compile monorepo монорепа
релиз выкатка раскатка раскатили хотфикс деплой канарейка откат release rollout deploy deployment rollback canary hotfix
инцидент авария постмортем разбор простой сбой инцидентный incident outage postmortem downtime sev rca
алерт пейдж дежурство дежурный дежурить мониторинг графана рунбук alert page pager oncall monitoring grafana runbook slo noise
счет расход стоимость экономия бюджет облако дорого cost bill spend budget saving cheaper cloud finops committed
ускорил задержка латентность p95 p99 p50 медленный тормозит профилировщик нагрузка rps latency slow slower faster profile load throughput performance
база постгрес таблица запрос репликация реплика шард postgres db database table query replica replication vacuum sql mysql
бэкап резервный восстановление копия катастрофа backup restore recovery disaster rto rpo failover
очередь кафка брокер сообщение консьюмер топик queue kafka broker message consumer topic rabbit
безопасность безопасник секрет пароль уязвимость пентест иб шифрование security secret vault password vulnerability pentest cve encryption
доступ права роль разрешение логин вход sso saml авторизация аутентификация access permission role login auth authentication signin
аудит аудитор регулятор закон юрист комплаенс персональный согласие audit auditor regulator law legal compliance gdpr privacy consent deletion
оплата платеж возврат биллинг рассрочка подписка эквайринг касса чек payment pay refund billing subscription checkout psp receipt paid
пуш уведомление оповещение рассылка письмо push notification email mail newsletter
андроид ios айос мобилка мобильный стор apk android mobile store testflight device phone
офлайн синхронизация конфликт offline sync conflict
краш падение крашлитика anr oom crash crashlytics sourcemap
экран кнопка форма верстка интерфейс screen button form layout interface
дизайн макет дизайнер тема компонент figma токен палитра иконка design mockup theme component token icon
доступность клавиатура контраст скринридер accessibility a11y keyboard contrast reader aria wcag
поиск выдача ранжирование синоним релевантность search ranking relevance synonym
модель обучение датасет разметка точность полнота нейросеть model training dataset label precision recall prediction embedding forecast прогноз
ассистент бот промпт саммари распознавание assistant bot prompt summary llm chatbot gpt
витрина выгрузка airflow dbt spark хранилище warehouse mart dag etl
аналитика отчет дашборд метрика событие трекинг воронка analytics report dashboard metric event tracking funnel
качество дубль сверка расхождение свежесть quality freshness duplicate reconcile mismatch dupes
апи контракт эндпоинт схема грпц swagger api contract endpoint schema grpc rest openapi sdk
интеграция партнер вендор вебхук обмен integration partner vendor webhook exchange crm интегратор
документация инструкция вики гайд справка регламент documentation docs guide wiki readme manual handbook
конверсия активация удержание эксперимент отток лендинг conversion activation retention experiment churn landing
цена прайс тариф скидка price discount тарифный
сделка продажа тендер пилот коммерческий продажник deal sales tender pilot renewal account contract
саппорт поддержка тикет обращение жалоба заявка support ticket complaint helpdesk escalation
кубер кластер нода под чарт k8s kubernetes cluster node pod helm ingress
сервер терраформ ансибл докер контейнер виртуалка образ server terraform ansible docker container vm image
сеть dns vpn сертификат балансер nginx роутер свитч network certificate cert balancer tls router
роадмап квартал цель okr приоритет стратегия оценка roadmap quarter goal priority strategy estimate planning
процесс ретро стендап ритуал правило договоренность канбан process ritual agreement workflow kanban wip
доклад митап конференция выступление статья блог гильдия вебинар talk meetup conference blog guild webinar
исследование опрос кастдев респондент юзабилити research survey custdev usability respondent
текст контент перевод локализация редактор text content copy translation locale i18n
склад доставка курьер остатки паллета приемка логист логистика delivery courier stock pallet dispatch
рефакторинг техдолг легаси монолит модуль refactor legacy debt monolith module
устаревший удалить депрекейт deprecate obsolete
миграция переезд переезжать перенос перенести перевод мигрировать migration move cutover
обновление обновить версия апгрейд бамп upgrade bump version
реклама маркетинг кампания акция seo трафик баннер ad marketing campaign traffic banner
финансы бухгалтерия проводка налог накладная finance accounting ledger tax invoice
обучение курс воркшоп тренинг лекция training course workshop lecture lesson
прошивка датчик устройство терминал сканер принтер firmware sensor terminal scanner printer board
лог трейс трассировка логирование log trace telemetry
кэш cache redis редис кэширование
конфиг настройка параметр config setting configuration parameter flag флаг
парсер токен лексер синтаксис грамматика parser lexer syntax grammar ast
редактор вставка черновик editor draft paste cursor
файл архив загрузка хранение диск file archive upload download disk storage
импорт экспорт csv xlsx excel эксель import export
карта маршрут геозона адрес map route geo address
расписание календарь бронирование слот schedule calendar booking slot
`;

const known = new Map<string, number[]>();
for (const [concept, line] of CONCEPTS.trim().split('\n').entries())
  for (const word of line.split(' ')) {
    const stemmed = stem(word);
    const before = known.get(stemmed) ?? [];
    if (!before.includes(concept)) known.set(stemmed, [...before, concept]);
  }

/** The concepts that a stem speaks of, by number: hiring for `vacanc` and `ваканс` alike; often none. */
export const conceptsOf = (stemmed: string): readonly number[] => known.get(stemmed) ?? [];
