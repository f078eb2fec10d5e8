import { cue, forCues } from '../../text/cue.ts';
import { quantities } from '../../text/quantities.ts';
import { stem } from '../../text/stems.ts';
import { words } from '../../text/words.ts';
import { contentStems } from '../../verify/content.ts';
import { near } from '../../verify/amounts.ts';
import type { Check } from '../../verify/finding.ts';
import { isAmong, partsOf, toldOf } from './akin.ts';

/** Words by which a note says less than that a thing is done, and those by which a retelling may say so. */
const SOFT: { said: RegExp; kept: RegExp }[] = [
  {
    said: cue(
      'хотим | хочу | хочет | хотят | хотел* | предложил* | предлага* | предложен* | просит | просят | попросил* | надо | нужно | нужен | нужна | нужны | планир* | собираемся | собираюсь | думаем | думаю | идея | идеи | ждем | жду | ждет | ожида* | предстоит | в планах | буду | будем',
      'want | wants | wanted | propose* | proposal | suggest* | asked to | asked for | asks | asking | need | needs | needed | should | plan | plans | planned | planning | waiting | wait for | to review | to fix | to do | to write | todo | next month | next quarter | next week | going to | will | idea | would like | requested',
    ),
    kept: cue(
      'хот* | хоч* | предлож* | предлага* | прос* | попрос* | запрос* | надо | нужн* | потребност* | требов* | треб* | план* | заплан* | собира* | намерен* | иде* | жд* | ожида* | предстоит | буд* | необходим* | пожелан*',
      'want* | to review | to fix | to do | to write | todo | propos* | suggest* | ask* | need* | should | plan* | wait* | await* | next | going to | will | idea* | would | request* | require* | pending | intend* | demand*',
    ),
  },
  {
    said: cue(
      'обсуди* | обсужда* | обсуждение | созвон* | обговорил* | проговорил* | поговорил* | встреч* с',
      'discuss* | talked | talk with | talks with | call with | meeting with | met with | sync with | chat with',
    ),
    kept: cue(
      'обсу* | обсужд* | созв* | обговор* | проговор* | поговор* | разговор* | встре* | договор* | соглас* | выясн* | собр* | уточн* | узна* | провел* | решил* | решен* | синк* | перегов*',
      'discuss* | talk* | call* | meet* | met | sync* | chat* | agree* | align* | learn* | gather* | clarif* | decid* | conversation* | collect* | spoke*',
    ),
  },
  {
    said: cue(
      'черновик* | черново* | набросал* | набросок | попробовал* | пробую | пробуем | пробовал* | эксперимент* | пилот* | прототип* | poc | wip | стенд* | на тесте | на тестов*',
      'draft | drafted | drafting | tried | trying | try | prototype* | pilot* | spike | experiment* | trial | staging | poc | wip | rough version',
    ),
    kept: cue(
      'черно* | набро* | проб* | попроб* | эксперим* | пилот* | прототип* | poc | wip | стенд* | тест* | провер* | исслед* | опроб* | оцен*',
      'draft* | tri* | try* | prototyp* | pilot* | spike* | experiment* | trial* | staging | poc | wip | test* | explor* | evaluat* | rough | investigat*',
    ),
  },
  {
    said: cue(
      'пока | почти | частично | наполовину | осталось | остался | остались | вроде | кажется | возможно | наверное | наверно | похоже | может быть',
      'yet | for now | so far | almost | nearly | partly | partially | half | remaining | left to | mostly | maybe | probably | seems | seem | might | perhaps | likely | not sure',
    ),
    kept: cue(
      'почти | частичн* | част* | наполовин* | половин* | оста* | вроде | кажется | возможн* | вероятн* | наверн* | похоже | может | предположит* | предварит* | пока | из',
      'yet | for now | still | almost | nearly | part* | half | remain* | left | most* | maybe | probabl* | seem* | may | might | perhaps | likely | of the | of | so far | possib* | preliminary | apparent* | not sure | unclear',
    ),
  },
  {
    said: cue('в процессе | в работе | продолжа*', 'running | in progress | ongoing | underway'),
    kept: cue(
      'процесс* | в работе | ид* | шл* | шел | продолж* | нача* | запус* | вед*',
      'run* | ran | progress | ongoing | underway | continu* | start* | began',
    ),
  },
  {
    said: cue(
      'ушел | ушла | ушли | уволил* | потерял* | отказал*',
      'churned | left us | lost | quit | resigned',
    ),
    kept: cue('уш* | уход* | увол* | потер* | отказ*', 'churn* | left | los* | quit* | resign* | leav*'),
  },
  {
    said: cue(
      'назначил* | запланировал* | забронировал* | подал* | подали',
      'scheduled | booked | arranged | submitted | applied',
    ),
    kept: cue(
      'назнач* | заплан* | заброн* | договор* | пода*',
      'schedul* | book* | arrang* | set up | submit* | submission* | appl*',
    ),
  },
  {
    said: cue('ревью | отревьюил* | поревьюил*', 'review | reviewed | reviewing | code review'),
    kept: cue(
      'ревью* | отревью* | поревью* | рецензи* | проверк* | проверил* | провер* | отсмотр* | посмотр* | оценил* | замечан* | комментар* | разбор*',
      'review* | feedback | checked | check* | comment* | assess* | approv* | read | look*',
    ),
  },
];

const GOING_ON = /^[а-я]{2,}(?:аю|яю|ую|лю|аем|яем|уем|им)$/;
const NO_VERB = new Set(['неделю', 'землю']);

/** What somebody is still doing: `готовлю видео`. */
const goingOn = (part: string): string | undefined => {
  const first = words(part.replace(/^\s*[\p{L}\d ]+:\s/u, ''))[0]?.lower;
  return first !== undefined && GOING_ON.test(first) && !NO_VERB.has(first) ? first : undefined;
};

const isKeptGoing = (text: string, verb: string): boolean =>
  isAmong(
    stem(verb),
    words(text).map(({ lower }) => stem(lower)),
  );

/**
 * A wish, a talk, a try, a half or a review may not be told as the thing itself. Where a note says it of what the
 * sentence tells, the sentence has to say it too, in whatever words; across languages the whole note counts.
 */
export const softened: Check = ({ text, sources }) => {
  const plain = forCues(text);
  const stems = contentStems(text);
  const amounts = quantities(text);
  const isCyrillic = /[а-яё]/i.test(text);
  for (const part of sources.flatMap((source) => partsOf(forCues(source.text)))) {
    const verb = goingOn(part);
    if (verb !== undefined && !isKeptGoing(text, verb) && toldOf(part.replace(verb, ' '), stems) >= 0.6)
      return [{ code: 'negation', words: verb }];
  }
  for (const { said, kept } of SOFT) {
    if (said.test(plain) || kept.test(plain)) continue;
    for (const source of sources) {
      const whole = forCues(source.text);
      for (const part of partsOf(whole)) {
        const soft = said.exec(part)?.[0];
        if (soft === undefined) continue;
        const rest = part.replace(said, ' ');
        const isSame = /[а-я]/i.test(rest) === isCyrillic;
        const numbers = quantities(rest).every(({ value }) => amounts.some((one) => near(one.value, value)));
        if (!isSame || (numbers && toldOf(rest, stems) >= 0.6)) return [{ code: 'negation', words: soft }];
      }
    }
  }
  return [];
};
