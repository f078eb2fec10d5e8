import { cue } from '../text/cue.ts';

/** Days without work. */
export const ABSENCE = cue(
  'отпуск* | в отпуске | больничн* | отгул* | болел* | болею | болеем | приболел* | выходной | праздник* | корпоратив* | day off | vacation | sick* | sick leave | annual leave | parental leave | dentist | doctor | врач | к врачу | стоматолог* | диспансеризаци* | pto | ooo | out of office | holiday* | leave day | bank holiday',
);

/** Life beside work: family, health, home. */
export const PERSONAL = cue(
  'сын | сына | сыну | сыном | дочь | дочери | дочк* | дочер* | ребенок | ребенк* | дети | детей | детьми | младш* | старшей | садик* | школе | школу | жена | жены | жене | жену | муж | мужа | мама | мамы | маме | маму | папы | брата | сестры | бабушк* | родительское | свадьб* | похорон* | юбилей | день рождения | днюха | утренник* | каникулы | голова | спина | мигрень | температур* | простуд* | простыл* | зуб | зубы | мфц | ветеринар* | сантехник* | дача | дачу | son | sons | daughter* | kid | kids | boy* | wife | husband | mum* | mom* | dad | brother* | sister* | school* | kindergarten | nursery | wedding | funeral | birthday | headache | migraine | fever | flu | tooth | vet | plumber | boiler | moving house',
);

/** The office's rhythm: meetings by name, mail, forms; routine only when little else is said. */
export const RHYTHM = cue(
  'статус | статус руководству | статусы | статус-отчет | согласовани* | skip level* | skip-level* | offsite | status | status report | approvals | exec review | hiring panel | interview loop',
  'созвон | созвоны | созвонов | дейли* | дэйли* | дейлик* | дэйлик* | стендап* | стэндап* | планерк* | летучк* | ретро | ретроспектив* | планирование спринта | спринт-планирование | 1:1s | 1-1s | one-on-ones | спринт планирование | груминг* | 1-1 | 1:1 | 1 на 1 | один на один | ванту* | ван-ту-ван* | one-on-one* | one on one* | 1on1* | standup* | stand-up* | daily | daily sync | weekly sync | sprint planning | planning meeting | grooming | refinement | retro | retrospective | all hands | all-hands | town hall | townhall | пятиминутк* | собрание | собрания | письма | инструктаж | синки | синк | встречи | совещани* | weekly team meeting | планинг | fire drill | travel day | office move | отчет по времени | демо спринта',
  'почта | почту | почте | почты | почтой | слак | слаке | телегу | переписк* | таймшит* | таймшит | ворклог* | командировочн* | командировк* | бюрократия | акты | подписи | calendar | авансов* отчет* | self review | self-review | селф ревью | отчет за неделю | обед* | кофе | lunch | email* | inbox | e-mail* | timesheet* | expense report* | expenses | admin | paperwork | hr forms | mandatory training | compliance course* | compliance training | обязательн* обучение | обязательн* курс* | пропуск* | тимбилдинг* | team building | team lunch | offsite party',
);

/** A round of interviews and the like: routine when nothing more is said. */
export const ROUND = cue(
  'интервью | собес | собесы | собеса | собесов | собеседование | собеседования | interview | interviews | screening | скрининг',
);

/** Meant, not yet so. */
export const PROPOSAL = cue(
  'предложил* | предлагаю | хотим | хочу | надеюсь | планируем | цель была | если | proposed | propose | suggest* | want to | hope to | would | target is | aim to | if we',
);

/** Something came of it: an effect said in words. */
export const EFFECT = cue(
  'простоя не было | без простоя | без простоев | без даунтайма | без инцидентов | без потерь | без откатов | без откатов и | без сбоев | без аварий | без нареканий | без замечаний | без жалоб | незаметно | никто не заметил* | никто не жал* | не заметил* | инцидентов не было | ни одного инцидента | ни одного падени* | ни одного сбоя | ни одной жалобы | ни одной аварии | больше не | перестал* | прекратил* | прекращен* | ушли жалобы | жалоб нет | жалоб больше | жалоб не было',
  'доволен | довольна | довольны | хвалят | похвалил* | благодар* | спасибо от | отзыв* положит* | закрыт* замечание | закрыл* замечание | замечание закрыт* | замечание по * закрыт* | замечание по * * закрыт* | замечание по * * * закрыт* | замечания закрыт* | прошли аудит | аудит прошли | прошел аудит | аудит пройден | аудит* приняли | получили сертификат | сертификат получен',
  'теперь можно | теперь сам* | сами могут | сами делают | сам ведет | сама ведет | сам делает | сама делает | стали использовать | стала использовать | начали использовать | начал* пользоваться | пользуются | используют уже | внедрили у себя | подхватил* | разблокировал* | взял* на себя | без нашего участия | без нас | без меня | без разработчик*',
  'цель выполнена | цель достигнута | выполнили цель | закрыл* * цель | достигли | достигнут* | вышли на | быстрее чем | дешевле чем | меньше чем | заметно быстрее | стало быстрее | работает быстрее | стало проще | стало легче | стало меньше | стали меньше | стало больше | стабилизировал* | окупил* | выиграли | победил* | сэкономил* | выдержал* | пережил* | вдвое | втрое | вчетверо | впервые | держится | держим',
  'вошел в штат | прошел испытательный | прошла испытательный | получил повышение | получила повышение | повысили до | принял* оффер | вакансия закрыта | вакансии закрыты | закрыл* вакансию | закрыл* вакансии | закрыл* обе вакансии | вышел на работу | вышла на работу | продлил* договор | продлил* контракт | договор подписан | контракт подписан | подписали договор',
  'stopped asking | stopped * | is gone | are gone | faster than | cheaper than | no downtime | zero downtime | without downtime | no incidents | zero incidents | no regressions | no complaints | no findings | no data loss | no outages | no rollbacks | without a hitch | no longer | nobody noticed | nobody has * | no one has * | to zero | on their own | by themselves | themselves | without a developer | without me | without us | happy with | praised | thanked | positive feedback | great feedback | unblocked | unblocks | adopted by | adopted it | adopted our | now use | now uses | are using | is used by | started using | can now | can finally | now can | for the first time',
  'passed audit | passed the audit | audit passed | audit closed | certified | hit the target | hit our target | met the target | met the goal | reached the goal | exceeded | goal met | target met | back in the green | as a result | resulted in | leading to | on time and | ahead of schedule | went live with no | promoted | accepted the offer | offer accepted | seats filled | seat filled | role filled | renewed | won the | closed the deal | signed the contract | stable since | paid off | doubled | halved | tripled',
);

/** Then and now: an outcome when a number stands by. */
export const COMPARISON = cue(
  'теперь | раньше | ранее | вместо | было | была | были | стало | стал | стала | стали | год назад | месяц назад | полгода назад | в прошлом * | в прошлый раз | сейчас | last year | last quarter | last month | a year ago | used to | instead of | previously | now | was',
);

/** What a release, a version or a setting changes is no result yet. */
export const SETTING = cue(
  'таймаут* | лимит* | квот* | порог* | версия | версию | версии | обновил* | апгрейд* | раскатил* | выкатил* | трафик* | timeout* | limit* | quota* | threshold* | version | upgraded | upgrade | bump | bumped | rolled out | shipped | released | rollout | traffic',
);

/** A direction of change; an outcome when a number stands by. */
export const CHANGE_VERB = cue(
  'сократил* | сокращен* | снизил* | снижен* | уменьшил* | уменьшен* | ускорил* | ускорен* | вырос* | подрос* | упал* | увеличил* | увеличен* | повысил* | улучшил* | сэкономил* | экономи* | срезал* | просел* | опустил* | поднял* до | поднял* с | довел* до | быстрее | медленнее | дешевле | меньше | больше чем | больше | ниже | выше | ужал* | освободил* | пошло вниз | сжал* | удвоил* | утроил* | вернул* к | набрал* | собрал* * участник* | выполнил* на',
  'reduced | reducing | reduces | cut | cuts | decreased | dropped | fell | improved | increased | grew | rose | saved | saves | saving | faster | slower | cheaper | fewer | less | lower | higher | down | shrank | went from | went down | went up | down to | up to | down from | up from | doubled | halved | tripled | boosted | lifted | freed | gained',
);

/** What results are measured in. */
export const RESULT_NOUN = cue(
  'конверси* | удержани* | отток* | выручк* | прибыл* | nps | csat | nsm | dau | mau | wau | gmv | arpu | ltv | cac | retention | churn | revenue | conversion | p50 | p90 | p95 | p99 | latency | задержк* | латентност* | mttr | mtta | mtbf | rto | rpo | sla | slo | uptime | аптайм* | error rate | доля | ошибок | crash-free | crash free | coverage | покрыти* | lead time | cycle time | throughput | пропускн* | tps | rps | счет за | счета за | расход* на | стоимость | время * | build time | load time | response time | eNPS | вовлеченност* | engagement | satisfaction | велосити | velocity | apdex | простой | ночных пейдж* | пейджей | инцидентов | обращений | тикетов в неделю | регресс | релизы | онбординг | отзывы | opex | bill | onboarding | deploys',
);

/** Work delivered. The past tense of Russian is added by its ending. */
export const DELIVERY = cue(
  'готов* | сделан* | поднят* | собран* | переведен* | выкачен* | запущен* | внедрен* | написан* | закрыт* | погашен* | работает | в проде | на проде | провели | выкатили | запустили | сделали | перешли | перевели | переехал* | опубликован* | подписал* | нанял* | вышел на работу',
  'added | built | shipped | released | launched | deployed | implemented | wrote | created | migrated | moved | fixed | merged | finished | completed | delivered | set up | rolled out | published | automated | refactored | rewrote | removed | replaced | introduced | enabled | upgraded | updated | integrated | designed | hired | onboarded | mentored | ran | led | organized | organised | prepared | presented | documented | trained | closed | resolved | configured | extended | converted | developed | drafted | conducted | held | hosted | shared | signed | bumped | cleaned | tuned | extracted | supported | patched | reworked | unified | renamed | ported',
);

/** The name of a piece of work, where it stands first. */
export const WORK_NOUN = cue(
  'ревью | код-ревью | фикс | хотфикс | миграция | рефакторинг | релиз | дашборд* | алерт* | скрипт | черновик | прототип | спайк | демо | тест | тесты | документация | исправлени* | обновлени* | добавлени* | удалени* | поддержка | правки | доработк* | настройка | собес с | статья | доклад',
  'fix | fixes | docs | draft | spike | review | hotfix | release | cleanup | chore | refactor | feat | new | poc | prototype | dashboard | dashboards | script | test | tests | postmortem | support for | onboarding doc | * doc',
);

/** What went wrong or was wanted: where a piece of work comes from. */
export const PROBLEM = cue(
  'проблема | проблемы | проблему | жалоб* | жалуются | пожаловал* | просит | просят | попросил* | просили | требует | требуют | пришло требование | риск | риски | риска | узкое место | главный тормоз | тормозит | тормозят | болит | боль | не успел* | не успева* | заблокирован* | ждем | ждут | жду | блокер* | откладыва* | отложил* | отложен* | перенос на | в очередной раз | падает | падают | упал | упала | упали | упало | лег | легла | легли | сломал* | сломан* | отвалил* | отвалива* | лежит | лежал* | моргал* | пришел счет | пришел запрос | непонятно | не понима* | жесть | спросил* | спрашива* | устал | без предупреждения | не хватает | не хватило | красный | красные',
  'кончил* | закончилось место | уволил* | увольня* | уходит | уходят | сдвинул* | заморозил* | заморожен* | завернул* | пауз* | на паузе | теря* | растет на | растет | путают* | перегруз* | выгоран* | не дошли руки | руки не дошли | откатил* | опросили | главная боль | перегрет* | нет единого | нет владельца | поменял* требовани* | дедлайн* | забил* | утечк*',
  "the problem | a problem | problems | concern* | complain* | complaint* | risk | risks | at risk | blocker* | blocked | bottleneck* | requested | asked for | asked to | asking | asking why | pain | pain point* | outage | outages | deadline | delayed | postpone | postponed | waiting for | waiting on | failing | fails | broke | broken | flaky | stuck | pending | unclear | the goal is | motivation | crashed | went down | overloaded | nobody knows | nobody owns | afraid | worried | is slow | looks bad | wrong for | missed | pushback | frozen | sunsetting | run out | ran out | slows | tech debt | we lose | wants | no date yet | did not get to | didn't get to",
);

/** Why, said beside the work itself. */
export const REASON = cue(
  'потому что | т.к. | так как | из-за | причина | причины | причиной | надо | нужно | нужен | нужна | нужны | необходимо | чтобы | опять | инцидент* | хотят',
  'because | due to | in order to | so that | root cause | root-caused | caused by | the reason | need to | needs to | requirement* | incident*',
);

/** Not yet, or perhaps. */
export const MODAL = cue(
  'надо | нужно бы | нужен | нужны | хотим | хочу | хочет | хотят | планирую | планируем | планируется | план к | собираюсь | собираемся | возможно | может быть | может | придется | стоит ли | пока | думаю | думаем | склоняюсь | склоняемся | взяться | рискуем | предстоит | начнем с | попробуем | обещали | к апрелю | плюс к плану',
  'maybe | perhaps | want to | plan to | planning to | considering | might | should | may have to | will | going to | hope to | costs unclear | until | why do we',
);

/** Others, at the head of a line: what they do is where work comes from. */
export const OTHERS = cue(
  'регулятор | заказчик* | клиент | клиенты | бизнес | продукт | продакт* | безопасник* | безопасность | поставщик* | вендор* | менеджер* | пользовател* | юзер* | маркетинг | юристы | саппорт | поддержка просит | у саппорта | у поддержки | партнер* | банк | банки | руководство | смежник* | разработчик* | ключевой * | единственный | у команды | у нас | команда',
  'customer | customers | users | user | clients | client | vendor | the vendor | legal | finance | marketing | sales wants | management | stakeholders | product | security | regulator | partners | nobody | the team | team | everyone | we',
);

export const TALK = cue(
  'обсудил* | обсуждал* | обсуждаем | поговорил* | рассказал* | спорил* | обсуждение | договорил* | решили | решил* | согласовал* | согласован* | выбрал* | выбираем | определил* | посоветовал* | склоняюсь | предложил* | встреча | встретил* | думаю | посчитал* | сравнил* | сравнивал* | посмотрел* | изучил* | изучал* | исследовал* | исследуем | разбирал* | разобрал* инцидент | разобрали инцидент | выяснил* | выяснили | собрал* требования | требования | оценил* | оцениваем | инвентаризация | планируем | план | начал читать | замерил* | проанализировал* | анализ | ищем | отказались от идеи | отказался от идеи | взяли паузу | сошлись | созвон с | созвонил* | опрос | узнал* | заметил* | понял* | понимаю | вижу | наблюда* | увидел* | услышал* | размышля* | обдумыва* | прикинул* | прикидыва* | поспорили | обменялись | уточнил* | выясня* | разбираемся | разбираюсь | разбирался, почему | разбиралась, почему | рассматриваем | рассматриваю | гипотеза | цель | идея',
  'discussed | discussion* | talked | talked to | talked about | talked with | hard talk | argued | told | kick off | agreed | decided | decision | chose | picked | considered | considering | compared | evaluated | investigated | investigating | investigation | explored | researched | research | analyzed | analysed | analysis | looked into | looking into | learned that | found | found that | found out | figured out | identified | estimated | scoped | planning | planned | re-planned | kickoff | kick-off | kicked off | gathered requirements | aligned | proposed | proposal | brainstorm* | interviewed users | realised | realized | triaged | derived | root-caused | noticed | observed | heard | realized | thinking | debated | debating | wondering | worried | hypothesis | goal | idea | understood | observing | reading | reproduced | could not | tried to',
);

/** Good news, by the stems of words: what happens to work that came out well. */
export const GOOD = cue(
  'вырос* | возрос* | растет | рекорд* | исчез* | пропал* | ушел | ушла | ушли | сошел* | сошла* | прижил* | остал* с нами | остался | осталась | остались с нами | продл* | докупил* | купил* | выбрал* нас | выбирают | поблагодар* | в пример | справ* | стабильн* | надежн* | надежнее | легче | проще | быстрее | реже | чище | спокойн* | сам | сама | сами | самостоятельн* | одобр* | выигр* | лучш* | лучше | заметн* | удалось | эконом* | окуп* | спас* | предотвратил* | хватает | укладыва* | в срок | досрочно | доверя* | без овертаймов | без переработок | полностью | рады | рад | рада | нрав* | понрав* | работает как | верят | рекомендуют | вернул* к нам | вернулись | ожил* | взлетел* | стало понятн* | понятнее | треть | половин* | вдвое | в разы | раз в месяц | раз в неделю | каждый день | перешли на нас | на наш* | с наш* | награ* | премию | повышение | повысил* | успева* | закрыл* квартал | закрыл* год | закрыл* сам* | удобн* | прозрачн* | точнее | дешевле | исправно | дошл* до нуля | к нулю | до нуля | хвалил* | приняли | принят* | принял* | видят | находят | знают | мгновенно | нулев* | соседн* команд* | други* команд* | коллег* из | без единого | без единой | сэкономит | за секунды | уверенно | хорош*',
  'stopped | gone | disappeared | vanished | caught | prevented | signed | accepted | adopted | self-serve* | hit | renewed | bought | stayed | got a | became | became * | boring | praised | thanked | trust* | use * every | easier | simpler | quicker | earlier | reliable | stable | half | third | quarter of | record | best | highest | lowest | finally | since | own | won | earned | grew | passed | approved | happy | love* | liked | delighted | recommend* | without asking | in their first | expanded | extended their | on time | under budget | dropped to | fell | rose | recovered | held up | survived | scaled | independent* | confident* | clear to | can see | no one | zero | stays | keeps up | works | chose us | switched to us | by itself | by themselves | in seconds | in half | instantly | other teams | another team | every team | everyone uses | before users | before customers | us the contract | on their own',
);

/** Bad news and what is not settled: where work comes from. */
export const BAD = cue(
  'жалу* | руга* | боим* | боят* | боюсь | гроз* | умер* | умира* | посыпал* | просел* | просела | шум* | игнор* | мало | никто не | некому | нечем | хуже | дольше | сорва* | срыва* | задерж* | опозда* | опаздыва* | растягива* | двойн* | дубл* | устарел* | копит* | накопил* | уйти | пришлось | придется | отложить | неясн* | нестабильн* | медленн* | дорого | дорожа* | подорожал* | вручную | руками | конфликт* | отказывает* | отказали | недоволен | недовольн* | проси* | требу* | нужно | нужен | завтра | послезавтра | на следующей | до весны | до конца | боль | путан* | хаос* | перепута* | не было | отсутств* | зависим* | ограничен* | устал* | выгор* | уперлись | упираемся | уперся | ломает* | взломал* | атак* | штраф* | расход* вырос* | растут расходы | максимум на',
  "threaten* | confus* | afraid | slow | slowly | behind | chasing | inconclusive | changing | keeps * changing | run out | hasn't | haven't | isn't | aren't | won't | shifted | tough | worse | late | lost | lose | loses | losing | conflict* | outdated | pile* up | piling | stale | lack* | lacks | missing | too many | too long | too slow | expensive | manual | manually | by hand | nothing yet | not enough | more traffic | keep asking | keeps asking | complains | unhappy | frustrated | leave | leaving | quit | resigned | churned | hard to | impossible | can't | cannot | unstable | leak* | breaks | fragile | duplicate* | options for | reason for | tomorrow | next week | next quarter",
);
