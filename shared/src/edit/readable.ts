import type { Bullet, Bullets, BulletStatus, Slot } from '../model/bullet.ts';

const SLOTS: Record<'review' | 'summary', readonly Slot[]> = {
  review: ['context', 'outputs', 'outcomes'],
  summary: ['summary', 'also'],
};
const ELSE = { review: 'outputs', summary: 'also' } as const;
const STATUSES: readonly BulletStatus[] = ['ok', 'warn', 'blocked', 'locked'];

const isReadable = (
  kind: 'review' | 'summary',
  { slot, refs, issues, status, pos, text }: Partial<Bullet>,
): boolean =>
  slot !== undefined &&
  SLOTS[kind].includes(slot) &&
  Array.isArray(refs) &&
  Array.isArray(issues) &&
  status !== undefined &&
  STATUSES.includes(status) &&
  typeof pos === 'string' &&
  typeof text === 'string';

/**
 * The bullets of a row that another version of the app has written, as this one shows them: a slot or a state that it does
 * not know stands among what was done, what is missing is empty. Of its own bullets it gives back the very same.
 */
export const readable = (kind: 'review' | 'summary', bullets: Bullets | undefined): Bullets => {
  const all = Object.entries(bullets ?? {});
  if (bullets && all.every(([, bullet]) => isReadable(kind, bullet))) return bullets;
  return Object.fromEntries(
    all.map(([id, bullet]: [string, Partial<Bullet>]): [string, Bullet] => [
      id,
      {
        ...bullet,
        id,
        slot: bullet.slot && SLOTS[kind].includes(bullet.slot) ? bullet.slot : ELSE[kind],
        pos: typeof bullet.pos === 'string' ? bullet.pos : 'V',
        text: typeof bullet.text === 'string' ? bullet.text : '',
        refs: Array.isArray(bullet.refs) ? bullet.refs : [],
        origin: bullet.origin ?? 'user',
        issues: Array.isArray(bullet.issues) ? bullet.issues : [],
        status: bullet.status && STATUSES.includes(bullet.status) ? bullet.status : 'ok',
      },
    ]),
  );
};
