import { expect, test } from 'vitest';
import { fieldsOf, pinsFor } from './fields.ts';

const [one, two] = [
  { id: 'g1', title: 'Поиск' },
  { id: 'g2', title: 'Логи' },
];

test('the fields of a starter keep their ids when goals come, go or move', () => {
  const form = { starter: 'star', fields: [] };
  const both = fieldsOf(form, [one, two], 'ru');
  expect(both.map(({ id }) => id)).toEqual([
    ...['star:g1:0', 'star:g1:1', 'star:g1:2'],
    ...['star:g2:0', 'star:g2:1', 'star:g2:2'],
  ]);
  const turned = fieldsOf(form, [two, one], 'ru');
  for (const field of both) expect(turned).toContainEqual(field);
});

test('a form of one’s own is as it was kept; a starter of a newer version is what it carries', () => {
  const fields = [{ id: 'a', title: 'Что сделано?', kind: 'outputs' as const }];
  expect(fieldsOf({ fields }, [one], 'ru')).toEqual(fields);
  expect(fieldsOf({ starter: 'haiku', fields }, [one], 'en')).toEqual(fields);
});

test('pins to fields of another form are not followed, "nowhere" is', () => {
  const fields = [{ id: 'a', title: 'Что сделано?', kind: 'outputs' as const }];
  expect(pinsFor({ x: 'a', y: 'other', z: null }, fields)).toEqual({ x: 'a', z: null });
});
