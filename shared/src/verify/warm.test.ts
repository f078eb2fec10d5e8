import { describe, expect, it } from 'vitest';
import { CHECKS } from './verify.ts';
import { warming } from './warm.ts';

describe('making the verifier ready', () => {
  it('runs every check and three amounts on both alphabets, twice, in pieces', () => {
    const pieces = warming();
    expect(pieces).toHaveLength((CHECKS.length + 3) * 2 * 2);
    for (const piece of pieces) expect(piece).not.toThrow();
  });
});
