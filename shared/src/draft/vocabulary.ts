import { isDeed } from '../text/deeds.ts';
import { isGeneric } from '../text/generic.ts';
import { isPresent } from '../text/present.ts';
import { isStopword } from '../text/stopwords.ts';
import { isPast } from '../text/verbs.ts';
import { monthNames } from './glue.ts';
import type { TitleWord } from './title-words.ts';
import { titleWords } from './title-words.ts';

/** What a whole log tells of one word, by its stem: its forms, in how many lines it stands, and how it is used there. */
export interface Family {
  forms: Set<string>;
  lines: number;
  uses: number;
  first: number;
  small: number;
  named: number;
}

/** The words of a log, as titles need to know them. */
export interface Vocabulary {
  lines: number;
  families: Map<string, Family>;
}

const UNIT =
  /^(?:мс|сек|мин|минут\p{L}*|час\p{L}*|ч|дн\p{L}*|день|недел\p{L}*|мес\p{L}*|год\p{L}*|тыс\p{L}*|млн|млрд|руб\p{L}*|шт|штук\p{L}*|гб|мб|тб|кб|ms|sec|min|minutes?|hours?|days?|weeks?|months?|years?|mb|gb|tb|kb|half|quarters?|чел\p{L}*|раз\p{L}*|прошл\p{L}*|раньше|теперь|итого|число|всего|начал\p{L}*|кон[ец]\p{L}*|часть\p{L}*|половин\p{L}*|куч\p{L}*|пар\p{L}?|штат\p{L}?|квартал\p{L}*|p\d\d|quarterly|mid-quarter|mid-year)$/u;
const DAYS =
  /^(?:понедельник\p{L}*|вторник\p{L}*|сред[ауы]|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресен\p{L}*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|сегодня|завтра|вчера|утр\p{L}*|вечер\p{L}*|morning|evening|afternoon)$/u;
const COUNT =
  /^(?:new|old|big|small|more|less|few|many|own|same|other|whole|various|several|final|extra|yes|ok|nobody|nothing|everyone|someone|ones?|am|pm|never|ever|always|every|each|all|saw|seen|things?|stuff|bits?|lots?|go|got|две|двух|трех|двум|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last|next|both|another|один|одна|одно|одну|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|перв\p{L}+|втор\p{L}+|треть\p{L}+|последн\p{L}+|следующ\p{L}+|друг\p{L}+|оба|обе|остальн\p{L}+|кажд\p{L}+|весь|все\p{L}?|сам\p{L}{0,3}|наш\p{L}*|мо[йеяи]\p{L}*|сво\p{L}+|эт\p{L}{1,3}|тот|та|те|так\p{L}{2,3}|какой-то|прочее|разн\p{L}+|нов\p{L}{2,3}|стар\p{L}{2,3}|полн\p{L}{2,3}|полный|больш\p{L}{2,3}|мелк\p{L}{2,3}|лишн\p{L}{2,3}|нужн\p{L}{2,3}|обычн\p{L}{2,3}|отдельн\p{L}{2,3}|вовремя|сначала|дома|всегда|иногда|вручную|вместе|зря|сразу)$/u;
/** English verbs of every day in the present, which no ending tells. */
const EVERYDAY =
  /^(?:(?:take|own|give|keep|see|say|ask|want|need|know|think|look|make|put|get|come|feel|tell|leave|stay|let|hold|bring|draw|send|pay|wait|talk|tell|seem|become|remain|agree|argue|share|lose|join|live|like|end|fit|hit|beat|cause|win|run|read|cut|set|sit|stand|sell|spend|shut|stop|start|grow|rise|fall|restructure|rework|adjust|ensure|avoid|prefer|skip|factor|retry|restart)s?|took|made|got|went|came|found|gave|sent|held|met|paid|ran|sat|sold|won|wrote|built|bought|led|broke|chose|drew|fell|grew|rose|spent|stood|began|became|knew|thought|brought|caught|thrown|shown|known|given|taken|written|driven|broken|chosen|goes|does|been|being|said|told|lost|felt|left|kept|back|hard|better|best|still|mostly|great|done|good|bad|real)$/;
const INFINITIVE = /(?:[аяеиуыо]ть|ться|[бп]чь|йти|ести|зти)$/;
const COMPARED = /(?:ее|[лнр]ьше|дешевле|короче|реже|чаще|хуже|лучше)$/;
const ADVERB_OR_ADJECTIVE = /(?:ing|ed|ly|ous|able|ful|ive)$/;

const EMPTY: Family = { forms: new Set(), lines: 0, uses: 0, first: 0, small: 0, named: 0 };

/** Reads the words of all lines of a log. */
export const vocabularyOf = (lines: string[]): Vocabulary => {
  const families = new Map<string, Family>();
  for (const line of lines) {
    const seen = new Set<string>();
    for (const [at, word] of titleWords(line).entries()) {
      const family = families.get(word.stem) ?? { ...EMPTY, forms: new Set<string>() };
      families.set(word.stem, family);
      const isHead = at === 0 || /[.!?:;\n]/.test(word.gap);
      family.forms.add(word.lower);
      family.uses++;
      if (isHead) family.first++;
      else if (/^\p{Lu}\p{Ll}+$/u.test(word.text)) family.named++;
      if (/^\p{Ll}/u.test(word.text)) family.small++;
      if (!seen.has(word.stem)) family.lines++;
      seen.add(word.stem);
    }
  }
  return { lines: lines.length, families };
};

/** What is known of a word. */
export const familyOf = ({ families }: Vocabulary, stemmed: string): Family => families.get(stemmed) ?? EMPTY;

/** Whether a word is written as people's and places' names are: always with a capital, in the middle of lines too. */
export const isPersonal = (vocabulary: Vocabulary, word: TitleWord): boolean => {
  const { small, named } = familyOf(vocabulary, word.stem);
  return !word.isName && small === 0 && named > 0;
};

/** Whether a word at the head of an English line is likely its verb: it seldom stands anywhere else. */
export const isHeadOnly = (vocabulary: Vocabulary, { stem, lower, isName }: TitleWord): boolean => {
  const { first, uses } = familyOf(vocabulary, stem);
  return !isName && /^[a-z]+$/.test(lower) && (first * 10 > uses * 7 || lower.endsWith('ed'));
};

/** Whether a word does something at the head of lines most of the time, so that it names nothing. */
const isDoing = (vocabulary: Vocabulary, { stem, lower }: TitleWord): boolean => {
  const { first, uses } = familyOf(vocabulary, stem);
  return (
    (/^[a-z]+$/.test(lower) && isDeed(lower) && first * 2 > uses) ||
    (/^[a-z]+$/.test(lower) && first > 2 && first * 10 > uses * 8)
  );
};

/** Whether a word may stand in a name of a project at all. */
export const isTelling = (vocabulary: Vocabulary, word: TitleWord): boolean => {
  const { lower } = word;
  if (lower.length < 2 || /^[\d.,/-]+$/.test(lower) || isStopword(lower)) return false;
  if (UNIT.test(lower) || DAYS.test(lower) || COUNT.test(lower) || monthNames.has(lower)) return false;
  if (/^v?\d/.test(lower) || /^\p{Lu}{2,}-\d/u.test(word.text)) return false;
  if (word.isName) return true;
  if (EVERYDAY.test(lower) || isPast(lower) || isPresent(lower) || INFINITIVE.test(lower)) return false;
  return !isDoing(vocabulary, word);
};

/** Whether a Russian word is a comparative beside this noun: `слабее прода`, and not `среднее время`. */
export const isCompared = (lower: string, noun: string): boolean =>
  COMPARED.test(lower) && !(/ее$/.test(lower) && /(?:[ое]|мя)$/.test(noun));

/** Whether a word can be the noun of a name: no adverb, no adjective and no comparative by its ending. */
export const isNounLike = ({ lower, isName }: TitleWord): boolean =>
  (isName && !/-(?:free|based|only|wide|ready|level)$/.test(lower)) ||
  (!ADVERB_OR_ADJECTIVE.test(lower) && !COMPARED.test(lower)) ||
  lower.length < 5;

/** Whether a word is common to all logs. */
export const isPlainWord = ({ stem, isName }: TitleWord): boolean => !isName && isGeneric(stem);
