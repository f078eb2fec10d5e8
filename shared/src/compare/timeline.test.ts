import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Past, RecordState } from '../merge/record.ts';
import { applyOp, keyOf } from '../merge/record.ts';
import { toRow } from '../merge/row.ts';
import type { Bullet } from '../model/bullet.ts';
import type { Change, Value } from '../model/change.ts';
import type { Kept, ReviewHistory } from './timeline.ts';
import { momentsOf, versionAt } from './timeline.ts';

const SID = '00000000000000aa';

/** A notebook of one summary and two reviews that is written field by field, and all that it has ever shown. */
class Book {
  records = new Map<string, RecordState>();
  past: Past[] = [];
  n = 0;

  write(h: number, edits: readonly [kind: string, id: string, field: string, value: Value][]): void {
    const changes = edits.map(([kind, id, field, value]): Change => {
      const pred = Object.keys(this.records.get(keyOf(kind, id))?.[field] ?? {});
      return [kind, id, field, value, pred];
    });
    this.n += 1;
    this.past.push(...applyOp(this.records, { sid: SID, n: this.n, h, deps: {}, changes }));
  }

  kept(kind: string, id: string): Kept {
    const row = toRow(kind, id, this.records.get(keyOf(kind, id)) ?? {});
    return { row, past: this.past.filter((one) => one.kind === kind && one.id === id) };
  }

  get history(): ReviewHistory {
    return {
      summary: this.kept('summary', 's'),
      reviews: [this.kept('review', 'r1'), this.kept('review', 'r2')],
    };
  }

  /** What is shown now, as a version. */
  now() {
    const row = this.kept('summary', 's').row;
    const rawGoals = row['rawGoals'] as string[];
    const reviews = this.history.reviews
      .map(({ row: { id, goalId, bullets } }) => ({ id, goalId, bullets }))
      .filter(({ goalId }) => rawGoals.includes(goalId as string));
    return { summary: { rawGoals, summaryText: row['summaryText'], bullets: row['bullets'] }, reviews };
  }
}

const bullet = (id: string, text: string, origin: Bullet['origin'] = 'user'): Bullet => ({
  id,
  slot: 'outputs',
  pos: 'V',
  text,
  refs: [],
  origin,
  issues: [],
  status: 'ok',
});
const begun = (h = 1): Book => {
  const book = new Book();
  book.write(h, [
    ['summary', 's', 'rawGoals', ['g1', 'g2']],
    ['summary', 's', 'summaryText', 'Начало.'],
    ['review', 'r1', 'goalId', 'g1'],
    ['review', 'r2', 'goalId', 'g2'],
    ...['a', 'b', 'c', 'd'].map((id): [string, string, string, Value] => [
      'review',
      'r1',
      `bullets/${id}`,
      bullet(id, 'Из журнала.', 'extract') as unknown as Value,
    ]),
  ]);
  return book;
};

const anyEdit = fc
  .oneof(
    fc.tuple(fc.constant('summary'), fc.constant('s'), fc.constant('rawGoals'), fc.subarray(['g1', 'g2'])),
    fc.tuple(fc.constant('summary'), fc.constant('s'), fc.constant('summaryText'), fc.string()),
    fc.tuple(
      fc.constantFrom('review', 'summary'),
      fc.constantFrom('r1', 'r2'),
      fc.constantFrom('bullets/a', 'bullets/b', 'bullets/c'),
      fc.option(fc.string().map((text) => bullet('x', text) as unknown as Value)),
    ),
  )
  .map(([kind, id, field, value]): [string, string, string, Value] => [
    kind,
    kind === 'summary' ? 's' : id,
    field,
    value,
  ]);

test('every state that the review ever showed is there again, whatever was written later', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(anyEdit, { minLength: 1, maxLength: 4 })), {
        maxLength: 20,
      }),
      (writes) => {
        const book = begun();
        const seen: { at: number; shown: object }[] = [{ at: 1, shown: book.now() }];
        let at = 1;
        for (const [wait, edits] of writes) {
          at += wait;
          book.write(at, [
            ...new Map(edits.map((edit) => [`${edit[0]} ${edit[1]} ${edit[2]}`, edit])).values(),
          ]);
          seen.push({ at, shown: book.now() });
        }
        for (const { at: then, shown } of seen) expect(versionAt(book.history, then)).toEqual(shown);
        expect(versionAt(book.history, Infinity)).toEqual(book.now());
      },
    ),
  ));

describe('the list of versions', () => {
  const MINUTE = 60_000;
  const hand = (book: Book, h: number): void =>
    book.write(h, [['review', 'r1', 'bullets/a', bullet('a', `Правка ${h}.`) as unknown as Value]]);

  it('has one line a sitting by hand, and one for everything else, newest first', () => {
    const book = begun(MINUTE);
    for (const at of [2, 3, 9, 40]) hand(book, at * MINUTE);
    book.write(41 * MINUTE, [['summary', 's', 'summaryText', 'Снова.']]);
    hand(book, 42 * MINUTE);
    const names = new Map([
      [MINUTE, 'save-draft'],
      [41 * MINUTE, 'restore-version'],
    ]);
    expect(momentsOf(book.history, names).map(({ at, maker }) => [at / MINUTE, maker])).toEqual([
      [42, 'hand'],
      [41, 'restore'],
      [40, 'hand'],
      [9, 'hand'],
      [1, 'draft'],
    ]);
  });

  it('begins with the first word: a review that waits for its draft has no versions', () => {
    const book = new Book();
    book.write(1, [['summary', 's', 'rawGoals', []]]);
    expect(momentsOf(book.history, new Map())).toEqual([]);
    book.write(2 * MINUTE, [
      ['summary', 's', 'rawGoals', ['g1']],
      ['review', 'r1', 'goalId', 'g1'],
    ]);
    hand(book, 3 * MINUTE);
    expect(momentsOf(book.history, new Map()).map(({ at }) => at)).toEqual([3 * MINUTE]);
  });

  it('knows a draft and a model by their bullets when the write’s name is gone', () => {
    const book = begun();
    book.write(2, [['review', 'r1', 'bullets/a', bullet('a', 'Иначе.', 'model') as unknown as Value]]);
    book.write(3, [['review', 'r1', 'bullets/a', null]]);
    expect(momentsOf(book.history, new Map()).map(({ maker }) => maker)).toEqual(['hand', 'model', 'draft']);
  });
});
