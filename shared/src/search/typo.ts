/** Whether one edit makes `a` of `b`: a letter more, less or other, or two neighbours swapped. Equal words are not. */
export const isOneEdit = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from += 1;
  let tail = 0;
  const most = short.length - from;
  while (tail < most && short.charCodeAt(short.length - 1 - tail) === long.charCodeAt(long.length - 1 - tail))
    tail += 1;
  const left = most - tail;
  if (long.length > short.length) return left === 0;
  if (left === 2)
    return (
      short.charCodeAt(from) === long.charCodeAt(from + 1) &&
      short.charCodeAt(from + 1) === long.charCodeAt(from)
    );
  return left === 1;
};
