import { placeSample } from '@perf-assist/shared/samples/sample';
import type { Sample } from '@perf-assist/shared/samples/sample';
import type { Language } from '@perf-assist/shared/model/settings';
import type { Role } from '@perf-assist/shared/model/user';
import { addSample } from '#lib/data/sample.ts';
import type { Written } from '#lib/data/write.ts';

const load = async (language: Language, role: Role): Promise<Sample> => {
  const who = role === 'engineer' || role === 'mixed' ? 'engineer' : 'lead';
  switch (`${language}-${who}` as const) {
    case 'ru-engineer':
      return (await import('@perf-assist/shared/samples/ru-engineer.json')).default as Sample;
    case 'ru-lead':
      return (await import('@perf-assist/shared/samples/ru-lead.json')).default as Sample;
    case 'en-engineer':
      return (await import('@perf-assist/shared/samples/en-engineer.json')).default as Sample;
    case 'en-lead':
      return (await import('@perf-assist/shared/samples/en-lead.json')).default as Sample;
  }
};

/** Puts the written half-year for this language and role into the notebook, its last entry on the last working day. */
export const layOutSample = async (language: Language, role: Role, today: string): Promise<Written> => {
  const sample = await load(language, role);
  const entries = placeSample(sample, today, (n) => `${sample.id}-${String(n).padStart(4, '0')}`);
  return addSample({ goals: sample.goals, entries });
};
