import { cue, forCues } from '../text/cue.ts';
import { competenciesIn } from './competencies.ts';
import type { FieldKind } from '../model/company-form.ts';

const OWN = cue(
  'фио | имя | должность | отдел | подразделение | грейд | руководитель | дата | ожидани* | карьерн* | пожелани* | планы на | на следующий | на следующее | следующего периода | следующий период | следующем периоде | следующем полугодии | следующем году | следующем квартале | следующее полугодие | следующий год | будущ* | что дальше | чего не хватает | нужна помощь | комментари* | хотите добавить | хотели бы | обратная связь для | обратная связь руководителю | оцените | оценка от | насколько',
  'full name | first name | last name | your name | job title | position | department | manager’s name | date | career | aspiration* | next period | next cycle | next half | next year | next quarter | upcoming | plans for | going forward | anything else | comments | feedback for your manager | feedback to | support do you need | do you need from | rate yourself | rating | would you like | how satisfied',
);
const KINDS: readonly [FieldKind, RegExp][] = [
  [
    'competency',
    cue('компетенц* | навык* | ценност* | competenc* | skill* | values | behaviours | behaviors'),
  ],
  [
    'lesson',
    cue(
      'чему научил* | чему вы научил* | чему ты научил* | научил* | урок* | вывод* | ошибк* | иначе | по-другому | не получил* | не удал* | сложност* | трудност* | зоны роста | зона роста | точки роста | зоны развития | улучшить | learn* | lesson* | mistake* | differently | challenge* | growth area* | areas for growth | improve | development area* | areas of development | setback* | not go well | did not go | didn’t go | struggle* | obstacle*',
    ),
  ],
  [
    'context',
    cue(
      'контекст* | ситуаци* | предпосылк* | зачем | почему | проблем* | в чем была задача | situation* | context | background | why | problem* | task at hand',
    ),
  ],
  [
    'outputs',
    cue(
      'что сделано | что сделал* | что * сделал* | что было сделано | действия | действие | ваши действия | выполнен* работ* | задачи | outputs | deliverable* | action* | what did you do | what you did | what have you done | what was done | responsibilities | work done',
    ),
  ],
  [
    'outcomes',
    cue(
      'результат* | достижен* | достиг* | эффект* | вклад* | влияни* | итог* | успех* | метрик* | показател* | kpi* | гордит* | гордость | impact* | outcome* | result* | achiev* | accomplish* | contribution* | success* | proud* | metric* | went well | value delivered | did you perform',
    ),
  ],
  [
    'goals',
    cue(
      'цель | цели | целей | целям | целях | целями | okr | okrs | проект* | инициатив* | приоритет* | goal* | objective* | project* | initiative* | priorit*',
    ),
  ],
];

const earliest = (text: string): FieldKind | undefined =>
  KINDS.flatMap(([kind, pattern]) => {
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [{ kind, at }];
  }).sort((a, b) => a.at - b.at)[0]?.kind;

const LONGEST_NAME = 6;

/**
 * What a field asks for by its own words: the kind whose word comes first in the title, else in the hint; a short title
 * that names a common competency is one. A guess: the person may set another.
 */
export const kindOf = (title: string, hint = ''): FieldKind => {
  const [said, more] = [forCues(title), forCues(hint)];
  if (OWN.test(said)) return 'own';
  const isName = said.split(/\s+/).length <= LONGEST_NAME && !said.includes('?');
  const named = isName && competenciesIn(said).length > 0;
  const kind = earliest(said);
  if (named && (kind === undefined || kind === 'goals')) return 'competency';
  return kind ?? (OWN.test(more) ? 'own' : (earliest(more) ?? 'free'));
};
