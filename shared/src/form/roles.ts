import { kindOf } from './kind.ts';
import type { FormLine } from './lines.ts';

/** What a line does in a form: opens a field, opens a section of fields, explains the field above, or sets its limit. */
export type LineRole = 'field' | 'section' | 'hint' | 'limit';

const isHead = ({ mark }: FormLine): boolean => mark === 'heading' || mark === 'number';
const isAsked = ({ mark, asks }: FormLine): boolean => mark === 'label' && asks;

/** The lines below the head at `at`, up to the next head. */
const below = (lines: readonly FormLine[], at: number, isNext: (line: FormLine) => boolean): FormLine[] => {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(isNext);
  return end < 0 ? rest : rest.slice(0, end);
};

const listsCompetencies = (line: FormLine, kids: readonly FormLine[]): boolean =>
  !line.asks &&
  kindOf(line.text) === 'competency' &&
  /компетенц|навык|ценност|competenc|skill|values|behavio/iu.test(line.text) &&
  kids.filter(({ mark }) => mark === 'bullet' || mark === 'label').length >= 2;

/** A head is a section when what is below asks by itself: deeper heads, numbers, a list of competencies, questions set apart. */
const isSection = (lines: readonly FormLine[], at: number): boolean => {
  const line = lines[at];
  if (!line) return false;
  const next = lines.slice(at + 1).find(isHead);
  const kids = below(lines, at, isHead);
  if (listsCompetencies(line, kids)) return true;
  if (line.mark === 'number')
    return next !== undefined && next.mark === 'number' && next.depth > line.depth && kids.length === 0;
  if (
    next &&
    (next.mark === 'number' || next.depth > line.depth) &&
    !kids.some((kid) => kid.mark === 'limit')
  )
    return true;
  const asked = kids.filter(isAsked);
  return asked.length >= 2 && asked.slice(1).every(({ gap }) => gap);
};

/** What the lines of a form do, one role a line. A form that marks nothing at all is read as one field a line. */
export const rolesOf = (lines: readonly FormLine[]): LineRole[] => {
  const heads = lines.some(isHead);
  const asked = lines.filter(isAsked).length;
  const labels = lines.filter(({ mark }) => mark === 'label').length;
  const loose = !heads && labels === 0;
  let competencies = false;
  let questions = false;
  let open: FormLine | undefined;
  return lines.map((line, at): LineRole => {
    if (line.mark === 'limit') return 'limit';
    const begin = (role: 'field' | 'section'): LineRole => {
      if (role === 'section') {
        competencies = listsCompetencies(line, below(lines, at, isHead));
        questions = below(lines, at, isHead).filter(isAsked).length >= 2;
      } else if (isHead(line)) questions = false;
      open = role === 'field' ? line : undefined;
      return role;
    };
    if (isHead(line)) {
      const section = isSection(lines, at);
      if (!section && line.mark === 'heading') competencies = false;
      return begin(section ? 'section' : 'field');
    }
    if (line.mark === 'bullet') {
      const alone = loose || (!heads && (line.limit !== undefined || line.asks));
      return competencies || (alone && (!open || open.mark === 'bullet')) ? begin('field') : 'hint';
    }
    if (line.mark === 'text')
      return loose &&
        lines.length > 1 &&
        line.text.length <= 100 &&
        !lines.some(({ mark }) => mark === 'bullet')
        ? begin('field')
        : 'hint';
    if (listsCompetencies(line, below(lines, at, isHead))) return begin('section');
    if (heads) {
      if (competencies && line.gap) return begin('field');
      if (lines[at + 1]?.mark === 'number' && line.gap) return begin('section');
      if (line.asks) return !open || questions ? begin('field') : 'hint';
      return line.limit !== undefined && line.gap ? begin('field') : 'hint';
    }
    const explains = open?.mark === 'label' && !open.asks && !line.gap;
    if (line.asks) return explains ? 'hint' : begin('field');
    const telling =
      line.colon ||
      line.limit !== undefined ||
      lines[at + 1]?.mark === 'limit' ||
      asked === 0 ||
      kindOf(line.text) !== 'free';
    return competencies || (telling && (line.gap || asked === 0 || !open)) ? begin('field') : 'hint';
  });
};
