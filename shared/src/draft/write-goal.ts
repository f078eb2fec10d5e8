import type { RoleView } from '../model/review.ts';
import type { Language } from '../model/settings.ts';
import { joinInto, sentenceOf } from './bullets.ts';
import { capitalise, clean, close } from './clean.ts';
import { POSTPONED } from './glue.ts';
import type { DraftEntry } from './input.ts';
import type { LogIndex } from './log-index.ts';
import type { Material } from './material.ts';
import type { Sentence } from './result.ts';

/** How many sentences a role wants of each slot; facts are the same for all. */
const CAPS: Record<RoleView, { context: number; outputs: number; outcomes: number }> = {
  engineer: { context: 3, outputs: 12, outcomes: 6 },
  lead: { context: 3, outputs: 12, outcomes: 6 },
  manager: { context: 3, outputs: 12, outcomes: 6 },
  generic: { context: 3, outputs: 12, outcomes: 6 },
};

export interface Slots {
  context: Sentence[];
  outputs: Sentence[];
  outcomes: Sentence[];
}

const weightiest = (materials: Material[], most: number): Material[] =>
  [...materials].sort((a, b) => b.weight - a.weight || a.item - b.item).slice(0, most);

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u;

/** Whether a line says something to a stranger: `50%.` and `retro` do not, they stay in the coverage lists. */
const isTelling = (text: string): boolean =>
  (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 || UNSPACED.test(text);

/**
 * Words one goal by extraction. What does not fit in Outcomes or Context goes to Outputs, where near lines are joined;
 * what finds no place is left to the coverage lists. Plans given up are told in Context as postponed.
 */
export const writeGoal = (
  given: Material[],
  dropped: DraftEntry[],
  index: LogIndex,
  view: { role: RoleView; language: Language; known: ReadonlySet<string> },
): Slots => {
  const materials = given.filter(({ text }) => isTelling(text));
  const caps = CAPS[view.role];
  const outcomes = weightiest(
    materials.filter((material) => material.slot === 'outcomes'),
    caps.outcomes,
  );
  const why = weightiest(
    materials.filter((material) => material.slot === 'context'),
    caps.context,
  );
  const apart = new Set([...outcomes, ...why]);
  const rest = materials.filter(
    (material) => !apart.has(material) && (!material.own || material.slot === 'outputs'),
  );
  const one = (material: Material): Sentence => sentenceOf([material], view.language, view.known);
  const inTime = (list: Material[]): Material[] => [...list].sort((a, b) => a.item - b.item);
  const postponed = dropped
    .slice(0, Math.max(0, caps.context - why.length))
    .map((plan) => postponedOf(plan, view.language));
  return {
    context: [...inTime(why).map(one), ...postponed],
    outputs: joinInto(rest, caps.outputs, index, view.language, view.known),
    outcomes: inTime(outcomes).map(one),
  };
};

const postponedOf = (plan: DraftEntry, language: Language): Sentence => {
  const why = clean(plan.dropped ?? '');
  return {
    text: close(`${POSTPONED[language]}: ${clean(plan.text)}${why === '' ? '' : ` (${why})`}`),
    refs: [plan.id],
  };
};

/** The strongest sentences of a whole review: outcomes before outputs, one of each goal in turn, at most six. */
export const summarise = (goals: Slots[]): Sentence[] => {
  const picked: Sentence[] = [];
  for (let round = 0; picked.length < 6 && round < 3; round++) {
    for (const goal of goals) {
      const strongest = [...goal.outcomes, ...goal.outputs.filter((sentence) => sentence.refs.length > 0)][
        round
      ];
      const enough = picked.length >= 3 && (round > 0 || goal.outcomes.length === 0);
      if (strongest && picked.length < 6 && !enough)
        picked.push({ text: capitalise(strongest.text), refs: strongest.refs });
    }
  }
  return picked;
};
