type KeepText = () => Promise<void> | void;

/**
 * A new build of the app, as the person meets it: it waits until asked for, and no page reloads over a text that is
 * not kept. Accepted in one tab, it takes over in all: each keeps its texts, then reloads.
 */
class Update {
  /** The app is stored on this device and starts without a network. */
  offlineReady = $state(false);
  /** The reload did not happen because some text could not be kept; `apply()` tries again. */
  blocked = $state(false);
  #stored = $state(false);
  /** A new build is stored and waits for `apply()`. */
  waiting = $derived(this.#stored || this.blocked);

  #keepers = new Set<KeepText>();
  #takeOver: (() => void) | undefined;
  #hadWorker = false;

  constructor() {
    if (!('serviceWorker' in navigator)) return;
    this.#hadWorker = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (this.#hadWorker) void this.#reload();
      this.#hadWorker = true;
    });
  }

  /** `keep` runs before every reload this class makes; if it rejects, the page stays. Returns how to take it off. */
  onBeforeReload(keep: KeepText): () => void {
    this.#keepers.add(keep);
    return () => this.#keepers.delete(keep);
  }

  /** Keeps all texts, then lets the waiting build take over in every tab; with none waiting, reloads this tab. */
  async apply(): Promise<void> {
    if (!this.#stored || !this.#takeOver) await this.#reload();
    else if (await this.#keepTexts()) this.#takeOver();
  }

  /** Follows the states of a registration; `takeOver` tells its waiting worker to start. */
  follow(registration: ServiceWorkerRegistration, takeOver: () => void): void {
    this.#takeOver = takeOver;
    this.#hadWorker ||= registration.active?.state === 'activated';
    const look = () => {
      this.offlineReady = registration.active !== null;
      this.#stored = registration.active !== null && registration.waiting !== null;
    };
    const watch = () => registration.installing?.addEventListener('statechange', look);
    registration.addEventListener('updatefound', watch);
    watch();
    look();
  }

  async #reload(): Promise<void> {
    if (await this.#keepTexts()) location.reload();
  }

  async #keepTexts(): Promise<boolean> {
    const kept = await Promise.allSettled([...this.#keepers].map(async (keep) => keep()));
    this.blocked = kept.some(({ status }) => status === 'rejected');
    return !this.blocked;
  }
}

export const update = new Update();
