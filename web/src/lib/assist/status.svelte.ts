import type { AssistErrorCode, AssistStatus } from '@perf-assist/shared/wire';

const FRESH_MS = 60_000;

/** The body is our own server's: that it is a status at all is enough to know. */
const statusIn = (body: unknown): AssistStatus | undefined =>
  typeof body === 'object' && body !== null && 'configured' in body && 'budget' in body
    ? (body as AssistStatus)
    : undefined;

/** Why the door stayed shut, in the words of the wire. */
const refusalIn = (body: unknown): AssistErrorCode | undefined => {
  const { error } = Object(body) as { error?: { code?: AssistErrorCode } };
  return error?.code;
};

/**
 * What the server says of its model. `current` is its last word; `trouble` why it could not be asked: `offline` when the
 * server does not answer, `not-configured` when it knows of no models. Nothing waits for it.
 */
class Status {
  current = $state.raw<AssistStatus>();
  trouble = $state.raw<AssistErrorCode>();
  asking = $state(false);
  #askedAt = 0;
  #turn: Promise<void> | undefined;

  get isReady(): boolean {
    return this.current?.configured === true;
  }

  /** Where the text would go, in a word that tells hosts and models apart. */
  get where(): string {
    const { model = '', host = '' } = this.current ?? {};
    return `${model} ${host}`;
  }

  /** Asks, unless it was asked within the last minute. `fresh` asks all the same, `probe` has the model itself tried. */
  ask({ fresh = false, probe = false } = {}): Promise<void> {
    if (!fresh && !probe && this.current && Date.now() - this.#askedAt < FRESH_MS) return Promise.resolve();
    this.#turn ??= this.#ask(probe).finally(() => (this.#turn = undefined));
    return this.#turn;
  }

  async #ask(probe: boolean): Promise<void> {
    this.asking = true;
    try {
      const response = await fetch(`/api/assist/status${probe ? '?probe=1' : ''}`, { cache: 'no-store' });
      const body: unknown = await response.json().catch(() => undefined);
      const data = statusIn(body);
      this.#askedAt = Date.now();
      this.current = data;
      this.trouble = data ? undefined : (refusalIn(body) ?? 'not-configured');
    } catch {
      this.trouble = 'offline';
    }
    this.asking = false;
  }
}

export const status = new Status();
