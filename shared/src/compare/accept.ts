import type { Bullets, Slot } from '../model/bullet.ts';
import { posBetween } from '../model/pos.ts';
import { inSlot } from '../model/slots.ts';
import type { Proposal } from './proposals.ts';
import { isOwn } from './proposals.ts';

const placeBefore = (current: Bullets, slot: Slot, before: string | undefined): string => {
  const list = inSlot(current, slot);
  const found = list.findIndex(({ id }) => id === before);
  const at = found < 0 ? list.length : found;
  return posBetween(list[at - 1]?.pos, list[at]?.pos);
};

/**
 * The bullets after a proposal is accepted; `id` is for a new one. The bullet as it stands now counts: one that the person
 * has edited or removed since the proposal was made is left as it is, one they have moved stays where they put it. Rejecting is doing nothing.
 */
export const accept = (current: Bullets, proposal: Proposal, id: string): Bullets => {
  if (proposal.kind === 'kept' || proposal.kind === 'same') return current;
  if (proposal.kind === 'new') {
    const { text, refs, slot } = proposal.proposed;
    const pos = placeBefore(current, slot, proposal.before);
    return { ...current, [id]: { id, slot, pos, text, refs, origin: 'extract', issues: [], status: 'ok' } };
  }
  const now = current[proposal.bullet.id];
  if (!now || isOwn(now) || now.text !== proposal.bullet.text) return current;
  if (proposal.kind === 'gone') {
    const { [now.id]: _gone, ...rest } = current;
    return rest;
  }
  const { text, refs } = proposal.proposed;
  const slot = now.slot === proposal.bullet.slot ? proposal.proposed.slot : now.slot;
  const pos = slot === now.slot ? now.pos : placeBefore(current, slot, undefined);
  return {
    ...current,
    [now.id]: { ...now, slot, pos, text, refs, origin: 'extract', issues: [], status: 'ok' },
  };
};
