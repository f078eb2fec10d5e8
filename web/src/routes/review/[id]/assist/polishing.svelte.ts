import type { Slot } from '@perf-assist/shared/model/bullet';

/** What the person has asked to polish: bullets of one row, of one slot, or a single one. */
export interface PolishAsk {
  kind: 'review' | 'summary';
  ownerId: string;
  goalId?: string;
  title: string;
  slot?: Slot;
  bulletId?: string;
}

class Polishing {
  ask = $state.raw<PolishAsk>();

  end(): void {
    this.ask = undefined;
  }
}

export const polishing = new Polishing();
