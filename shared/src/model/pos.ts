const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const digit = (text: string, index: number): number => DIGITS.indexOf(text.charAt(index));

const middle = (low: string, high: string | undefined): string => {
  let head = '';
  for (let i = 0; ; i += 1) {
    const from = i < low.length ? digit(low, i) : 0;
    const to = high !== undefined && i < high.length ? digit(high, i) : DIGITS.length;
    if (from === to) {
      head += DIGITS.charAt(from);
      continue;
    }
    if (to - from > 1) return head + DIGITS.charAt(Math.floor((from + to) / 2));
    head += DIGITS.charAt(from);
    high = undefined;
  }
};

/**
 * A position that sorts, as a plain string, after `low` and before `high`; without one of them, after or before all.
 * Never ends in `0`, so that there is always room before it. Throws a RangeError unless `low < high`.
 */
export const posBetween = (low?: string, high?: string): string => {
  if (low !== undefined && high !== undefined && low >= high)
    throw new RangeError(`${low} is not before ${high}`);
  return middle(low ?? '', high);
};

/** `count` positions in order, evenly spread, with room between all of them. */
export const positions = (count: number): string[] => {
  let width = 1;
  while (DIGITS.length ** width <= count + 1) width += 1;
  const step = Math.floor(DIGITS.length ** width / (count + 1));
  return Array.from({ length: count }, (_, i) => {
    let rest = (i + 1) * step;
    let text = '';
    for (let place = 0; place < width; place += 1) {
      text = DIGITS.charAt(rest % DIGITS.length) + text;
      rest = Math.floor(rest / DIGITS.length);
    }
    return text.replace(/0+$/, '');
  });
};
