import { expect, test } from 'vitest';
import { lengthsOf } from './lengths.ts';

const said = (...texts: string[]) => texts.map((text) => ({ text, marks: [] }));

test('what stands beside the goals counts in the whole alone', () => {
  const page = {
    intro: '',
    keyPoints: [],
    goals: [{ title: 'Также', slots: [{ name: '', sentences: said('а') }] }],
  };
  expect(lengthsOf(page)).toEqual({ whole: { characters: 1, words: 1, sentences: 1 }, goals: [] });
});

test('a page is as long as its sentences, a line each; titles do not count', () => {
  const page = {
    intro: 'Год.',
    keyPoints: said('Раз два.'),
    goals: [
      { title: 'Очень длинное название', slots: [{ name: 'Что сделано', sentences: said('а б', 'в') }] },
    ],
  };
  expect(lengthsOf(page)).toEqual({
    whole: { characters: 'Год.\nРаз два.\nа б\nв'.length, words: 6, sentences: 4 },
    goals: [{ title: 'Очень длинное название', characters: 5, words: 3, sentences: 2 }],
  });
  expect(lengthsOf({ intro: '', keyPoints: [], goals: [] }).whole).toEqual({
    characters: 0,
    words: 0,
    sentences: 0,
  });
});
