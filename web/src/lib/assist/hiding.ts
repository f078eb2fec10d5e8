import type { Hiding } from '@perf-assist/shared/assist/mask';
import type { AssistChoices } from '@perf-assist/shared/model/settings';

/** What is put behind marks; nothing when the person hides nothing. */
export const hidingOf = ({ names, companies, money, words }: AssistChoices): Hiding | undefined =>
  names || companies || money || words.length > 0 ? { names, companies, money, words } : undefined;
