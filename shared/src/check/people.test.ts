import { expect, test } from 'vitest';
import { peopleIn } from './people.ts';

test.each([
  ['с Леной открыли 3 вакансии, Костя против', ['Лена', 'Костя']],
  ['отдал Дмитрию Орлову и Илье', ['Дмитрий О.', 'Илья']],
  ['ревью от Паши, у Надежды вопросы к Льву', ['Паша', 'Надежда', 'Лев']],
  ['paired with Nadia and Sarah Connor on exports', ['Nadia', 'Sarah Connor']],
  ['спросил @n.petrov про Kafka', ['@n.petrov']],
  ['1:1 Женя. устал', ['Женя']],
  ['Ольга Петровна и Ольга', ['Ольга П.', 'Ольга']],
])('%s', (text, people) => expect(peopleIn(text)).toEqual(people));

test.each([
  'обновил Kafka и Grafana в Yandex Cloud',
  'света нет, слава богу вернули, роман не дочитал',
  'поставил @orama/stemmers, @media и @here',
  'Mark as done, will bill the cloud',
  'писать на team@example.com',
])('nobody in: %s', (text) => expect(peopleIn(text)).toEqual([]));
