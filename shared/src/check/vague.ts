import { cue, forCues } from '../text/cue.ts';
import { headVerbs } from './heads.ts';
import type { LineCheck } from './reading.ts';

const VAGUE = cue(
  'занимал* | участвовал* | поучаствовал* | принимал* участие | принял* участие | был* вовлечен* | работал* над | работал* с | работал* по | помогал* | помог с | помогла с | помогли с | содействовал* | способствовал* | взаимодействовал* | осуществлял* | выполнял* работ* | проводил* работ* | вел* работ* | решал* вопрос* | решал* задач* | разбирал*ся с | прорабатывал* | отвечал за | отвечала за',
  'worked on | working on | worked with | worked towards | helped with | helped out | helped on | assisted with | assisted in | participated in | took part in | was involved in | been involved in | contributed to | dealt with | was responsible for | in charge of | engaged in | various tasks | various things | and other tasks',
);

const ALONE = cue(
  'помог | помогл* | помогал* | занимал* | работал* | участвовал* | helped | worked | assisted | contributed',
);

/**
 * A verb that tells that one was there, not what one did: «занимался миграцией», "worked on search". Not when the
 * sentence goes on to say it with a verb of its own: «занимался миграцией, перенёс 38 секретов».
 */
export const vague: LineCheck = ({ bullet: { text } }) => {
  const plain = forCues(text);
  const words = VAGUE.exec(plain)?.[0];
  if (words === undefined) return [];
  const told = words.toLowerCase();
  return headVerbs(plain).some((verb) => !told.includes(verb) && !ALONE.test(verb)) ? [] : [{ words }];
};
