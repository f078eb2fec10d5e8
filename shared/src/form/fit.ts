import { affinityTo, readSentence } from './affinity.ts';
import type { FormField } from '../model/company-form.ts';
import type { GivenSentence } from './given.ts';
import { fits, lengthOf } from './length.ts';
import { renderField } from './render-field.ts';

/** A field with its answer. `length` is in the unit of its limit, in characters without one. */
export interface FilledField {
  field: FormField;
  sentences: GivenSentence[];
  text: string;
  length: number;
}

/** A sentence that is in no answer: no field asks for it, or `field` and all others that do are full. */
export interface LeftOut {
  sentence: GivenSentence;
  why: 'no-field' | 'no-room';
  field?: string;
}

/** A form filled in. Every sentence given is in exactly one answer or in `left`. */
export interface Fitting {
  fields: FilledField[];
  left: LeftOut[];
}

/** Where the person wants a sentence: the id of a field, or null to have it nowhere; by the id of the sentence. */
export type Pins = Readonly<Record<string, string | null>>;

const NUMBERED =
  /(?:^|[^\p{L}])(?:цель|проект|инициатива|goal|objective|project|initiative)\s*(?:№|#|no\.?)?\s*(\d{1,2})(?!\d)/iu;

/** «Цель 2» and "Goal 2" are about the second goal, when the form asks for goals one by one. */
const withGoals = (fields: readonly FormField[], sentences: readonly GivenSentence[]): FormField[] => {
  const goals = [...new Set(sentences.flatMap(({ goalId }) => goalId ?? []))];
  const numbered = fields.map((field) =>
    field.goalId === undefined ? NUMBERED.exec(field.title)?.[1] : undefined,
  );
  if (!numbered.includes('1') || !numbered.includes('2')) return [...fields];
  return fields.map((field, at) => {
    const n = numbered[at];
    if (n === undefined) return field;
    const goalId = goals[Number(n) - 1];
    return goalId === undefined ? { ...field, kind: 'own' as const } : { ...field, goalId };
  });
};

/** The weightiest first, but no goal's second sentence before other goals had a fair turn; then the order of the page. */
const byTurn = (sentences: readonly GivenSentence[]): GivenSentence[] => {
  const rank = new Map<string, number>();
  for (const list of Map.groupBy(sentences, ({ goalId }) => goalId ?? '').values())
    for (const [at, { id }] of [...list].sort((a, b) => b.weight - a.weight).entries()) rank.set(id, at);
  const worth = ({ id, weight }: GivenSentence): number => weight / (1 + 0.25 * (rank.get(id) ?? 0));
  return [...sentences].sort((a, b) => worth(b) - worth(a));
};

/**
 * Fits sentences into the fields of a form: each goes whole, unchanged and once into the field that suits it best and has
 * room, by its slot, its goal and the words of the field; the weightiest choose first. No answer is ever longer than its
 * limit. `pins` override where a sentence goes, not the limits. Pure: the same input gives the same form.
 */
export const fitForm = (
  fields: readonly FormField[],
  sentences: readonly GivenSentence[],
  pins: Pins = {},
): Fitting => {
  const order = new Map(sentences.map(({ id }, at) => [id, at]));
  const titles = [...new Set(sentences.map(({ goalTitle }) => goalTitle))];
  const slots = withGoals(fields, sentences).map((field, at) => ({
    field: fields[at] ?? field,
    asked: field,
    suits: affinityTo(field, titles),
    taken: [] as GivenSentence[],
  }));
  const left: LeftOut[] = [];
  const isPinned = ({ id }: GivenSentence): boolean => id in pins;
  const queue = byTurn(sentences);
  for (const sentence of [...queue.filter(isPinned), ...queue.filter((one) => !isPinned(one))]) {
    const pin = pins[sentence.id];
    const read = readSentence(sentence);
    const wanted =
      pin !== undefined
        ? slots.filter(({ field }) => field.id === pin)
        : slots
            .map((slot) => ({ slot, score: slot.suits(read) }))
            .filter(({ score }) => score > 0)
            .sort((a, b) => b.score - a.score)
            .map(({ slot }) => slot);
    const place = wanted.find(({ asked, taken }) => {
      const text = renderField(asked, inPageOrder([...taken, sentence], order));
      return fits(text, asked.limit);
    });
    const [first] = wanted;
    if (place) place.taken = inPageOrder([...place.taken, sentence], order);
    else
      left.push(first ? { sentence, why: 'no-room', field: first.field.id } : { sentence, why: 'no-field' });
  }
  return {
    fields: slots.map(({ field, asked, taken }) => {
      const text = renderField(asked, taken);
      return { field, sentences: taken, text, length: lengthOf(text, field.limit?.unit ?? 'characters') };
    }),
    left: left.sort((a, b) => (order.get(a.sentence.id) ?? 0) - (order.get(b.sentence.id) ?? 0)),
  };
};

const inPageOrder = (list: GivenSentence[], order: ReadonlyMap<string, number>): GivenSentence[] =>
  list.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));

/** The whole form as plain text: each title above its answer; a field without an answer keeps its title. */
export const formAsText = ({ fields }: Fitting): string =>
  `${fields.map(({ field, text }) => (text === '' ? field.title : `${field.title}\n\n${text}`)).join('\n\n\n')}\n`;
