import type { PromptLine } from './prompt-lines.ts';
import { knownGoals, promptLines, taskOf } from './prompt-lines.ts';

/** A sentence of an answer. */
export interface Said {
  slot: string;
  text: string;
  groups: string[];
}

const isRussian = (text: string): boolean => /[а-яё]/i.test(text);

/** The same line, put a little differently: an arrow as words, no full stop, no doubled blanks. */
const reword = (text: string): string => {
  const [from, to] = isRussian(text) ? ['с', 'до'] : ['from', 'to'];
  return text
    .replace(/(?<![\p{L}\d.,→-] ?)(\d[\d.,]*(?: ?\p{L}{1,6}| ?%)?) → (\d[\d.,]*)/u, `${from} $1 ${to} $2`)
    .replace(/\s+/g, ' ')
    .replace(/[.;]$/, '');
};

const words = (text: string): number => text.split(' ').length;

/**
 * Every line in its own slot; short neighbours of one slot are joined in one sentence, and a line that is not in the draft
 * joins a short sentence of its slot or is left.
 */
export const faithfulBullets = (lines: PromptLine[]): Said[] => {
  const said: Said[] = [];
  for (const { id, kind, text, more } of lines) {
    const next = reword(text);
    const isRoom = (one: Said | undefined): one is Said =>
      one?.slot === kind && one.groups.length < 2 && words(one.text) + words(next) <= 14;
    const last = more ? said.find(isRoom) : said.at(-1);
    if (isRoom(last)) {
      last.text += `; ${/^\p{Lu}\p{Ll}+[лаио]\s/u.test(next) ? next.replace(/^\p{L}/u, (letter) => letter.toLowerCase()) : next}`;
      last.groups.push(id);
    } else if (!more) said.push({ slot: kind, text: next, groups: [id] });
  }
  return said.map((one) => ({ ...one, text: `${one.text}.` }));
};

const ends = (lines: PromptLine[]): string[] => [lines[0]?.id ?? '', lines.at(-1)?.id ?? ''];

/** The whole answer to a goal out of its sentences, with the first outcome as the summary. */
export const goalAnswer = (lines: PromptLine[], bullets: Said[], user: string): unknown => {
  const best = bullets.find((one) => one.slot === 'outcomes') ?? bullets[0];
  const questions = isRussian(user) ? ['Что это дало команде?'] : ['What did it change for the team?'];
  return {
    seen: ends(lines),
    bullets: [...(best ? [{ ...best, slot: 'summary' }] : []), ...bullets],
    questions,
  };
};

/** What a careful model answers to any prompt of ours: it only rewords what it was given. */
export const faithfulAnswer = (system: string, user: string): unknown => {
  const lines = promptLines(user);
  const known = knownGoals(user);
  switch (taskOf(system)) {
    case 'goal':
      return goalAnswer(lines, faithfulBullets(lines), user);
    case 'digest':
      return {
        seen: ends(lines),
        bullets: lines
          .filter((line) => line.kind === 'fact')
          .slice(0, 7)
          .map(({ id, text }) => ({ text: `${reword(text)}.`, groups: [id] })),
        goals: known.slice(0, 1).map((name) => ({ name, groups: lines.slice(0, 2).map((line) => line.id) })),
      };
    case 'polish':
      return { bullets: lines.map(({ id, text }) => ({ id, text: polished(text) })) };
    case 'enrich':
      return {
        entries: lines.map(({ id, text }) => ({
          id,
          projects: known
            .filter((name) => text.toLowerCase().includes(name.toLowerCase()))
            .map((name) => ({ name, confidence: 0.8 })),
          outputs: [text.split(/[;,]/)[0]?.trim() ?? text],
          outcomes: /\d/.test(text) ? [text] : [],
          tags: [],
        })),
      };
    case 'label':
      return {
        seen: ends(lines.filter((line) => line.id.startsWith('e'))),
        labels: labelled(lines),
      };
    case 'probe':
      return { answer: 'yes' };
  }
};

/** Lines that name a goal go to it; what stands before a colon names a new one. */
const labelled = (lines: PromptLine[]): { id: string; goal: string; name: string }[] => {
  const goals = lines.filter((line) => line.id.startsWith('p'));
  return lines
    .filter((line) => line.id.startsWith('e'))
    .map(({ id, text }) => {
      const words = text.toLowerCase();
      const goal = goals.find(({ text: names }) =>
        names.split(' · ').some((name) => words.includes(name.toLowerCase())),
      );
      const name = /^([\p{L} -]{3,40}):/u.exec(text)?.[1] ?? '';
      return { id, goal: goal?.id ?? (name === '' ? 'none' : 'new'), name: goal ? '' : name };
    });
};

const polished = (text: string): string =>
  text
    .replace(/(?<!\p{L})(?:короче|ну|типа|в общем|basically|just|really)(?!\p{L}),? ?/giu, '')
    .replace(/ {2,}/g, ' ')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .replace(/([^.!?…])$/u, '$1.');
