import { removeIndex } from './stored.ts';

const CHANNEL = 'perf-assist/search';

/**
 * Forgets the stored search index, here and in every tab that searches: its words are no longer those of the notebook, and
 * the change log does not say so. It is made anew when next asked for.
 */
export const renewIndex = async (): Promise<void> => {
  await removeIndex();
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('renew');
  channel.close();
};

/** Calls `renew` whenever some tab forgets the index. */
export const onRenew = (renew: () => void): void => {
  new BroadcastChannel(CHANNEL).onmessage = renew;
};
