import { cue } from '../text/cue.ts';

/** A competency as companies name it (`called`), and what work that shows it sounds like (`signs`, to be
 * counted, hence global); ru and en. */
interface Competency {
  called: RegExp;
  signs: RegExp;
}

const one = (called: string, signs: string): Competency => ({
  called: cue(called),
  signs: new RegExp(cue(signs).source, 'giu'),
});

/** What companies commonly ask about. General words only: no company's own list. */
export const COMPETENCIES: readonly Competency[] = [
  one(
    'коммуникац* | коммуникативн* | общени* | презентаци* | переговор* | communicat* | presentation* | negotiat*',
    'рассказал* | доклад* | выступил* | презентац* | показал* | демо | договорил* | согласовал* | обсудил* | объяснил* | написал* статью | статья | письмо | встреч* | переговор* | presented | talk | demo | wrote a post | agreed | aligned | discussed | explained | negotiated | announced | stakeholder*',
  ),
  one(
    'лидерств* | лидерск* | руковод* | управлени* команд* | вед* за собой | leadership | leading | people management | managing people',
    'возглавил* | руководил* | вел* команд* | организовал* | собрал* команд* | делегировал* | нанял* | решил* что | led | leading | headed | drove | organised | organized | delegated | hired | kicked off',
  ),
  one(
    'командн* | сотруднич* | взаимодейств* | кросс-функц* | teamwork | team work | team player | collaborat* | cross-functional | partnership*',
    'вместе | совместно | с командой | соседн* команд* | помог* | подключил* | поддержал* | together | jointly | with the team | paired | helped | supported | unblocked | across teams | other teams',
  ),
  one(
    'результат* | ориентаци* на результат | эффективн* | исполнени* | delivery | execution | results | drive for results | performance | impact',
    'сократил* | снизил* | ускорил* | увеличил* | вырос* | сэкономил* | запустил* | выкатил* | выпустил* | закрыл* | внедрил* | перевел* | в срок | reduced | cut | increased | improved | saved | shipped | launched | delivered | released | rolled out | migrated | on time',
  ),
  one(
    'ответственн* | надежн* | вовлеченн* | ownership | accountab* | responsib* | reliab* | commitment',
    'взял* на себя | довел* до | отвечаю | дежур* | инцидент* | починил* | разобрал* | владел* | owned | took over | followed through | on call | on-call | incident* | fixed | handled',
  ),
  one(
    'техническ* | экспертиз* | профессиональн* | инженерн* | мастерств* | качеств* | hard skills | technical | expertise | engineering | craft | quality | code quality | job knowledge',
    'архитектур* | спроектировал* | рефакторинг* | тест* | ревью | оптимизировал* | миграц* | индекс* | алгоритм* | мониторинг* | алерт* | бенчмарк* | p95 | p99 | designed | architect* | refactor* | test* | review* | optimi* | migrat* | benchmark* | monitoring | alert* | profil* | coverage',
  ),
  one(
    'наставн* | развити* других | развити* команд* | развити* людей | менторств* | обучени* других | mentor* | coaching | developing others | talent development | growing others',
    'наставля* | ментор* | обучил* | научил* | онбординг* | ввел* в курс | 1:1 | собесед* | вырастил* | повысил* до | стажер* | джун* | новичк* | mentor* | coach* | onboard* | taught | trained | pairing | interview* | intern* | junior* | 1-1 | one-on-one*',
  ),
  one(
    'инициатив* | проактивн* | инноваци* | креативн* | initiative | proactiv* | innovat* | creativ*',
    'предложил* | придумал* | попробовал* | эксперимент* | прототип* | пилот* | сам нашел | хакатон* | proposed | suggested | prototype* | experiment* | pilot* | hackathon* | tried | invented | came up with',
  ),
  one(
    'планировани* | организован* | управлени* проект* | приоритет* | тайм-менеджмент | planning | organi?ation | project management | prioriti* | time management',
    'план* | дорожн* карт* | роадмап* | расписал* | оценил* | приоритет* | спринт* | квартал* | веха | этап* | срок* | roadmap | scoped | estimated | prioriti* | milestone* | schedule* | planned | backlog',
  ),
  one(
    'клиент* | клиентоориент* | заказчик* | пользовател* | customer* | client* | user focus',
    'клиент* | заказчик* | пользовател* | поддержк* | обращени* | жалоб* | обратн* связ* | nps | csat | отзыв* | customer* | client* | user* | support tickets | complaint* | feedback',
  ),
  one(
    'решени* проблем* | решени* задач | аналитич* | анализ* | мышлени* | problem solving | problem-solving | analytical | critical thinking | decision making',
    'нашел причин* | причина | разобрал* | выяснил* | проанализировал* | сравнил* | расследова* | отладил* | root cause | investigated | debugged | analysed | analyzed | compared | diagnosed | found',
  ),
  one(
    'процесс* | улучшени* | оптимизац* | автоматизац* | process improvement | continuous improvement | operational excellence | efficiency',
    'автоматизировал* | автоматическ* | процесс* | регламент* | чек-лист* | шаблон* | убрал* ручн* | упростил* | автотест* | пайплайн* | automated | automation | process* | checklist* | template* | runbook* | simplified | streamlined | pipeline*',
  ),
  one(
    'стратегич* | стратеги* | видени* | бизнес* | strateg* | vision | business acumen | big picture',
    'стратег* | видени* | дорожн* карт* | квартальн* | цели команды | бюджет* | выручк* | рынок | strateg* | vision | roadmap | okr* | budget* | revenue | market',
  ),
  one(
    'обучени* | саморазвити* | развити* | рост* | адаптивн* | гибкост* | learning | self-development | growth | growth mindset | adaptab* | flexib*',
    'изучил* | прочитал* | научил* | освоил* | прошел курс | курс | сертифик* | конференц* | разобрался в | learned | learnt | studied | read | course | certif* | conference | workshop',
  ),
];

/** The competencies that a title or hint names. */
export const competenciesIn = (text: string): readonly Competency[] =>
  COMPETENCIES.filter(({ called }) => called.test(text));
