import { cue } from '../../text/cue.ts';
import { stem } from '../../text/stems.ts';
import { isStopword } from '../../text/stopwords.ts';
import { isPast } from '../../text/verbs.ts';
import { words } from '../../text/words.ts';
import { contentStems } from '../../verify/content.ts';
import type { Check } from '../../verify/finding.ts';
import { isAmong, partsOf, toldOf } from './akin.ts';

const MANY = cue('команда | ребята | коллеги | девчата', 'team | colleagues | someone | somebody');
const OTHERS = cue('он | она | они', 'he | she | they');
const WHO = cue('он | она | они | котор*', 'he | she | they | who');
const WHEN = new Set(
  'вчера позавчера сегодня сначала сперва снова тогда иногда наконец опять завтра затем сразу today yesterday then finally also'.split(
    ' ',
  ),
);
const EN_PAST =
  /^(?:(?:re)?built|cut|did|found|gave|got|led|(?:re)?made|ran|sent|took|(?:re)?wrote|caught|brought|held|\p{L}+ed)$/u;
/** What others do: `Lisa runs`, `Лиза ведёт`. */
const EN_PRESENT =
  /^(?:runs|owns|leads|writes|makes|does|handles|manages|builds|keeps|drives|takes|maintains)$/u;
const RU_PRESENT = /^(?:вед|дела|пиш|собира|готов|поддержива|отвеча|занима)(?:ет|ют|ит|ят|ут|ется|утся)$/u;
/** A noun and the past of a verb that agree: `Паша нашёл`, `бухгалтерия приняла`, `агентство сделало`. */
const AGREE: [RegExp, RegExp][] = [
  [/(?:л|лся|шел|вел|нес)$/, /[ая]$|[бвгджзклмнпрстфхцчшщьй]$/],
  [/(?:ла|лась)$/, /[аяь]$/],
  [/(?:ло|лось)$/, /[ое]$/],
  [/(?:ли|лись)$/, /[иыа]$/],
];

const acts = (word: string, noun: string): boolean =>
  /^[a-z]/.test(word)
    ? EN_PAST.test(word) || EN_PRESENT.test(word)
    : RU_PRESENT.test(word) ||
      ((isPast(word) || /(?:шел|вел|нес)$/.test(word)) &&
        AGREE.some(([verb, subject]) => verb.test(word) && subject.test(noun)));

/** Who did what a part of a note begins with, if it names somebody or something else than its author. */
const actorOf = (part: string): string | undefined => {
  const bare = part.replace(/^\s*(?:[\p{L}\d ]+:\s|[-•*]\s?)?(?:(?:и|а|но|and|but|the)\s+)?/iu, '');
  const [first, second, third] = words(bare);
  if (!first || !second || !/^\s*$/.test(bare.slice(first.end, second.start))) return undefined;
  if (
    MANY.test(first.text) &&
    third &&
    [second, third].some(({ lower }) => acts(lower, first.lower) || /л[аои]$/.test(lower))
  )
    return first.text;
  if (OTHERS.test(first.text)) return acts(second.lower, first.lower) ? first.text : undefined;
  const isVerb = isPast(first.lower) || EN_PAST.test(first.lower) || /ly$/.test(first.lower);
  if (isVerb || isStopword(first.lower) || /^(?:никто|nobody)$/.test(first.lower) || WHEN.has(first.lower))
    return undefined;
  return acts(second.lower, first.lower) ? first.text : undefined;
};

const isToldOfOthers = (text: string): boolean =>
  WHO.test(text) ||
  words(text).some(({ text: name }, at, all) => {
    const next = all[at + 1]?.lower;
    return at > 0 && /^\p{Lu}\p{Ll}+$/u.test(name) && next !== undefined && acts(next, name.toLowerCase());
  });

/** What somebody else did is told with them in it, or not at all. */
export const actors: Check = ({ text, sources }) => {
  const stems = contentStems(text);
  const said = words(text).map(({ lower }) => stem(lower));
  for (const source of sources)
    for (const part of partsOf(source.text)) {
      const actor = actorOf(part);
      if (actor === undefined) continue;
      if (OTHERS.test(actor) ? isToldOfOthers(text) : isAmong(stem(actor), said)) continue;
      const rest = part.replace(actor, ' ');
      if (/[а-яё]/i.test(rest) === /[а-яё]/i.test(text) && toldOf(rest, stems) >= 0.5)
        return [{ code: 'ownership', words: actor }];
    }
  return [];
};
