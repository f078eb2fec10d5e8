let last = 0;
let count = 0;

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

/**
 * A new identity, a UUID of version 7 (RFC 9562): ids made later sort later, also within one millisecond and when the clock
 * goes back.
 */
export const newId = (): string => {
  const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint32Array(3));
  const now = Math.max(Date.now(), last);
  count = now === last ? count + 1 : a >>> 7;
  last = now;
  const time = hex(now, 12);
  const order = hex(count, 8);
  const random = hex(b & 255, 2) + hex(c, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order.slice(0, 3)}-8${order.slice(3, 6)}-${order.slice(6)}${random}`;
};

/** The one person of a notebook; the same on every device, so that two devices never make two persons. */
export const ME = 'me';
