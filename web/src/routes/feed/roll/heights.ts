import type { Piece } from './pieces.ts';

const HEAD = 92;
const DAY_HEAD = 44;
/** Days of work in a week, for one that is not read. */
const DAYS = 5;

/** How tall pieces are, in pixels: as they were seen, else guessed by how tall an entry was so far. */
export class Heights {
  #seen = new Map<string, number>();
  #rows = 8;
  #sum = 8 * 42;

  /** Notes what a piece measures; true when that is news. */
  saw(piece: Piece, height: number): boolean {
    const known = this.#seen.get(piece.key);
    if (known !== undefined && Math.abs(known - height) < 0.5) return false;
    this.#seen.set(piece.key, height);
    if (piece.kind === 'day' && known === undefined) {
      this.#rows += piece.ids.length;
      this.#sum += Math.max(0, height - (piece.isFirst ? DAY_HEAD : 0));
    }
    return true;
  }

  /** A week that is let go keeps the room it took. */
  keep(week: string, height: number): void {
    this.#seen.set(week, height);
  }

  readonly of = (piece: Piece): number => {
    const seen = this.#seen.get(piece.key);
    if (seen !== undefined) return seen;
    const row = this.#sum / this.#rows;
    if (piece.kind === 'head') return HEAD;
    if (piece.kind === 'day') return (piece.isFirst ? DAY_HEAD : 0) + piece.ids.length * row;
    return HEAD + Math.min(piece.count, DAYS) * DAY_HEAD + piece.count * row;
  };
}
