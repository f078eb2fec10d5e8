import * as z from 'zod/mini';

/** The longest password that is read, in UTF-16 units. */
export const MAX_PASSWORD = 1_000;

/** The body of `POST /api/access/sign-in`. */
export const SignIn = z.object({ password: z.string().check(z.minLength(1), z.maxLength(MAX_PASSWORD)) });
export type SignIn = z.infer<typeof SignIn>;

/**
 * How the server stands to this browser. `local`: it has no password and is asked from its own machine, so all is open;
 * `closed`: it has none and is asked from elsewhere, so it serves the app alone; else this device is signed in or out.
 */
export const Access = z.enum(['local', 'closed', 'signed-out', 'signed-in']);
export type Access = z.infer<typeof Access>;

/** `GET /api/access`, and the answer to signing in and out. */
export const AccessState = z.object({ access: Access });
export type AccessState = z.infer<typeof AccessState>;

/** A signed-in browser. `name` is what it calls itself, `current` is the one that asks; times are ISO 8601, UTC. */
export const Device = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  current: z.boolean(),
});
export type Device = z.infer<typeof Device>;

/** `GET /api/access/devices`, the last seen first. */
export const Devices = z.object({ devices: z.array(Device) });

/** Every code with which the server itself refuses; what the model's tasks are refused with stands in `wire`. */
export const RefusalCode = z.enum([
  'not-found',
  'method-not-allowed',
  'bad-request',
  'unsupported-type',
  'too-large',
  'timeout',
  'unknown-host',
  'forbidden',
  'local-only',
  'signed-out',
  'wrong-password',
  'rate-limited',
  'busy',
  'internal',
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** The body of a refusal; `retryAfter` is in seconds. */
export const Refusal = z.object({
  error: z.object({ code: RefusalCode, message: z.string(), retryAfter: z.optional(z.number()) }),
});
