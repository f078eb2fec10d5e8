import { draftFrom } from '../draft/draft.ts';
import { readLog } from '../draft/read-log.ts';
import { asks, groupLog } from '../draft/group-log.ts';
import { keepUp } from '../draft/keep-up.ts';
import type { LabelledLog } from './labelled-log.ts';
import { inputWith, truthOf } from './labelled-log.ts';

/** The projects of a log as the engine finds them, given what was said. */
export const projectsOf = (log: LabelledLog, said: ReadonlyMap<string, string>): string[][] => {
  const input = inputWith(log, said);
  return draftFrom(readLog(input), input).projects.map((project) => project.entries);
};

/**
 * A simulated person answers the engine's own questions, one tap each: names the project of all when four fifths of the
 * clump are of one, else of the central entry only; passes over what belongs to none. Returns the projects after each
 * number of taps asked for (ascending).
 */
export const afterTaps = (log: LabelledLog, marks: number[]): string[][][] => {
  const truth = truthOf(log);
  const said = new Map<string, string>();
  const skipped = new Set<string>();
  const result: string[][][] = [];
  let index = readLog(inputWith(log, said));
  const last = Math.max(...marks);
  for (let taps = 0; taps <= last; taps++) {
    const input = inputWith(log, said);
    index = keepUp(index, input);
    if (marks.includes(taps)) result.push(draftFrom(index, input).projects.map((project) => project.entries));
    if (taps === last) break;
    const ask = asks(index, groupLog(index, input.goals, input.links), log.period, skipped)[0];
    if (!ask) continue;
    const votes = new Map<string, number>();
    for (const id of ask.entries) {
      const project = truth.get(id);
      if (project !== undefined) votes.set(project, (votes.get(project) ?? 0) + 1);
    }
    const [name, most] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    const central = truth.get(ask.central);
    if (most >= 0.8 * ask.entries.length) for (const id of ask.entries) said.set(id, name);
    else if (central !== undefined) said.set(ask.central, central);
    else skipped.add(ask.central);
  }
  return result;
};
