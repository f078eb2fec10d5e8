import { AccessState, Devices, Refusal } from '@perf-assist/shared/access';
import type { Access, Device, RefusalCode } from '@perf-assist/shared/access';

/** What the server said; `offline` where it said nothing that we understand. `retryAfter` is in seconds. */
export type Said<T> =
  { ok: true; value: T } | { ok: false; code: RefusalCode | 'offline'; retryAfter?: number | undefined };

const PATIENCE_MS = 20_000;

async function ask<T>(path: string, read: (body: unknown) => T, init: RequestInit = {}): Promise<Said<T>> {
  try {
    const answer = await fetch(`/api/access${path}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...init,
    });
    const body: unknown = await answer.json();
    if (answer.ok) return { ok: true, value: read(body) };
    return { ok: false, ...Refusal.parse(body).error };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

const accessIn = (body: unknown): Access => AccessState.parse(body).access;

/** How the server stands to this browser. */
export const readAccess = (): Promise<Said<Access>> => ask('', accessIn);

/** Signs this browser in; the session comes as a cookie that scripts cannot read. */
export const signIn = (password: string): Promise<Said<Access>> =>
  ask('/sign-in', accessIn, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ password }),
  });

export const signOut = (): Promise<Said<Access>> => ask('/sign-out', accessIn, { method: 'POST' });

export const readDevices = (): Promise<Said<Device[]>> =>
  ask('/devices', (body) => Devices.parse(body).devices);

export const endDevice = (id: string): Promise<Said<Access>> =>
  ask(`/devices/${encodeURIComponent(id)}`, accessIn, { method: 'DELETE' });

export const endAllDevices = (): Promise<Said<Access>> => ask('/devices', accessIn, { method: 'DELETE' });
