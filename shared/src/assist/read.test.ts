import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestPartIn } from './digest/answer.ts';
import { enrichedIn } from './enrich/answer.ts';
import { proposedIn, proposedLines, questionsIn } from './goal/answer.ts';
import { labelIn } from './label/answer.ts';
import { polishedIn } from './polish/answer.ts';
import type { Found } from './read.ts';
import { answerReader, seenIn } from './read.ts';

const all = (text: string): Found[] => answerReader()(text);
const bullets = (text: string) => all(text).flatMap((found) => proposedIn(found) ?? []);

const answer =
  '{"seen":["g1","g2"],"bullets":[{"slot":"outputs","text":"Собрал {каркас} \\"биллинга\\".","groups":["g1"]},{"slot":"outcomes","text":"Стало быстрее.","groups":["g2"]}],"questions":["Зачем?"]}';
const both = [
  { slot: 'outputs', text: 'Собрал {каркас} "биллинга".', groups: ['g1'] },
  { slot: 'outcomes', text: 'Стало быстрее.', groups: ['g2'] },
];

describe('an answer is read', () => {
  test.each([
    ['as it should be', answer],
    ['in fences', '```json\n' + answer + '\n```'],
    ['after chatter with braces', `Конечно! Вот {ваш} JSON:\n${answer}\nНадеюсь, "помог`],
    ['after thinking aloud', `<think>maybe {"slot":"outputs","text":"x","groups":["g1"]}?</think>${answer}`],
    ['with a trailing comma', answer.replace('}],"q', '},],"q')],
    ['by slots instead of a list', answer.replace('"slot":"outputs",', '"slot":"Outputs",')],
    ['with bare ids', answer.replace('["g1"]}', '"[G1]"}').replace('["g2"]}', '[2]}')],
  ])('%s', (_, text) => {
    expect(bullets(text)).toEqual(both);
  });

  test('cut in the middle: what has closed is kept, the rest is not guessed', () => {
    const cut = answer.slice(0, answer.indexOf('быстрее'));
    expect(bullets(cut)).toEqual([both[0]]);
    expect(seenIn(cut)).toEqual(['g1', 'g2']);
  });

  test('the same whatever the pieces it comes in', () => {
    const text = `<think>{"a": "</thin"}</think> ok\n\`\`\`json\n${answer}\`\`\``;
    const pieces = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(pieces, (sizes) => {
        const read = answerReader();
        const found: Found[] = [];
        let at = 0;
        for (const size of [...sizes, text.length]) {
          found.push(...read(text.slice(at, at + size)));
          at += size;
        }
        expect(found).toEqual(all(text));
      }),
    );
    expect(bullets(text)).toEqual(both);
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('{', '}', '[', ']', '"', '\\', '<think>', '</think>', 'text":'),
          ),
        ),
        (pieces) => {
          const read = answerReader();
          for (const piece of pieces) expect(Array.isArray(read(piece))).toBe(true);
          expect(Array.isArray(proposedLines(pieces.join('')))).toBe(true);
        },
      ),
    );
  });

  test('as plain lines, when it is no JSON', () => {
    expect(
      proposedLines(
        '<think>outputs [g9] нет</think>\n## Outputs\n- Собрал каркас (g1, g2).\n**Outcomes**\noutcomes [g3]: Стало быстрее.\nбез ссылки',
      ),
    ).toEqual([
      { slot: 'outputs', text: 'Собрал каркас.', groups: ['g1', 'g2'] },
      { slot: 'outcomes', text: 'Стало быстрее.', groups: ['g3'] },
    ]);
  });
});

test('what each task wants is taken out of closed objects, and nothing out of others', () => {
  expect(all(answer).flatMap(questionsIn)).toEqual(['Зачем?']);
  expect(
    all(
      '{"bullets":[{"text":"a b","groups":["e1"]}],"goals":[{"name":"Биллинг","groups":["e1","e2"]}]}',
    ).flatMap((found) => digestPartIn(found) ?? []),
  ).toEqual([
    { kind: 'bullet', text: 'a b', lines: ['e1'] },
    { kind: 'goal', text: 'Биллинг', lines: ['e1', 'e2'] },
  ]);
  expect(
    all('{"bullets":[{"id":"b1","text":"x"},{"id":"b2"}]}').flatMap((found) => polishedIn(found) ?? []),
  ).toEqual([{ id: 'b1', text: 'x' }]);
  expect(
    all(
      '{"entries":[{"id":"e1","projects":[{"name":"Биллинг","confidence":7},"x"],"outputs":"a","tags":[]}]}',
    ).flatMap((found) => enrichedIn(found) ?? []),
  ).toEqual([
    { id: 'e1', projects: [{ name: 'Биллинг', confidence: 1 }], outputs: ['a'], outcomes: [], tags: [] },
  ]);
  expect(
    all(
      '{"labels":[{"id":"e1","goal":"p2","name":""},{"id":"e2","goal":"none","name":""},{"id":"e3","goal":"new","name":"Каталог"}]}',
    ).flatMap((found) => labelIn(found) ?? []),
  ).toEqual([
    { id: 'e1', goal: 'p2' },
    { id: 'e3', name: 'Каталог' },
  ]);
});
