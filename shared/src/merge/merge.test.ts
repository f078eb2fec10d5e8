import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, Op } from '../model/change.ts';
import { tick } from './clock.ts';
import { depsFrom, dotOf } from './dots.ts';
import { contentDots, isAlive, keyOf } from './record.ts';
import type { State } from './state.ts';
import { emptyState, ingest, join } from './state.ts';

const WRITERS = ['00000000000000aa', '00000000000000bb', '00000000000000cc'] as const;
const FIELDS = ['date', 'rawText', '_back'];

interface Replica {
  sid: string;
  n: number;
  clock: number;
  state: State;
}

const replica = (sid: string): Replica => ({ sid, n: 0, clock: 0, state: emptyState() });

const write = (on: Replica, change: (state: State) => Change): Op => {
  on.clock = tick(on.clock, 0);
  on.n += 1;
  const op: Op = {
    sid: on.sid,
    n: on.n,
    h: on.clock,
    deps: depsFrom(on.state.heads, on.sid),
    changes: [change(on.state)],
  };
  expect(ingest(on.state, [op]).applied).toEqual([op]);
  return op;
};

const set =
  (id: string, field: string, value: string) =>
  ({ records }: State): Change => {
    const pred = Object.keys(records.get(keyOf('entry', id))?.[field] ?? {});
    return ['entry', id, field, value, pred];
  };

const remove =
  (id: string) =>
  ({ records }: State): Change => {
    const record = records.get(keyOf('entry', id)) ?? {};
    return ['entry', id, '_del', { ctx: contentDots(record) }, Object.keys(record['_del'] ?? {})];
  };

const sorted = (value: object): [string, unknown][] =>
  Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

const canon = (state: State) => ({
  vv: sorted(state.vv),
  heads: state.heads,
  records: [...state.records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, record]) => [
      key,
      sorted(record).flatMap(([field, register]) =>
        Object.keys(register as object).length > 0 ? [[field, sorted(register as object)]] : [],
      ),
    ]),
});

const copy = ({ vv, heads, records }: State): State => ({
  vv: { ...vv },
  heads: [...heads],
  records: new Map(records),
});

type Step =
  | { do: 'set'; at: number; id: string; field: string; value: string }
  | { do: 'remove'; at: number; id: string }
  | { do: 'send'; at: number; to: number; upTo: number }
  | { do: 'join'; at: number; to: number };

const at = fc.nat(WRITERS.length - 1);
const id = fc.constantFrom('e1', 'e2');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      at,
      id,
      field: fc.constantFrom(...FIELDS),
      value: fc.string(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), at, id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), at, to: at, upTo: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('join' as const), at, to: at }) },
);

const run = (steps: readonly Step[]): { replicas: Replica[]; log: Op[] } => {
  const replicas = WRITERS.map(replica);
  const log: Op[] = [];
  for (const one of steps) {
    const on = replicas[one.at];
    if (!on) continue;
    if (one.do === 'set') log.push(write(on, set(one.id, one.field, one.value)));
    if (one.do === 'remove') log.push(write(on, remove(one.id)));
    const other = 'to' in one ? replicas[one.to] : undefined;
    if (!other) continue;
    if (one.do === 'send') ingest(other.state, log.slice(0, one.upTo).reverse());
    if (one.do === 'join') other.state = join(other.state, copy(on.state));
    other.clock = Math.max(other.clock, on.clock);
  }
  return { replicas, log };
};

const histories = fc.array(step, { maxLength: 60 }).map(run);

describe('states of several writers', () => {
  test('agree when each has all ops, in whatever order they came, and however often', () =>
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), ({ replicas, log }, random) => {
        const shuffled = log
          .map((op) => ({ op, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ op }) => op);
        for (const one of replicas) expect(ingest(one.state, [...shuffled, ...log]).held).toEqual([]);
        const fresh = emptyState();
        ingest(fresh, log);
        for (const one of replicas) expect(canon(one.state)).toEqual(canon(fresh));
      }),
    ));

  test('join to the same, whichever side begins, in whatever grouping, and once or twice', () =>
    fc.assert(
      fc.property(histories, ({ replicas }) => {
        const [a, b, c] = replicas.map(({ state }) => state) as [State, State, State];
        expect(canon(join(a, b))).toEqual(canon(join(b, a)));
        expect(canon(join(join(a, b), c))).toEqual(canon(join(a, join(b, c))));
        expect(canon(join(a, a))).toEqual(canon(a));
        expect(canon(join(join(a, b), b))).toEqual(canon(join(a, b)));
      }),
    ));

  test('come by joining to what they come to by ops', () =>
    fc.assert(
      fc.property(histories, ({ replicas, log }) => {
        const all = emptyState();
        ingest(all, log);
        const joined = replicas.reduce((state, one) => join(state, one.state), emptyState());
        expect(canon(joined)).toEqual(canon(all));
      }),
    ));

  test('hold an op until everything it had seen is there', () =>
    fc.assert(
      fc.property(histories, fc.nat(), ({ log }, pick) => {
        const last = log[pick % Math.max(1, log.length)];
        if (!last) return;
        const state = emptyState();
        const { applied, held } = ingest(state, [last]);
        const free = last.n === 1 && Object.keys(last.deps).length === 0;
        expect([applied.length, held.length]).toEqual(free ? [1, 0] : [0, 1]);
      }),
    ));

  test('never lose a value that nobody has replaced', () =>
    fc.assert(
      fc.property(histories, ({ replicas, log }) => {
        const joined = replicas.reduce((state, one) => join(state, one.state), emptyState());
        const replaced = new Set(
          log.flatMap(({ changes }) =>
            changes.flatMap(([, key, field, , pred]) => pred.map((dot) => `${key}${field}${dot}`)),
          ),
        );
        for (const { sid, n, changes } of log)
          for (const [kind, key, field, value] of changes) {
            const dot = dotOf(sid, n);
            const kept = joined.records.get(keyOf(kind, key))?.[field]?.[dot];
            if (replaced.has(`${key}${field}${dot}`)) expect(kept).toBeUndefined();
            else expect(kept?.v).toEqual(value);
          }
      }),
    ));
});

describe('a delete', () => {
  const seeded = () => {
    const [a, b] = [replica(WRITERS[0]), replica(WRITERS[1])];
    ingest(b.state, [write(a, set('e1', 'rawText', 'one'))]);
    return { a, b };
  };
  const alive = ({ state }: Replica): boolean => isAlive(state.records.get(keyOf('entry', 'e1')) ?? {});

  test('removes what it had seen', () => {
    const { a, b } = seeded();
    ingest(b.state, [write(a, remove('e1'))]);
    expect([alive(a), alive(b)]).toEqual([false, false]);
  });

  test('gives way to an edit it had not seen', () => {
    const { a, b } = seeded();
    const gone = write(a, remove('e1'));
    const edit = write(b, set('e1', 'rawText', 'two'));
    ingest(a.state, [edit]);
    ingest(b.state, [gone]);
    expect([alive(a), alive(b)]).toEqual([true, true]);
    expect(canon(a.state)).toEqual(canon(b.state));
  });

  test('is taken back by a restore, also against a second delete that had not seen it', () => {
    const { a, b } = seeded();
    ingest(b.state, [write(a, remove('e1'))]);
    const back = write(a, set('e1', '_back', 'yes'));
    const again = write(b, remove('e1'));
    ingest(a.state, [again]);
    ingest(b.state, [back]);
    expect([alive(a), alive(b)]).toEqual([true, true]);
  });
});

describe('a field', () => {
  test('shows both values when neither writer had seen the other, and one after a write that had seen both', () => {
    const [a, b] = [replica(WRITERS[0]), replica(WRITERS[1])];
    const one = write(a, set('e1', 'rawText', 'one'));
    const two = write(b, set('e1', 'rawText', 'two'));
    ingest(a.state, [two]);
    ingest(b.state, [one]);
    const register = (of: Replica) => Object.keys(of.state.records.get('entry/e1')?.['rawText'] ?? {});
    expect(register(a)).toHaveLength(2);
    ingest(b.state, [write(a, set('e1', 'rawText', 'both'))]);
    expect([register(a), register(b)]).toEqual([[dotOf(a.sid, 2)], [dotOf(a.sid, 2)]]);
  });
});
