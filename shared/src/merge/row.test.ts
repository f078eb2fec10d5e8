import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordState } from './record.ts';
import { joinRecord, purgeRecord } from './record.ts';
import { deletedAt, dotsIn, fromRow, otherVersions, toRow } from './row.ts';

const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 }));
const written = fc.record({
  sid: fc.constantFrom('00000000000000aa', '00000000000000bb'),
  n: fc.integer({ min: 1, max: 9 }),
  v: fc.option(value, { nil: undefined }),
});
const register = fc
  .array(written, { minLength: 1, maxLength: 3 })
  .map((list) =>
    Object.fromEntries(
      list.map(({ sid, n, v }) => [`${sid}:${n}`, v === undefined ? { h: n * 7 } : { h: n * 7, v }]),
    ),
  );
const field = fc.constantFrom('date', 'rawText', 'bullets/b1', 'bullets/b2', '_back');
const record: fc.Arbitrary<RecordState> = fc.dictionary(field, register, {
  maxKeys: 5,
  noNullPrototype: true,
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a row', () => {
  test('holds all of its record', () =>
    fc.assert(
      fc.property(record, (state) => {
        expect(fromRow(toRow('review', 'r1', state))).toEqual(plain(state));
      }),
    ));

  test('survives JSON and gives the same bytes again', () =>
    fc.assert(
      fc.property(record, (state) => {
        const text = JSON.stringify(toRow('summary', 's1', state));
        expect(JSON.stringify(toRow('summary', 's1', fromRow(JSON.parse(text))))).toBe(text);
      }),
    ));

  test('shows the newest value by the clock and keeps the other', () => {
    const row = toRow('entry', 'e1', {
      rawText: { 'aa:1': { h: 5, v: 'newer' }, 'bb:1': { h: 4, v: 'older' } },
      date: { 'aa:1': { h: 5, v: '2026-01-01' } },
    });
    expect(row['rawText']).toBe('newer');
    expect(row['updatedAt']).toBe(5);
    expect(dotsIn(row, 'rawText')).toEqual(['aa:1', 'bb:1']);
    expect(otherVersions(row)).toEqual([{ field: 'rawText', dot: 'bb:1', h: 4, value: 'older' }]);
  });

  test('gathers bullets, without the removed', () => {
    const row = toRow('review', 'r1', {
      'bullets/b1': { 'aa:1': { h: 1, v: { text: 'kept' } } },
      'bullets/b2': { 'aa:1': { h: 1, v: null } },
    });
    expect(row['bullets']).toEqual({ b1: { text: 'kept' } });
  });

  test('knows when it was deleted', () => {
    expect(deletedAt(toRow('entry', 'e1', { _del: { 'aa:2': { h: 7, v: { ctx: ['aa:1'] } } } }))).toBe(7);
  });

  test('purged, has no value left and takes it back from a state that has it', () => {
    const whole: RecordState = { rawText: { 'aa:1': { h: 1, v: 'secret' } } };
    const purged = fromRow(toRow('entry', 'e1', purgeRecord(whole)));
    expect(JSON.stringify(purged)).not.toContain('secret');
    const vv = { aa: 1 };
    expect(joinRecord(purged, vv, whole, vv)).toEqual(whole);
    expect(joinRecord(whole, vv, purged, vv)).toEqual(whole);
  });
});
