interface Toast {
  id: number;
  /** In words, or an error whose words are found when it is shown. */
  what: string | { error: unknown };
  tone: 'plain' | 'error';
  action?: { label: string; run: () => unknown };
}

const SHOWN_MS = 8000;

/** Short notes at the edge of the screen: what happened, and how to take it back. */
class Toasts {
  list = $state.raw<Toast[]>([]);
  /** Whether there has been any; until then nothing needs to show them. */
  used = $state(false);
  #next = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, action?: Toast['action']): void {
    this.#add({ what: text, tone: 'plain', ...(action && { action }) });
  }

  fail(what: Toast['what']): void {
    this.#add({ what, tone: 'error' });
  }

  #add(toast: Omit<Toast, 'id'>): void {
    const id = this.#next++;
    this.used = true;
    const others = this.list.filter((shown) => shown.action || toast.action || shown.what !== toast.what);
    this.list = [...others.slice(-2), { id, ...toast }];
    this.resume(id);
  }

  close(id: number): void {
    this.pause(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** While the pointer or the focus is on a toast it stays. */
  pause(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(id: number): void {
    this.pause(id);
    this.#timers.set(
      id,
      setTimeout(() => this.close(id), SHOWN_MS),
    );
  }
}

export const toasts = new Toasts();
