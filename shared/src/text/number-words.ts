import type { Numeral } from './numerals.ts';
import { words } from './words.ts';

const RU: [RegExp, number][] = [
  [/^(ноль|нуля|нулю|нулем)$/, 0],
  [/^(одн(ого|ому|им|ом|ой|у))$/, 1],
  [/^(дв(а|е|ух|ум|умя))$/, 2],
  [/^(двое|двоих)$/, 2],
  [/^(три|трех|трем|тремя|трое|троих)$/, 3],
  [/^(четыр(е|ех|ем|ьмя)|четверо|четверых)$/, 4],
  [/^(пят(ь|и|ью)|пятеро|пятерых)$/, 5],
  [/^(шест(ь|и|ью)|шестеро)$/, 6],
  [/^(сем(ь|и|ью)|семеро)$/, 7],
  [/^(восемь|восьми|восемью)$/, 8],
  [/^(девят(ь|и|ью))$/, 9],
  [/^(десят(ь|и|ью))$/, 10],
  [/^(одиннадцат(ь|и|ью))$/, 11],
  [/^(двенадцат(ь|и|ью))$/, 12],
  [/^(тринадцат(ь|и|ью))$/, 13],
  [/^(четырнадцат(ь|и|ью))$/, 14],
  [/^(пятнадцат(ь|и|ью))$/, 15],
  [/^(шестнадцат(ь|и|ью))$/, 16],
  [/^(семнадцат(ь|и|ью))$/, 17],
  [/^(восемнадцат(ь|и|ью))$/, 18],
  [/^(девятнадцат(ь|и|ью))$/, 19],
  [/^(двадцат(ь|и|ью))$/, 20],
  [/^(тридцат(ь|и|ью))$/, 30],
  [/^(сорок|сорока)$/, 40],
  [/^(пят(ьдесят|идесяти|ьюдесятью))$/, 50],
  [/^(шест(ьдесят|идесяти|ьюдесятью))$/, 60],
  [/^(сем(ьдесят|идесяти|ьюдесятью))$/, 70],
  [/^(восемьдесят|восьмидесяти)$/, 80],
  [/^(девяност(о|а))$/, 90],
  [/^(сто|ста)$/, 100],
  [/^(двести|двухсот)$/, 200],
  [/^(триста|трехсот)$/, 300],
  [/^(четыреста|четырехсот)$/, 400],
  [/^(пятьсот|пятисот)$/, 500],
  [/^(полтора|полторы|полутора)$/, 1.5],
];
const EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const valueOf = (word: string): number | undefined => {
  const small = EN.indexOf(word);
  if (small > 1) return small;
  const ten = TENS.indexOf(word);
  if (ten >= 0) return (ten + 2) * 10;
  if (word === 'hundred') return 100;
  return RU.find(([pattern]) => pattern.test(word))?.[1];
};

const cache = new Map<string, number | undefined>();
const known = (word: string): number | undefined => {
  if (!cache.has(word)) {
    if (cache.size > 20_000) cache.clear();
    cache.set(word, valueOf(word));
  }
  return cache.get(word);
};

const combines = (left: number, right: number): boolean =>
  Number.isInteger(left) && ((left >= 20 && left < 100 && right < 10) || (left >= 100 && right < 100));

/** Number words of ru and en, joined where they make one number: `тридцать пять`, `twenty-five` → 35, 25. */
export const numberWords = (text: string): Numeral[] => {
  const result: Numeral[] = [];
  for (const word of words(text)) {
    const value = known(word.lower);
    if (value === undefined) continue;
    const before = result.at(-1);
    if (before && /^[\s-]+$/.test(text.slice(before.end, word.start)) && combines(before.value, value)) {
      before.value += value;
      before.end = word.end;
      before.written = text.slice(before.start, word.end);
    } else {
      result.push({ value, written: word.text, start: word.start, end: word.end });
    }
  }
  return result;
};
