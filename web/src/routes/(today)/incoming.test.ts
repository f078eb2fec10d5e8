import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressWithout, incomingText, underDraft } from './incoming.ts';

const asked = (values: Record<string, string>): URLSearchParams => new URLSearchParams(values);

describe('what a link brings', () => {
  it.each([
    [{ text: 'закрыл OPS-12' }, 'закрыл OPS-12'],
    [{ title: 'Runbook', url: 'https://wiki/1' }, 'Runbook https://wiki/1'],
    [{ title: 'Runbook', text: 'Runbook https://wiki/1', url: 'https://wiki/1' }, 'Runbook https://wiki/1'],
    [{ text: 'раз\r\nдва\u0000\u202E' }, 'раз\nдва'],
    [{ new: 'plan' }, ''],
    [{ text: ' \n' }, ''],
  ])('%o', (values, text) => {
    expect(incomingText(asked(values as Record<string, string>))).toBe(text);
  });

  it('is never longer than one entry times its parts', () => {
    expect(incomingText(asked({ text: 'x'.repeat(100_000) }))).toHaveLength(20_000);
  });
});

describe('an unsent draft', () => {
  it('stays as it is, with what came under it, once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (draft, more) => {
        const incoming = incomingText(asked({ text: more }));
        const joined = underDraft(draft, incoming);
        expect(joined).toContain(draft.trimEnd());
        expect(joined).toContain(incoming);
        expect(underDraft(joined, incoming)).toBe(joined);
      }),
    );
  });
});

it('an address keeps all but what it brought', () => {
  expect(addressWithout(new URL('http://x/?day=2026-11-12&text=a&url=b'))).toBe('/?day=2026-11-12');
  expect(addressWithout(new URL('http://x/?title=a'))).toBe('/');
});
