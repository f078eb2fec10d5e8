import { cue, forCues } from '../../text/cue.ts';
import type { Check } from '../../verify/finding.ts';

/** What a sentence may claim only where a note says something of the kind. */
const CLAIMS: { said: RegExp; by: RegExp }[] = [
  {
    said: cue(
      'устранил* | устранен* | исправил* | починил* | восстановил* | вылечил* | решил проблем* | решила проблем*',
      'fixed | repaired | restored | resolved | eliminated | solved | cured',
    ),
    by: cue(
      'устран* | исправ* | восстанов* | ожив* | почин* | пофикс* | фикс* | закры* | пойма* | убра* | реши* | решен* | вылеч* | поправ* | снял* | ушл* | исчез* | нет | 0',
      'fix* | repair* | restor* | clos* | resolv* | solv* | eliminat* | remov* | patch* | caught | sorted | gone | no more | 0',
    ),
  },
  {
    said: cue(
      'выпустил* | выпущен* | выкатил* | запустил* | запущен* | зарелизил* | в прод | на прод | в проде | в продакшн* | опубликовал*',
      'published | released | launched | shipped | rolled out | deployed | in production | to production | went live',
    ),
    by: cue(
      'выпус* | выпущ* | выкат* | запус* | запущ* | зарелиз* | релиз* | раскат* | задепло* | депло* | прод | проде | прода | продакшн* | опубликов* | залил* | вышл* | вышел | включил* | доехал* | живет | старт*',
      'releas* | launch* | ship* | roll* out | deploy* | prod | production | live | publish* | deliver* | went out | start* | turned on',
    ),
  },
  {
    said: cue(
      'удержал* | убедил* | предотвратил* | выиграл* | добил*',
      'retained | convinced | persuaded | prevented | won',
    ),
    by: cue(
      'удерж* | остал* | остает* | убед* | предотвр* | предупред* | выигр* | победил* | добил*',
      'retain* | stay* | convinc* | persuad* | prevent* | won | win | agreed',
    ),
  },
  {
    said: cue('нанял* | наняты | приняли на работу', 'hired | hires | new hires'),
    by: cue(
      'наня* | наним* | найм* | вышел | вышла | вышли | взял* | принят*',
      'hire* | joined | accepted | start*',
    ),
  },
  {
    said: cue(
      'обучил* | научил* | провел обучен* | провела обучен*',
      'trained | taught | coached | mentored',
    ),
    by: cue(
      'обуч* | учи* | науч* | воркшоп* | тренинг* | ментор* | показал* | объясн* | рассказ* | лекци*',
      'train* | taught | teach* | coach* | mentor* | workshop* | onboard* | show* | explain* | talk*',
    ),
  },
  {
    said: cue(
      'согласовал* | согласован* | договорил* | утвердил* | утвержден* | одобрил* | одобрен*',
      'agreed | approved | signed off | negotiated | got sign-off | secured',
    ),
    by: cue(
      'соглас* | договор* | утверд* | утвержд* | одобр* | принял* | принят* | реш* | подпис* | ок от | ок',
      'agree* | approv* | sign* off | sign-off | align* | negotiat* | decid* | accept* | ok from | ok | deal',
    ),
  },
  {
    said: cue('спроектировал* | разработал архитектур*', 'designed | architected'),
    by: cue(
      'проект* | спроект* | дизайн* | архитект* | схем* | rfc | adr',
      'design* | architect* | schema* | rfc | adr | draft*',
    ),
  },
  {
    said: cue('сэкономил* | экономи*', 'saved | saving | savings'),
    by: cue(
      'эконом* | сэконом* | минус | сниз* | сокра* | меньш* | дешев* | освобод* | вместо | раньше | убра*',
      'sav* | less | cut | lower* | reduc* | cheaper | down | instead | freed | drop*',
    ),
  },
  {
    said: cue(
      'все | всех | всем | всеми | всю | вся | каждый | каждого | каждую | каждой | каждому | полностью | целиком | окончательно | повсеместно',
      'all | every | entire | whole | fully | completely | entirely | company-wide | across the company | across the organization',
    ),
    by: cue(
      'все | всех | всем | всеми | всю | вся | всё | всей | каждый | каждого | каждую | каждой | каждому | полностью | целиком | окончательно | последн* | остал* | 100%',
      'all | every | everyone | everybody | entire | whole | fully | completely | last | rest | remaining | each | 100%',
    ),
  },
  {
    said: cue('пользуется | пользуются | используется | используют', 'used by | adopted | in use'),
    by: cue('польз* | использ* | примен* | взял* | подключ*', 'us* | adopt* | rel* on | mov*'),
  },
  {
    said: cue(
      'в срок | досрочно | вовремя | раньше срока',
      'on time | ahead of schedule | ahead of time | on schedule',
    ),
    by: cue(
      'в срок | досрочн* | вовремя | раньше | срок*',
      'on time | ahead | on schedule | early | deadline',
    ),
  },
];

/** A sentence may not say that more came of it than a note does: fixed, released, hired, agreed, all of it, in time. */
export const raised: Check = ({ text, sources }) => {
  const plain = forCues(text);
  const known = forCues(sources.map((source) => source.text).join('\n'));
  for (const { said, by } of CLAIMS) {
    const words = said.exec(plain)?.[0];
    if (words !== undefined && !by.test(known)) return [{ code: 'ownership', words }];
  }
  return [];
};
