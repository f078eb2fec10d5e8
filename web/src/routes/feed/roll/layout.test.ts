import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, movedAt, pieceAt, piecesBetween } from './layout.ts';
import type { Piece } from './pieces.ts';
import { piecesOf, placeOf, ROWS } from './pieces.ts';

const WEEKS = ['2026-11-09', '2026-11-02', '2026-10-26', '2026-10-19'];

const week = (start: string, count: number) => ({ start, count });
const day = (date: string, count: number) => ({
  day: date,
  ids: Array.from({ length: count }, (_, n) => `${date}-${n}`),
  facts: count,
});
const pieces = (known: Record<string, ReturnType<typeof day>[]>): Piece[] =>
  piecesOf(
    WEEKS.map((start) => week(start, 5)),
    (start) => known[start],
  );
const tall = (piece: Piece): number =>
  piece.kind === 'head' ? 80 : piece.kind === 'day' ? 40 * piece.ids.length : 500;

describe('pieces', () => {
  it('are the head and the days of a week that is read, and the room of one that is not', () => {
    const all = pieces({ '2026-11-09': [day('2026-11-13', 2)], '2026-11-02': [] });
    expect(all.map(({ key }) => key)).toEqual([
      '2026-11-09/week',
      '2026-11-13/0',
      '2026-10-26',
      '2026-10-19',
    ]);
    expect(all[0]).toMatchObject({ facts: 2, plans: 0 });
  });

  it('of a long day are several, with one heading', () => {
    const all = pieces({ '2026-11-09': [day('2026-11-13', 2 * ROWS + 3)] }).slice(1, 4);
    expect(all.map((piece) => piece.kind === 'day' && [piece.ids.length, piece.isFirst])).toEqual([
      [ROWS, true],
      [ROWS, false],
      [3, false],
    ]);
  });

  it('lead to a day, else to the newest one before it, with the head of its week', () => {
    const all = pieces({
      '2026-11-09': [day('2026-11-13', 2), day('2026-11-10', 1)],
      '2026-11-02': [day('2026-11-04', 1)],
    });
    const at = (to: string): string | undefined => all[placeOf(all, to)]?.key;
    expect(at('2026-11-13')).toBe('2026-11-09/week');
    expect(at('2026-11-30')).toBe('2026-11-09/week');
    expect(at('2026-11-12')).toBe('2026-11-10/0');
    expect(at('2026-11-09')).toBe('2026-11-02/week');
    expect(at('2026-11-02')).toBe('2026-10-26');
    expect(at('2001-01-01')).toBe('2026-10-19');
  });
});

describe('a layout', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 });
  const laid = (heights: number[]) =>
    layOut(
      heights.map((count, n): Piece => ({ kind: 'gap', key: String(n), week: String(n), count })),
      (piece) => (piece.kind === 'gap' ? piece.count : 0),
    );

  it('finds the piece at any height, and all that touch a range', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: -500, max: 40_000 }), fc.nat(3_000), (heights, y, more) => {
        const layout = laid(heights);
        const at = pieceAt(layout, y);
        const end = layout.tops.at(-1) ?? 0;
        if (y >= 0 && y < end) {
          expect(layout.tops[at]).toBeLessThanOrEqual(y);
          expect(layout.tops[at + 1]).toBeGreaterThan(y);
        }
        const { first, last } = piecesBetween(layout, y, y + more);
        for (const [n, height] of heights.entries()) {
          const [top, bottom] = [layout.tops[n] ?? 0, (layout.tops[n] ?? 0) + height];
          if (height > 0 && bottom > y && top <= y + more) {
            expect(n).toBeGreaterThanOrEqual(first);
            expect(n).toBeLessThan(last);
          }
        }
      }),
    );
  });

  it('tells how far what is read has moved when something over it is read', () => {
    const before = layOut(pieces({ '2026-11-02': [day('2026-11-04', 3)] }), tall);
    const after = layOut(
      pieces({ '2026-11-02': [day('2026-11-04', 3)], '2026-11-09': [day('2026-11-13', 20)] }),
      tall,
    );
    const y = 500 + 80 + 30;
    expect(movedAt(before, after, y)).toBe(80 + 800 - 500);
    expect(movedAt(before, before, y)).toBe(0);
  });

  it('keeps the share of a week that is read meanwhile, and goes on with an older week when one is gone', () => {
    const before = layOut(pieces({}), tall);
    const after = layOut(pieces({ '2026-11-02': [day('2026-11-04', 23)] }), tall);
    expect(movedAt(before, after, 750)).toBe(500 + 500 - 750);
    const none = layOut(pieces({ '2026-11-02': [] }), tall);
    expect(movedAt(before, none, 750)).toBe(500 - 750);
  });
});
