import { goto } from '$app/navigation';
import { keepDraft } from '#lib/data/drafts.ts';
import type { Address } from './incoming.ts';
import { addressWithout, incomingText, underDraft } from './incoming.ts';

/**
 * Puts what an address brings under the text of the field, keeps that as the draft `key`, and clears the address. Gives the
 * new text of the field.
 */
export const bring = (key: string, text: string, url: Address): string => {
  const together = underDraft(text, incomingText(url.searchParams));
  keepDraft(key, together);
  void goto(addressWithout(url), { replace: true, reset: false });
  return together;
};
