/** Keeps the `limit` best of what is offered, best first; of equals, the first offered. */
export class Best {
  readonly #limit: number;
  readonly items: { item: number; score: number }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(item: number, score: number): void {
    const { items } = this;
    const last = items.at(-1);
    if (items.length >= this.#limit && last && last.score >= score) return;
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((items[middle]?.score ?? 0) >= score) low = middle + 1;
      else high = middle;
    }
    items.splice(low, 0, { item, score });
    if (items.length > this.#limit) items.pop();
  }
}
