import type { GroupedLog } from './group-log.ts';
import type { DraftInput } from './input.ts';
import type { LogIndex } from './log-index.ts';
import { partsOf, projectOf, routineOf } from './parts.ts';
import type { Draft } from './result.ts';
import { sharesOf } from './shares.ts';

/** A period as the engine sees it before any sentence is made: its projects, the heaviest first, and its routine. */
export type Look = Pick<Draft, 'projects' | 'routine'>;

/** Looks at a log that was read and grouped; nothing is left out of it, so that what is left out keeps its place. */
export const lookAt = (index: LogIndex, grouped: GroupedLog, input: DraftInput): Look => {
  const isWithin = ({ date }: { date: string }): boolean =>
    date >= input.period.start && date <= input.period.end;
  const routine = routineOf(index, grouped);
  return {
    projects: partsOf(sharesOf(index, grouped), index, input, isWithin).map(projectOf),
    routine: input.entries.flatMap((entry) => (isWithin(entry) && routine.has(entry.id) ? entry.id : [])),
  };
};
