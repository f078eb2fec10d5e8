import { tick } from 'svelte';
import { sentence } from '@perf-assist/shared/draft/clean';
import type { Entry } from '@perf-assist/shared/model/entry';
import { newId } from '#lib/data/ids.ts';
import type { Owner, Place } from '#lib/data/review/owner.ts';
import { placeEntry } from '#lib/data/review/structure.ts';
import { m } from '#lib/i18n/messages.js';
import { told } from '#lib/log/intents.ts';
import { verdictOf } from './judge.ts';
import { slotName } from './names.ts';
import type { Work } from './work.svelte.ts';

/** The kind of thing that an entry is while it is dragged. */
export const DRAGGED = 'application/x-perf-entry';

const nextTo = (entryId: string): HTMLElement | undefined => {
  const row = document.querySelector(`[data-left="${CSS.escape(entryId)}"]`);
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  return next?.querySelector<HTMLElement>('button') ?? undefined;
};

/** Makes a sentence of the review out of an entry; the keys go to the entry that follows it in its list, at the end to the new sentence. */
export const place = async (
  work: Work,
  entry: Entry,
  to: Owner & Place,
  names: string[],
  stay = true,
): Promise<void> => {
  const text = sentence(entry.rawText);
  const refs = [entry.id, ...(entry.planId === undefined ? [] : [entry.planId])];
  const verdict = verdictOf({ refs, issues: [], status: 'ok' }, text, [entry], names);
  const id = newId();
  const next = stay ? nextTo(entry.id) : undefined;
  const done = await told(
    () => placeEntry(to, { id, text, refs, ...verdict }),
    () => m.entry_placed({ slot: slotName(to.slot) }),
  );
  if (!done) return;
  await tick();
  if (next?.isConnected) next.focus();
  else work.focus.want(id);
};
