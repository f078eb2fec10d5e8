import { cue, forCues } from '../text/cue.ts';
import { words } from '../text/words.ts';
import { clausesOf, headVerbs, isDeed, isOnePersons } from './heads.ts';
import type { LineCheck } from './reading.ts';

const TEAM = cue(
  'наша команда | нашей командой | всей командой | вся команда | our team | the whole team | as a team | the team and i',
);
const I = cue(
  'я | мной | мною | мне | моя часть | моя роль | мой вклад | лично | сам | сама | i | i’ve | my part | my role | myself | personally',
);
const THEY = new Set(
  'были стали выросли упали пришли ушли прошли исчезли перестали возникли росли падали мешали повисли зависли'.split(
    ' ',
  ),
);

/** The "we" of a clause that begins with it and tells a deed: «мы перенесли», not «которую мы искали» nor «мы не храним». */
const weDid = (clause: string): string | undefined => {
  const [first, ...rest] = words(clause);
  if (!first || !/^(?:мы|we)(?:['’]ve)?$/.test(first.lower)) return undefined;
  return rest.slice(0, 3).some(({ lower }) => isDeed(lower)) ? first.text : undefined;
};

/**
 * One's own part hidden behind "we" or the team, or behind a sentence that begins in the plural past («Запустили
 * биллинг»). Not in Context, where nobody claims anything, nor when the sentence also says what was one's own: «мы
 * перенесли биллинг, я написал миграции».
 */
export const we: LineCheck = ({ bullet: { text, slot } }) => {
  const plain = forCues(text);
  if (slot === 'context' || I.test(plain) || headVerbs(plain).some(isOnePersons)) return [];
  const said = clausesOf(plain).flatMap((clause) => weDid(clause) ?? [])[0] ?? TEAM.exec(plain)?.[0];
  if (said !== undefined) return [{ words: said }];
  const first = words(plain)[0];
  const plural = first && /[а-я]ли$/.test(first.lower) && isDeed(first.lower) && !THEY.has(first.lower);
  return plural ? [{ words: first.text }] : [];
};
