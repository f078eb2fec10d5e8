import { changes } from '../text/changes.ts';
import { forCues } from '../text/cue.ts';
import { isDeed } from '../text/deeds.ts';
import { isGeneric } from '../text/generic.ts';
import { numberWords } from '../text/number-words.ts';
import { looseNumerals } from '../text/numerals.ts';
import { isPresent } from '../text/present.ts';
import { quantities } from '../text/quantities.ts';
import { stem } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { isPast } from '../text/verbs.ts';
import type { Word } from '../text/words.ts';
import { words } from '../text/words.ts';
import * as cues from './cues.ts';

const HEAD =
  /^[\s\p{P}]*(?:(?:[A-ZА-Я][A-ZА-Я0-9]{1,9}-\d+|#[\p{L}\d_-]+)[\s:,.\])]*)*(?:(?:feat|fix|chore|docs|refactor|test|build|ci|perf|style)(?:\([^)]*\))?!?:\s*)?/u;
const SHAPES: Record<string, RegExp> = {
  negated:
    /(?<!\p{L})(?:не|никто не|ничего не|нет|нечем|негде|некому|cannot|can't|couldn't|didn't|doesn't|don't|did not|does not|not|never|no(?= (?:decision|answer|reply|owner|time|budget|data|result|luck|progress)))\s+(?!только)\p{L}/iu,
  finite:
    /(?<![\p{L}'])(?:is|are|was|were|has|have|had|will|can|can't|got|hit|fell|rose|went|became|won|took|left|came|made|said|lost|found|kept|saw|gave|paid|sold|chose|broke|grew|met|needs?|wants?|keeps?|gets?|do|does|hasn't|haven't|isn't|aren't|won't)(?![\p{L}'])/iu,
  delta:
    /(?<!\p{L})(?:ужал|сократил|снизил|уменьшил|сэкономил|освободил|ускорил|срезал|cut|reduced|saved|freed|shrank|lowered)\p{L}*(?:\s+\S+){0,3}?\s+(?:на|by)\s+\d/iu,
  between: /(?<!\p{L})(?:from|с|со)\s+[~≈]?\d\S*(?:\s+\S+){0,4}?\s+(?:to|до)\s+[~≈]?\d/iu,
  none: /(?<!\p{L})(?:инцидент|жалоб|падени|сбо|ошиб|авари|потер|откат|просто|дефект|штраф|уязвим|флак)\p{L}*(?:\s+\S+){0,4}?\s+(?:ноль|нет|0|не (?:было|осталось|случилось))(?!\p{L})|(?<!\p{L})(?:ноль|ни одно\p{L}*|no|zero)\s+(?:\p{L}+\s+){0,2}(?:инцидент|жалоб|падени|сбо|ошиб|авари|потер|откат|sev|incident|complaint|outage|error|crash|alert|page|deadline|rollback)/iu,
  reach: /(?<!\p{L})(?:на|для|у|to|for|on)\s+\d+\s?%\s+(?:of\s+)?\p{L}{3}/iu,
  now: /(?<!\p{L})(?:теперь|now)(?!\p{L})/iu,
  arrow: /->|=>|→/u,
  away: /(?<!\p{L})(?:уш(?:ел|ла)|уехал\p{L}?|отпросил\p{L}*|вышел|вышла|слинял\p{L}?|left|leaving|logged off|out|gone)\s+(?:(?:в|к|около|at|by|from|until)\s+(?:\d|noon|lunch|обед|час|два|три|четыре|пять)|раньше|пораньше|early|домой|home)/iu,
  code: /[\p{L}\d]_[\p{L}\d]|`|\(\)|[a-z][A-Z]|[a-z][/.][a-z]/u,
  question: /\?\s*$/u,
  colon: /:\s/u,
};

/** What ends one clause before the next word. */
const CLAUSE = /[.,;:!?(]|\s[-–—+]\s/;
const MOST_WORDS = 60;

/** How surely the office's routine is all that a text tells, 0 to 3. */
const routineOf = (text: string, list: Word[], past: boolean, work: boolean): number => {
  const content = list.filter(
    (word) => word.lower.length > 1 && !isStopword(word.lower) && !isGeneric(stem(word.lower)),
  ).length;
  const absence = cues.ABSENCE.exec(text)?.index ?? -1;
  if (absence >= 0 && !cues.MODAL.test(text) && content <= (absence < 4 ? 5 : 3)) return 3;
  if (cues.ROUND.test(text) && content <= 2 && !past) return 1;
  const rhythm = cues.RHYTHM.exec(text)?.index ?? -1;
  const most = work ? 1 : rhythm < 4 ? 4 : past ? 1 : 2;
  return rhythm >= 0 && content <= most && !cues.DELIVERY.test(text) ? 2 : 0;
};

const kindOf = (word: string): string =>
  isDeed(word)
    ? 'deed'
    : isPast(word)
      ? 'past'
      : isPresent(word)
        ? 'present'
        : /ть(?:ся)?$/.test(word)
          ? 'infinitive'
          : 'other';

const LENGTHS = [1, 2, 4, 8];

/** What stands in a text that tells its slot, by name, each name once: shapes, cues, endings, stems. */
export const signsOf = (whole: string): Set<string> => {
  const text = forCues(whole.slice(0, 4_000));
  const head = HEAD.exec(text)?.[0] ?? '';
  const body = text.slice(head.length);
  const list = words(body).slice(0, MOST_WORDS);
  const names = new Set<string>(/\p{L}/u.test(head) ? ['ticket'] : []);
  for (const [name, pattern] of Object.entries(cues)) {
    const found = pattern.exec(body);
    if (!found) continue;
    names.add(name);
    if (found.index < 2) names.add(`^${name}`);
  }
  for (const [name, pattern] of Object.entries(SHAPES)) if (pattern.test(body)) names.add(name);
  for (const [at, { lower, start }] of list.entries()) {
    const russian = /[а-я]/.test(lower);
    if (lower.length >= 5) names.add(`-${lower.slice(-2)}`);
    if (russian && lower.length >= 5) names.add(`-${lower.slice(-3)}`);
    names.add(`=${stem(lower)}`);
    if (at === 0) {
      names.add(`^-${lower.slice(-2)}`);
      names.add(`^=${stem(lower)}`);
      names.add(`^${kindOf(lower)}${russian ? '' : '-en'}`);
    } else {
      if (isPast(lower)) names.add('past');
      if (isPresent(lower)) names.add('present');
      const kind = cues.TALK.test(lower) ? 'talk' : kindOf(lower);
      if (kind !== 'other' && CLAUSE.test(body.slice(list[at - 1]?.end, start))) names.add(`,${kind}`);
    }
  }
  const deed = names.has('^deed') || names.has('^deed-en');
  const past = names.has('past') || names.has('^past') || deed;
  addNumbers(names, body);
  const verb = past || names.has('finite') || names.has('present') || names.has('^present');
  if (!deed && !names.has('^WORK_NOUN') && !names.has('^TALK') && verb) names.add('told of others');
  for (const pair of [
    'told of others+GOOD',
    'told of others+BAD',
    'told of others+number',
    '^deed+GOOD',
    'SETTING+change',
    'EFFECT+negated',
    'COMPARISON+number',
    'CHANGE_VERB+measure',
    '^CHANGE_VERB+change',
    '^deed+change',
    '^deed+share',
    '^deed+negated',
    'now+number',
    'arrow+number',
    'between+number',
    'RESULT_NOUN+number',
    'EFFECT+BAD',
    'told of others+measure',
  ])
    if (pair.split('+').every((name) => names.has(name))) names.add(pair);
  names.add(`length ${LENGTHS.find((most) => list.length <= most) ?? 'long'}`);
  const routine =
    names.has('change from') || (names.has('change') && names.has('share') && !cues.ROUND.test(body))
      ? 0
      : routineOf(text, words(text), past, deed || names.has('^WORK_NOUN'));
  names.add(`routine ${routine}`);
  return names;
};

const addNumbers = (names: Set<string>, text: string): void => {
  const measures = quantities(text);
  const changed = changes(text);
  if (looseNumerals(text).length + numberWords(text).length > 0) names.add('number');
  if (measures.some(({ unit }) => unit !== '')) names.add('measure');
  for (const { unit } of measures) if (unit === '%' || unit === '×' || unit === 'pp') names.add('share');
  if (changed.length > 0) names.add('change');
  if (changed.some(({ from }) => from !== undefined)) names.add('change from');
};
