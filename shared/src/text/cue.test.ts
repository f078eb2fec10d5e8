import { describe, expect, it } from 'vitest';
import { cue } from './cue.ts';

const found = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[0];

describe('a pattern of words and phrases', () => {
  it('takes any ending only where it is asked for', () => {
    const pattern = cue('помог | помогл* | помогал* | участвовал* | was* involved* | led');
    expect(found(pattern, 'Я помог им')).toBe('помог');
    expect(found(pattern, 'Она помогала им')).toBe('помогала');
    expect(found(pattern, 'was  involved in it')).toBe('was  involved');
    expect(found(pattern, 'помогите, ledger, неучаствовал, led_to')).toBeUndefined();
  });

  it('prefers what stands first in the list', () => {
    expect(found(cue('sick leave | sick*'), 'a sick leave')).toBe('sick leave');
    expect(found(cue('sick* | sick leave'), 'a sick leave')).toBe('sick');
    expect(found(cue('ill | sick* | off*', 'off sick'), 'off sick')).toBe('off');
  });

  it('names a class of letters once for neighbours of any ending', () => {
    expect(cue('a* | b* | c* | d | e*').source.match(/\\p\{L\}\*/g)).toHaveLength(2);
  });
});
