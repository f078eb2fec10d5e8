import type { Said } from './faithful.ts';
import { faithfulAnswer, faithfulBullets, goalAnswer } from './faithful.ts';
import { promptLines, taskOf } from './prompt-lines.ts';

type Lie = (text: string, other: string) => string;

const stop = (text: string): string => text.replace(/\.$/, '');
const byLanguage = (text: string, russian: string, english: string): string =>
  /[а-яё]/i.test(text) ? russian : english;

/** What models do to facts: other numbers, names, causes, projects, a bigger part, two facts made one. */
const LIES: Lie[] = [
  (text) =>
    /\d/.test(text)
      ? text.replace(/\d+/, (digits) => String(Number(digits) * 3 + 1))
      : `${stop(text)}${byLanguage(text, ' на 40 %.', ' by 40%.')}`,
  (text) =>
    `${stop(text)}${byLanguage(text, ' вместе с Аристархом Незнамовым.', ' together with Zebulon Quill.')}`,
  (text) =>
    `${stop(text)}${byLanguage(text, ', что привело к росту выручки.', ', resulting in higher revenue.')}`,
  (text) =>
    `${stop(text)}${byLanguage(text, ' в рамках проекта «Велигор».', ' as a part of project "Veligor".')}`,
  (text) => byLanguage(text, `Возглавил направление: ${text}`, `Led the whole initiative: ${text}`),
  (text, other) =>
    `${stop(text)} (${/\d[\d.,]*\s?(?:%|\p{L}+)?/u.exec(other)?.[0] ?? 'OPS-9999'}, NEW-4242).`,
];

const lied = (text: string, at: number, other: string): string =>
  at % 2 === 0 ? (LIES[(at / 2) % LIES.length]?.(text, other) ?? text) : text;

/** A fluent liar: every second sentence says what its lines do not; the others are faithful. */
export const liarAnswer = (system: string, user: string): unknown => {
  const lines = promptLines(user);
  const task = taskOf(system);
  const other = (at: number): string => lines[(at * 5 + 3) % Math.max(1, lines.length)]?.text ?? '';
  if (task === 'goal') {
    const bullets = faithfulBullets(lines).map((said, at): Said => ({
      ...said,
      text: lied(said.text, at, other(at)),
    }));
    return goalAnswer(lines, bullets, user);
  }
  const answer = faithfulAnswer(system, user) as {
    bullets?: { text: string }[];
    goals?: unknown[];
    entries?: { outputs: string[]; projects: unknown[] }[];
    labels?: { goal: string; name: string }[];
  };
  for (const [at, one] of (answer.bullets ?? []).entries()) one.text = lied(one.text, at, other(at));
  if (answer.goals)
    answer.goals.push({ name: byLanguage(user, 'Проект Велигор', 'Project Veligor'), groups: ['e1'] });
  for (const [at, label] of (answer.labels ?? []).entries())
    Object.assign(
      label,
      at % 2 === 0
        ? { goal: 'new', name: byLanguage(user, 'Проект Велигор', 'Project Veligor') }
        : { goal: 'p99' },
    );
  for (const entry of answer.entries ?? []) {
    entry.outputs.push(byLanguage(user, 'перестроил всю платформу', 'rebuilt the whole platform'));
    entry.projects.push({ name: 'Veligor', confidence: 0.99 });
  }
  return answer;
};
