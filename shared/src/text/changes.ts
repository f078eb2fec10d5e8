import { looseNumerals } from './numerals.ts';
import { quantities } from './quantities.ts';
import type { Quantity } from './quantities.ts';

/** A change that a text states: from one quantity to another, or by a share or amount alone. */
export interface Change {
  from?: Quantity;
  to: Quantity;
}

const BETWEEN =
  /^(?:[^.;\n→>]{0,20}?(?= ?(?:->|→))|[ ,]*) ?(?:->|→|=>|➔|>|до|to|down to|up to|стал[оаи]?(?: теперь)?|теперь)[ ~≈$€₽]*$/iu;
const LEAD_FROM =
  /(?<!\p{L})(?:с|со|от|from|было|was|был[аи]?|раньше|ранее|вместо|против|previously|instead of|against|versus|compared to|up from|down from)[ :~≈$€₽]*$/iu;
const WAS =
  /^[^.;\n]{0,24}?(?<!\p{L})(?:было|была|был|были|вместо|против|раньше|ранее|до этого|was|were|instead of|against|previously|before|versus|up from|down from|from|in q[1-4] it was)(?!\p{L})[^.;\n\d]{0,24}$/iu;
const BY = /(?:(?<!\p{L})(?:на|минус|plus|minus|плюс|by|down|up|экономия|saved?|saving)[ ~≈]*|[-−–+][ ]?)$/iu;

const DIRECTION =
  /(?<!\p{L})(?:сниз|сокра|уменьш|вырос|вырас|увелич|повыс|ускор|упал|подрос|просе|сэконом|улучш|быстрее|медленнее|меньше|больше|дешевле|дороже|выше|ниже|reduc|decreas|increas|cut|improv|drop|fell|grew|rose|rais|sav|lower|faster|slower|less|more|fewer|cheaper|up|down)/iu;

const isVersionLike = (quantity: Quantity): boolean =>
  quantity.unit === '' && /^\d+\.\d+$/.test(quantity.written);

const isBump = (from: Quantity, to: Quantity): boolean =>
  isVersionLike(from) && isVersionLike(to) && Math.trunc(from.value) === Math.trunc(to.value);

/** How many base units one unit as written is: 60 for `19 мин`. */
const scaleOf = (quantity: Quantity): number => {
  const written = looseNumerals(quantity.written)[0]?.value ?? 0;
  return written > 0 ? quantity.value / written : 1;
};

/** A change whose bare side takes the unit of the other: in `19 мин (было 31)` 31 is minutes too. */
const alike = (from: Quantity, to: Quantity): Change => {
  if (from.unit === to.unit) return { from, to };
  const lend = (bare: Quantity, whole: Quantity): Quantity =>
    bare.unit === ''
      ? { ...bare, unit: whole.unit, value: Number((bare.value * scaleOf(whole)).toPrecision(12)) }
      : bare;
  return { from: lend(from, to), to: lend(to, from) };
};

/** The changes that a text states: "с 3 дней до 6 часов", "480 → 210 мс", "8, было 19", "−30 %". Version bumps are none. */
export const changes = (text: string): Change[] => {
  const list = quantities(text);
  const result: Change[] = [];
  for (const [at, quantity] of list.entries()) {
    const before = list[at - 1];
    const gap = before ? text.slice(before.end, quantity.start) : '';
    const bump = before !== undefined && isBump(before, quantity);
    if (
      before &&
      !bump &&
      BETWEEN.test(gap) &&
      (before.unit === quantity.unit || before.unit === '' || quantity.unit === '')
    ) {
      const arrow = /[>→➔]/u.test(gap);
      const led = LEAD_FROM.test(text.slice(0, before.start));
      if (arrow || led || /стал|теперь/iu.test(gap)) {
        result.push(alike(before, quantity));
        continue;
      }
    }
    if (before && !bump && WAS.test(gap)) {
      result.push(alike(quantity, before));
      continue;
    }
    const lead = text.slice(0, quantity.start);
    const often = /раз/iu.test(quantity.written) && !/(?<!\p{L})во?\s$/iu.test(lead);
    const named = /(?:раз|вдвое|втрое|double|halve|triple|twice|times|fold|x|×|х)/iu.test(quantity.written);
    const times = /times$/i.test(quantity.written) && !DIRECTION.test(text);
    const share = quantity.unit === '%' || quantity.unit === 'pp';
    const loose = /(?<!\p{L})на[ ~≈]*$/iu.test(lead) && !DIRECTION.test(text);
    if (quantity.unit === '×' && named && !often && !times) {
      result.push({ to: quantity });
    } else if (share && !loose && (BY.test(lead) || /[-−]\s?$/u.test(lead))) {
      result.push({ to: quantity });
    } else if (
      /(?<!\p{L})(?:минус|minus|экономи\p{L}*|saved?|saving|освобод\p{L}*)[^.;,]{0,20}$/iu.test(lead) &&
      quantity.unit !== '×'
    ) {
      result.push({ to: quantity });
    }
  }
  return result;
};
