import type { Entry } from '@perf-assist/shared/model/entry';
import { askResultNever, askResultOn, tellResult } from '#lib/data/results.ts';
import { m } from '#lib/i18n/messages.js';
import { clock } from '#lib/state/clock.svelte.ts';
import { dayName } from '#lib/ui/dates.ts';
import { told } from '../intents.ts';

/** What a fact has changed becomes a fact of today. */
export const answerResult = (fact: Entry, text: string): Promise<boolean> =>
  told(
    () => tellResult(fact.id, { date: clock.today, rawText: text.trim() }),
    () => m.result_told(),
  );

export const askResultLater = (fact: Entry, day: string): Promise<boolean> =>
  told(
    () => askResultOn(fact.id, day),
    () => m.result_will_ask({ day: dayName(day, clock.today) }),
  );

export const dismissResult = (fact: Entry): Promise<boolean> =>
  told(
    () => askResultNever(fact.id),
    () => m.result_wont_ask(),
  );
