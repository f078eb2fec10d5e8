import type { Found } from '../read.ts';
import { localIds, strings } from '../read.ts';

/** What a model has read out of one entry; nothing of it is checked yet. */
export interface Enriched {
  id: string;
  projects: { name: string; confidence: number }[];
  outputs: string[];
  outcomes: string[];
  tags: string[];
}

const projectsIn = (value: unknown): Enriched['projects'] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { name, confidence } = one as Record<string, unknown>;
    const [title] = strings(name);
    const sure = typeof confidence === 'number' && Number.isFinite(confidence) ? confidence : 0.5;
    return title === undefined ? [] : [{ name: title, confidence: Math.min(1, Math.max(0, sure)) }];
  });

/** One entry's marks out of a closed object. */
export const enrichedIn = ({ value }: Found): Enriched | undefined => {
  const [id] = localIds(value.id ?? [], 'e');
  if (id === undefined) return undefined;
  return {
    id,
    projects: projectsIn(value.projects),
    outputs: strings(value.outputs ?? []),
    outcomes: strings(value.outcomes ?? []),
    tags: strings(value.tags ?? []),
  };
};
