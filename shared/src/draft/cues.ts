import { cue } from '../text/cue.ts';

/** Days without work. */
export const ABSENCE = cue(
  'отпуск* | в отпуске | больничн* | отгул* | болел* | приболел* | выходной | праздник* | корпоратив* | day off | vacation | sick* | sick leave | pto | ooo | out of office | holiday* | leave day | bank holiday',
);

/** The office's rhythm: meetings by name, mail, forms; routine only when little else is said. */
export const RHYTHM = cue(
  'статус | статус руководству | статусы | статус-отчет | согласовани* | skip level* | skip-level* | offsite | status | status report | approvals | exec review | hiring panel | interview loop',
  'созвон* | дейли* | дэйли* | дейлик* | дэйлик* | стендап* | стэндап* | планерк* | летучк* | ретро | ретроспектив* | планирование спринта | спринт планирование | груминг* | 1-1 | 1:1 | 1 на 1 | один на один | ванту* | ван-ту-ван* | one-on-one* | one on one* | 1on1* | standup* | stand-up* | daily | daily sync | weekly sync | sprint planning | planning meeting | grooming | refinement | retro | retrospective | all hands | all-hands | town hall | демо спринта',
  'почт* | слак | слаке | телегу | переписк* | таймшит* | таймшит | ворклог* | командировочн* | авансов* отчет* | self review | self-review | селф ревью | отчет за неделю | обед* | кофе | lunch | email* | inbox | e-mail* | timesheet* | expense report* | expenses | admin | paperwork | hr forms | mandatory training | обязательн* обучение | пропуск* | тимбилдинг* | team building | team lunch | offsite party',
);

/** A round of interviews and the like: routine when nothing more is said. */
export const ROUND = cue(
  'интервью | собес | собесы | собеседование | собеседования | interview | interviews | screening | скрининг',
);

/** Meant, not yet so. */
export const PROPOSAL = cue(
  'предложил* | предлагаю | хотим | хочу | надеюсь | планируем | цель была | если | proposed | propose | suggest* | want to | hope to | would | target is | aim to | if we',
);

/** Something came of it: an effect said in words. */
export const EFFECT = cue(
  'простоя не было | без простоя | без простоев | без даунтайма | никто не заметил | не заметил* | инцидентов не было | без инцидентов | без потерь | больше не | перестал* | прекратил* | ушли жалобы | жалоб нет | жалоб больше | команда довольна | довольн* | хвалят | похвалил* | благодар* | спасибо от | отзыв* положит* | закрыт* замечание | закрыл* замечание | замечание закрыт* | замечание по * закрыт* | замечание по * * закрыт* | замечание по * * * закрыт* | замечания закрыт* | прошли аудит | аудит прошли | прошел аудит | аудит пройден | теперь можно | теперь сами | сами могут | сами делают | стали использовать | стала использовать | начали использовать | начал* пользоваться | пользуются | используют уже | внедрили у себя | подхватил* | разблокировал* | цель выполнена | цель достигнута | выполнили цель | достигли | достигнут* | вышли на | заметно быстрее | стало быстрее | работает быстрее | стало проще | стало легче | стабилизировал* | окупил* | выиграли | победил* | вошел в штат | прошел испытательный | получил повышение | повысили до',
  'no downtime | zero downtime | without downtime | no incidents | zero incidents | no regressions | no complaints | no longer | nobody noticed | happy with | praised | thanked | positive feedback | great feedback | unblocked | unblocks | adopted by | adopted it | now use | now uses | are using | is used by | started using | passed audit | passed the audit | audit passed | hit the target | hit our target | met the target | met the goal | reached the goal | exceeded | goal met | target met | as a result | resulted in | leading to | on time and | ahead of schedule | went live with no | promoted to | renewed | won the | closed the deal | signed the contract | stable since | paid off',
);

/** A direction of change; an outcome when a number stands by. */
export const CHANGE_VERB = cue(
  'сократил* | сокращен* | снизил* | снижен* | уменьшил* | уменьшен* | ускорил* | ускорен* | вырос* | выросл* | подрос* | упал* | увеличил* | увеличен* | повысил* | улучшил* | сэкономил* | экономи* | срезал* | просел* | опустил* | поднял* до | довел* до | быстрее | медленнее | дешевле | меньше | больше чем | ужал* | освободил* | пошло вниз | сжал* | удвоил* | утроил* | вернул* к',
  'reduced | reducing | reduces | cut | cuts | decreased | dropped | fell | improved | increased | grew | rose | saved | saves | saving | faster | slower | cheaper | fewer | less | shrank | went from | went down | went up | down to | up to | down from | up from | doubled | halved | tripled | boosted | lifted | freed | gained',
);

/** What results are measured in. */
export const RESULT_NOUN = cue(
  'конверси* | удержани* | отток* | выручк* | прибыл* | nps | csat | nsm | dau | mau | wau | gmv | arpu | ltv | cac | retention | churn | revenue | conversion | p50 | p90 | p95 | p99 | latency | задержк* | латентност* | mttr | mtta | mtbf | rto | rpo | sla | slo | uptime | аптайм* | error rate | доля ошибок | доля отказов | crash-free | crash free | coverage | покрыти* | lead time | cycle time | throughput | пропускн* | tps | rps | счет за | стоимость | время сборки | время ответа | время отклика | build time | load time | response time | eNPS | вовлеченност* | engagement | satisfaction | велосити | velocity | apdex | простой | ночных пейдж* | пейджей | инцидентов за | обращений | тикетов в неделю',
);

/** Work delivered. The past tense of Russian is added by its ending. */
export const DELIVERY = cue(
  'готов* | сделан* | поднят* | собран* | переведен* | выкачен* | выкачен* на | запущен* | внедрен* | написан* | закрыт* | погашен* | работает | в проде | на проде | провели | выкатили | запустили | сделали | перешли | перевели | переехал* | релиз* | опубликован* | подписал* | нанял* | вышел на работу',
  'added | built | shipped | released | launched | deployed | implemented | wrote | created | migrated | moved | fixed | merged | finished | completed | delivered | set up | rolled out | published | automated | refactored | rewrote | removed | replaced | introduced | enabled | upgraded | updated | integrated | designed | hired | onboarded | mentored | ran | led | organized | organised | prepared | presented | documented | trained | closed | resolved | configured | extended | converted | developed | drafted | conducted | held | hosted | shared | signed | bumped | cleaned | tuned | extracted | supported | patched | reworked | unified | renamed | ported',
);

/** What went wrong or was wanted: where a piece of work comes from. */
export const PROBLEM = cue(
  'проблема | проблемы | проблему | жалоб* | жалуются | пожаловал* | просят | попросили | просили | требует | требуют | пришло требование | риск | риски | риска | узкое место | главный тормоз | тормозит | болит | боль | не успел* | не успева* | заблокирован* | ждем | ждут | жду | блокер* | откладыва* | отложил* | отложен* | перенос на | в очередной раз | падает | падают | упал | упала | упали | упало | лег | легла | легли | сломал* | сломан* | отвалил* | лежит | лежал* | моргал* | пришел счет | пришел запрос | непонятно | жесть | спросил* | спрашива* | устал | без предупреждения | не хватает | красный',
  'the problem | a problem | problems | concern* | complain* | complaint* | risk | risks | blocker* | blocked | bottleneck* | requested | asked for | asked to | asking why | pain point* | outage | outages | deadline | delayed | postponed | waiting for | waiting on | failing | fails | broke | broken | flaky | stuck | pending | unclear | the goal is | motivation | crashed | went down | overloaded | nobody knows | afraid | worried | is slow | wrong for | missed',
);

/** Why, said beside the work itself. */
export const REASON = cue(
  'потому что | т.к. | так как | из-за | причина | причины | причиной | надо | нужно | необходимо | чтобы | опять | инцидент* | хотят',
  'because | due to | in order to | so that | root cause | caused by | the reason | need to | needs to | requirement* | incident*',
);
export const TALK = cue(
  'обсудил* | обсуждал* | поговорил* | рассказал* | спорил* | обсуждение | договорил* | решили | решил* что | согласовал* | согласован* | выбрал* | выбрали | определил* | посоветовал* | склоняюсь | предложил* | поговорил* | встреча | встретил* | думаю | посчитал* | сравнил* | сравнивал* | посмотрел* | изучил* | изучал* | исследовал* | разбирал* | выяснил* | выяснил* что | собрал* требования | требования | оценил* | инвентаризация | планируем | план на | начал читать | замерил* | проанализировал* | анализ',
  'discussed | discussion* | talked to | talked about | talked with | hard talk | argued | told | kick off | agreed | decided | decision | chose | picked | considered | compared | evaluated | investigated | investigating | investigation | explored | researched | research | analyzed | analysed | analysis | looked into | looking into | learned that | found that | found out | figured out | identified | estimated | scoped | planning | planned | kickoff | kick-off | kicked off | gathered requirements | aligned | proposed | proposal | brainstorm* | interviewed users | realised | realized | triaged | derived',
);
