import { changes } from '../text/changes.ts';
import { cue, forCues } from '../text/cue.ts';
import { near } from './amounts.ts';
import type { Check } from './finding.ts';

const UP = cue(
  'вырос* | выросл* | увеличил* | увеличен* | повысил* | повышен* | подрос* | поднял* | поднялс* | удвоил* | утроил* | ускорил* | increased | grew | rose | raised | went up | up from | up to | up by | doubled | tripled | boosted | sped up',
);
const DOWN = cue(
  'снизил* | снижен* | уменьшил* | уменьшен* | сократил* | сокращен* | упал* | срезал* | просел* | опустил* | замедлил* | reduced | decreased | dropped | fell | cut | lowered | went down | down from | down to | down by | halved | shrank | slowed',
);

/** A change must go the way its entry says: from and to in their order, up words not for down words. */
export const direction: Check = ({ text, sources }) => {
  const stated = sources.flatMap((source) => changes(source.text));
  const turned = changes(text).flatMap(({ from, to }) => {
    if (!from || near(from.value, to.value)) return [];
    const same = stated.some(
      (change) => change.from && near(change.from.value, from.value) && near(change.to.value, to.value),
    );
    const reversed = stated.some(
      (change) => change.from && near(change.from.value, to.value) && near(change.to.value, from.value),
    );
    return reversed && !same
      ? [{ code: 'direction' as const, words: `${from.written} → ${to.written}` }]
      : [];
  });
  if (turned.length > 0) return turned;
  const plain = forCues(text);
  const all = forCues(sources.map((source) => source.text).join('\n'));
  for (const [own, other] of [
    [UP, DOWN],
    [DOWN, UP],
  ] as const) {
    const words = own.exec(plain)?.[0];
    if (words !== undefined && !own.test(all) && other.test(all) && !other.test(plain))
      return [{ code: 'direction', words }];
  }
  const falls = stated.some((change) => change.from && change.from.value > change.to.value);
  const rises = stated.some((change) => change.from && change.from.value < change.to.value);
  const up = UP.exec(plain)?.[0];
  const down = DOWN.exec(plain)?.[0];
  const own = changes(text).some((change) => change.from !== undefined);
  if (own && up !== undefined && !UP.test(all) && falls && !rises && !/^(?:ускор|sped)/i.test(up))
    return [{ code: 'direction', words: up }];
  if (own && down !== undefined && !DOWN.test(all) && rises && !falls)
    return [{ code: 'direction', words: down }];
  return [];
};
