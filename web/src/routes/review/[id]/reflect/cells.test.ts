import fc from 'fast-check';
import { heatMap } from '@perf-assist/shared/reflect/heat-map';
import { expect, test } from 'vitest';
import { cellAfter, isCell } from './cells.ts';

/** Begins on a Thursday and ends on a Tuesday. */
const heat = heatMap({ start: '2026-01-01', end: '2026-06-30' }, []);
const last = heat.weeks.length - 1;

test('arrows step over days outside of the period and stop at its edge', () => {
  expect(cellAfter(heat, { week: 0, row: 0 }, 'ArrowDown')).toEqual({ week: 0, row: 4 });
  expect(cellAfter(heat, { week: 0, row: 4 }, 'ArrowUp')).toEqual({ week: 0, row: 0 });
  expect(cellAfter(heat, { week: 1, row: 1 }, 'ArrowLeft')).toBeUndefined();
  expect(cellAfter(heat, { week: 1, row: 1 }, 'ArrowRight')).toEqual({ week: 2, row: 1 });
  expect(cellAfter(heat, { week: last, row: 2 }, 'ArrowDown')).toBeUndefined();
  expect(cellAfter(heat, { week: 3, row: 3 }, 'End')).toEqual({ week: last, row: 0 });
  expect(cellAfter(heat, { week: 3, row: 3 }, 'KeyQ')).toBeUndefined();
});

test('no walk leaves the calendar', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End')),
      (keys) => {
        let at = { week: 0, row: 0 };
        for (const key of keys) at = cellAfter(heat, at, key) ?? at;
        expect(isCell(heat, at)).toBe(true);
      },
    ),
  ));
