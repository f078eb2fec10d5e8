import { expect, it } from 'vitest';
import { readQuery } from './query.ts';
import { formsLike } from './same-word.ts';
import { SearchIndex } from './search-index.ts';

const isLike = (form: string, other: string): boolean => {
  let found = form === other;
  formsLike(form, (like) => (found ||= like === other));
  return found;
};

/** Each line is one word in forms of many kinds of stem, verbs with their passive participles. */
const WORDS = `
канал канала каналу каналов каналах
запись записи записью записей записями
стройка стройки стройку строек
число числа чисел числам
месяц месяца месяцев месяцам
палец пальца пальцев
статья статьи статью статей
сценарий сценария сценариев
быстрый быстрая быстрого быстрее быстр
спокойный спокойная спокоен
сделать сделал сделаю сделают сделан сделана сделанный
проверить проверил проверю проверят проверен проверенный
ответить ответил отвечу ответят отвечен
запустить запустил запущу запустят запущен запущенный
проводить проводил провожу проводят
посмотреть посмотрел посмотрю посмотрят
договориться договорился договорюсь договорятся
тестировать тестировал тестирую тестируют
писать писал пишу пишут
сказать сказал скажу сказан
искать искал ищу ищут
поднять поднял подниму поднимут поднят
снять снял сниму снят
занять занял займу займут
собрать собрал соберу собрана
вернуться вернулся вернусь вернутся
возникнуть возник возникла возникнет
закрыть закрыл закрою закроют закрыт закрытый
разбить разбил разобью разобьют разбит
перенести перенес перенесла перенесу перенесен
вести вел вела веду ведут
учесть учел учла учту учтен
пройти прошел прошла пройду пройдут
помочь помог помогла помогу поможет
привлечь привлек привлекла привлеку привлечет
создать создал создам создадут создан
вставать вставал встаю встают
`;

it.each(
  WORDS.trim()
    .split('\n')
    .map((line) => line.split(' ')),
)('%s and its forms are one word, each brings the others', (...forms) => {
  const strangers = forms.flatMap((form) =>
    forms.filter((other) => !isLike(form, other)).map((other) => `${form} → ${other}`),
  );
  expect(strangers).toEqual([]);
});

it.each([
  ['нашел', 'зашел'],
  ['план', 'плата'],
  ['сервер', 'сервис'],
  ['стенд', 'стена'],
  ['написать', 'написание'],
  ['метрика', 'метро'],
])('%s and %s are different words', (one, other) => {
  expect(isLike(one, other)).toBe(false);
  expect(isLike(other, one)).toBe(false);
});

it('finds a form that its stem alone does not, as well as the word itself', () => {
  const index = new SearchIndex();
  const put = (id: string, text: string): void =>
    index.put({ kind: 'entry', id, day: '2026-11-12', type: 'fact', text });
  put('other', 'перешёл к коллегам');
  put('passive', 'контур снят');
  put('future', 'сниму метрики');
  const packed = SearchIndex.unpack(index.pack());
  for (const one of [index, packed]) {
    const find = (text: string) =>
      one
        ?.find(readQuery(text, '2026-11-13'), '2026-11-13', 9)
        .hits.entry.map(({ id }) => id)
        .toSorted();
    expect(find('снять')).toEqual(['future', 'passive']);
    expect(find('нашёл')).toEqual([]);
  }
});
