import { changes } from '../../text/changes.ts';
import { cue, forCues } from '../../text/cue.ts';
import { isGeneric } from '../../text/generic.ts';
import { numberWords } from '../../text/number-words.ts';
import { quantities } from '../../text/quantities.ts';
import { stem } from '../../text/stems.ts';
import { POSTPONED, monthNames } from '../../draft/glue.ts';
import { contentStems } from '../../verify/content.ts';
import type { Check } from '../../verify/finding.ts';
import { isAmong } from './akin.ts';

/** Words by which a review tells what was done, and what no claim rests on: doing, beginning, saying, becoming. */
const TELLING = new Set(
  `задокументировать задокументировал опубликовал обозначил сделало взяться взялся взялась занимать занимал занимала занимало заняло заняла составить составил составила представить представил представила презентовал организовать организовал устранить устранил переработать переработал переработала указать указал указала внести внес осуществил выполнил произвел обеспечил стать стал стала стало сократить сократил сократилась сократилось сократился снизить снизил снизился снизилась снизилось вырасти вырос выросла выросло увеличить увеличил увеличился увеличилась повысить повысил ускорить ускорил уменьшил уменьшился уменьшилась уменьшилось улучшилась итог итогам результат рамках целью помощью ход ходе формат разработать разработал ввел ввела ввели внедрил внедрила реализовала выявил обнаружил определил нашел причина причину расследовал проанализировал зафиксировал оформил сформировал перевела обсудила договорилась провела подготовила написала настроила сделала отдельно единый собственный ранее теперь также включая среди необходимость потребность поскольку сотрудник участник специалист максимальный среднее среднего показатель количество число уровень объем требование
  make made makes go goes went come came author authored conduct conducted craft crafted bring brought bringing get got spend spent negotiate negotiated build built establish established develop developed achieve achieved cut reduce reduced lower lowered drop dropped fall fell rise rose raise raised increase increased grow grew decrease decreased speed sped take took taken find found identify identified resolve resolved launch launched present presented deliver delivered organize organized organise set draft drafted document documented gather gathered receive received result finding following include including respond number amount level rate total average share require required requirement hold held run ran give gave keep kept show shown serve served migrate migrated transition ensure ensured engineer member customer`
    .split(/\s+/)
    .map((word) => stem(word)),
);
const OURS = new Set(
  [
    ...monthNames,
    ...Object.values(POSTPONED),
    'раз',
    'раза',
    'вместо',
    'дважды',
    'times',
    'twice',
    'instead',
  ].map((word) => stem(word)),
);
/** What a thing is said to have come to; it needs a note that says which way it went. */
const EFFECT = cue(
  'вырос* | выросл* | упал* | снизил* | улучшил* | повысил* | ускорил* | сократил* | повысив* | улучшив* | ускорив* | снизив* | обеспечив* | упростив* | сократив* | укрепив* | облегчив* | позволив* | что * повысило | что * улучшило | что * упростило',
  'grew | rose | fell | improved | increased | dropped | cutting | lowering | improving | increasing | boosting | ensuring | enhancing | strengthening | streamlining | enabling | simplifying | reducing | driving | empowering',
);
const WENT = cue(
  'вырос* | выросл* | расте* | рост* | упал* | паде* | сниз* | сниж* | улучш* | повы* | ускор* | быстрее | сокра* | уменьш* | увелич* | меньше | больше | лучше | проще | надежнее | реже | чаще | стал* | просел* | тормоз*',
  'grew | grow* | rose | rise* | fell | fall* | improv* | increas* | decreas* | drop* | cut* | lower* | less | more | fewer | faster | slower | better | easier | simpler | reduc* | up | down | sped | speed* | boost* | enabl* | ensur* | driv* | driv* | streamlin* | simplif* | strengthen* | empower* | now',
);
const JOINTS = /[;()]|[,:]\s|\s[—–-]\s|\s(?:и|а также|and|as well as)\s/u;

const freshIn = (text: string, known: readonly string[]): { all: string[]; fresh: string[] } => {
  const numbers = new Set(
    [...numberWords(text), ...quantities(text)].flatMap(({ written }) => contentStems(written)),
  );
  const all = contentStems(text).filter((one) => !OURS.has(one) && !numbers.has(one));
  return {
    all,
    fresh: all.filter((one) => !isAmong(one, known) && !isGeneric(one) && !TELLING.has(one)),
  };
};

/**
 * Words that no cited note has: more than a third of a sentence, or a part of it that is all new. Words that only tell
 * that something was done, and other forms of a note's words, are not new.
 */
export const fresh: Check = (claim) => {
  const { text, sources, names } = claim;
  const known = [...sources.map((source) => source.text), ...names].flatMap(contentStems);
  const whole = freshIn(text, known);
  if (whole.fresh.length * 3 > whole.all.length)
    return [{ code: 'novelty', words: [...new Set(whole.fresh)].join(' ') }];
  const wentSomewhere = sources.some(
    (source) => WENT.test(forCues(source.text)) || changes(source.text).length > 0,
  );
  for (const part of text.split(JOINTS)) {
    const { all, fresh: some } = freshIn(part, known);
    const told = all.some((one) => isAmong(one, known));
    const effect = EFFECT.exec(forCues(part))?.[0];
    const measured = all.filter((one) => !TELLING.has(one));
    const other = measured.filter((one) => !isAmong(one, known));
    if (changes(part).length > 0 && other.length * 3 > measured.length)
      return [{ code: 'novelty', words: other.join(' ') }];
    const isEmpty = effect !== undefined && changes(part).length === 0 && quantities(part).length === 0;
    if (
      (!told && (some.length >= 2 || (effect !== undefined && some.length > 0))) ||
      (isEmpty && !wentSomewhere)
    )
      return [{ code: 'novelty', words: part.trim() }];
  }
  return [];
};
