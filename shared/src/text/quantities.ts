import { numberWords } from './number-words.ts';
import { numerals } from './numerals.ts';
import { unitAround } from './units.ts';

/**
 * A number with what it counts, in base units: seconds, bytes, roubles; `%` and `pp` are kept apart, `×` is a factor,
 * an empty unit is a bare count. `18k` has value 18,000. `written` is the place in the text, unit included.
 */
export interface Quantity {
  value: number;
  unit: string;
  written: string;
  start: number;
  end: number;
}

const FACTOR_WORDS: [RegExp, number][] = [
  [/(?<!\p{L})(?:вдвое|удвоил\p{L}*|twice|doubled?|halved|наполовину)(?!\p{L})/giu, 2],
  [/(?<!\p{L})(?:втрое|утроил\p{L}*|tripled?|threefold)(?!\p{L})/giu, 3],
  [/(?<!\p{L})(?:вчетверо|quadrupled?|fourfold)(?!\p{L})/giu, 4],
  [/(?<!\p{L})(?:впятеро|fivefold)(?!\p{L})/giu, 5],
];

const factorWords = (text: string): Quantity[] =>
  FACTOR_WORDS.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map((match) => ({
      value,
      unit: '×',
      written: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );

const HALF = /(?<!\p{L})пол(часа|года|дня|месяца|минуты|секунды|суток)(?!\p{L})/giu;
const HALVES: Record<string, number> = {
  часа: 1800,
  года: 182.5 * 86_400,
  дня: 43_200,
  месяца: 15 * 86_400,
  минуты: 30,
  секунды: 0.5,
  суток: 43_200,
};
const halves = (text: string): Quantity[] =>
  [...text.matchAll(HALF)].map((match) => ({
    value: HALVES[(match[1] ?? '').toLowerCase()] ?? 0,
    unit: 's',
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

const RANGE = /^ ?(?:-|–|—|\.\.|…|->|→|до|to) ?$/u;
const round = (value: number): number => Number(value.toPrecision(12));

/** Durations in two parts, the greater first (`1 ч 50 мин`, `2 h 10 min`), as one. */
const joinDurations = (list: Quantity[], text: string): Quantity[] => {
  const result: Quantity[] = [];
  for (const quantity of list) {
    const before = result.at(-1);
    const gap = before && text.slice(before.end, quantity.start);
    const parts = before?.unit === 's' && quantity.unit === 's' && before.value > quantity.value;
    if (before && parts && gap !== undefined && /^[\s\u00a0]*(?:и\s|and\s)?$/.test(gap)) {
      before.value = round(before.value + quantity.value);
      before.end = quantity.end;
      before.written = text.slice(before.start, quantity.end).trimEnd();
    } else result.push({ ...quantity });
  }
  return result;
};

/** The quantities of a text in their order. The first number of a range takes the unit of the second: `200-300 мс`. */
export const quantities = (text: string): Quantity[] => {
  const found = [...numerals(text), ...numberWords(text)].sort((a, b) => a.start - b.start);
  const read = found.map((numeral) => {
    const around = unitAround(
      text.slice(Math.max(0, numeral.start - 3), numeral.start),
      text.slice(numeral.end, numeral.end + 40),
    );
    const end = numeral.end + around.length;
    const value = round(numeral.value * around.scale * (around.unit?.factor ?? 1));
    return {
      numeral,
      around,
      quantity: {
        value,
        unit: around.unit?.name ?? '',
        written: text.slice(numeral.start, end).trimEnd(),
        start: numeral.start,
        end,
      },
    };
  });
  for (let at = read.length - 2; at >= 0; at--) {
    const [left, right] = [read[at], read[at + 1]];
    if (!left || !right || left.around.unit || !right.around.unit) continue;
    if (!RANGE.test(text.slice(left.quantity.end, right.quantity.start))) continue;
    const scale = left.around.scale > 1 ? left.around.scale : right.around.scale;
    left.around = { ...left.around, unit: right.around.unit, scale };
    left.quantity.unit = right.around.unit.name;
    left.quantity.value = round(left.numeral.value * scale * right.around.unit.factor);
  }
  const list = [
    ...joinDurations(
      read.map((item) => item.quantity),
      text,
    ),
    ...factorWords(text),
    ...halves(text),
  ];
  return list.sort((a, b) => a.start - b.start || a.end - b.end);
};
