import type { SearchDoc } from '@perf-assist/shared/search/doc';
import { addDays } from '@perf-assist/shared/period';

const RU_STARTS = 'под пере на вы раз про до за от при со об у пред контр недо меж сверх'.split(' ');
const RU_ROOTS =
  'став груз вод ход каз нос строй мер лог тест клад ключ бор ряд след чит ком рез вес дел крут план счет знач звон мет пис прос прав руч ступ тяг дуй лет кон гон вер сад лаг смотр бав клон кат рог ломк'.split(
    ' ',
  );
const RU_ENDS =
  'ка ки ку кой ок ил ила или ить ение ения ению ам ами ах ный ного ная ую ые ых овать ую овал'.split(' ');
const EN_STARTS = 're un pre de over out up down inter sub mis back fore auto multi'.split(' ');
const EN_ROOTS =
  'deploy build cache queue index load shard route parse batch alert trace token merge graph shift frame scale stack build patch proxy event store fetch group probe guard limit'.split(
    ' ',
  );
const EN_ENDS = 's ed ing er ers able ment ments ion ions ness'.split(' ');

/** A stream of whole numbers below `n`, the same for the same seed (a linear congruential generator). */
const stream = (seed: number): ((n: number) => number) => {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

const combine = (starts: string[], roots: string[], ends: string[]): string[] =>
  starts.flatMap((start) => roots.flatMap((root) => ends.map((end) => start + root + end)));

/** Every form of the vocabulary: some 24,000, two thirds Russian, one third English. */
export const vocabulary = (): string[] => [
  ...combine(RU_STARTS, RU_ROOTS, RU_ENDS),
  ...combine(EN_STARTS, EN_ROOTS, EN_ENDS),
];

const HEX = '0123456789abcdef';

/** A log of `count` entries over ten years up to `today`, six to fourteen words each, the word of rank r as often as 1/r. */
export const generatedLog = (count: number, today: string): SearchDoc[] => {
  const next = stream(20_261_113);
  const words = vocabulary();
  for (let i = words.length - 1; i > 0; i -= 1) {
    const j = next(i + 1);
    [words[i], words[j]] = [words[j] ?? '', words[i] ?? ''];
  }
  const word = (): string => words[Math.floor(words.length ** (next(1_000_000) / 1_000_000))] ?? '';
  const digits = (n: number): string => Array.from({ length: n }, () => HEX[next(16)]).join('');
  return Array.from({ length: count }, (_, i): SearchDoc => {
    const text = Array.from({ length: 6 + next(9) }, word);
    if (next(5) === 0) text.push(`OPS-${1000 + next(8000)}`);
    if (next(4) === 0) text.push(`${next(400)} ms`);
    const time = (1_500_000_000_000 + i * 6_000_000).toString(16).padStart(12, '0');
    return {
      kind: 'entry',
      id: `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-8${digits(3)}-${digits(12)}`,
      day: addDays(today, -Math.floor(((count - i) * 3650) / count)),
      type: next(6) === 0 ? 'plan' : 'fact',
      text: text.join(' '),
    };
  });
};
