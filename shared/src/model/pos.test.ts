import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { posBetween, positions } from './pos.ts';

describe('a position', () => {
  test('finds room anywhere in any list that was made by it', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 80 }), (picks) => {
        const list: string[] = [];
        for (const pick of picks) {
          const at = pick % (list.length + 1);
          list.splice(at, 0, posBetween(list[at - 1], list[at]));
        }
        expect(list).toEqual([...new Set(list)].sort());
      }),
    ));

  test('grows slowly when things are always added at one end', () => {
    let [last, first] = [posBetween(), posBetween()];
    for (let i = 0; i < 100; i += 1) [last, first] = [posBetween(last), posBetween(undefined, first)];
    expect(Math.max(last.length, first.length)).toBeLessThan(25);
  });

  test('is refused between what is not in order', () => {
    expect(() => posBetween('b', 'a')).toThrow(RangeError);
    expect(() => posBetween('a', 'a')).toThrow(RangeError);
  });
});

test.each([0, 1, 2, 61, 62, 63, 5000])('%i positions are in order, with room between', (count) => {
  const list = positions(count);
  expect(list).toHaveLength(count);
  list.forEach((pos, i) => expect(posBetween(list[i - 1], pos) < pos).toBe(true));
});
