import type { PolishResult, PolishStep, Rough, Suggested } from '@perf-assist/shared/assist/polish/run';
import { planPolish, polishMark, runPolish } from '@perf-assist/shared/assist/polish/run';
import type { Bullet } from '@perf-assist/shared/model/bullet';
import type { RoleView } from '@perf-assist/shared/model/review';
import type { AssistChoices, Language } from '@perf-assist/shared/model/settings';
import { statusOf, verify } from '@perf-assist/shared/verify/verify';
import { assistChoices } from '#lib/data/assist/choices.ts';
import { keepPolished, polishedAmong } from '#lib/data/assist/polished.ts';
import { asOneStep, rewordBullets } from '#lib/data/assist/reword.ts';
import type { BulletOwner } from '#lib/data/bullets.ts';
import type { Written } from '#lib/data/write.ts';
import { booked } from './booked.ts';
import { hidingOf } from './hiding.ts';
import { serverModel } from './model.ts';
import { sourcesOf } from './prepare.ts';

/** A rewording to put in place of what it rewords; `refs` are the entries of its bullet. */
export type Accepted = Pick<Suggested, 'id' | 'before' | 'after'> & { refs: string[] };

/** Russian as soon as a third of the letters are. */
const languageOf = (texts: string): Language => {
  const letters = texts.match(/\p{L}/gu)?.length ?? 0;
  return (texts.match(/[а-яё]/giu)?.length ?? 0) * 3 > letters ? 'ru' : 'en';
};

/** What polishing these bullets would send; those that a polish has given before are left out. */
export const preparePolish = async (
  bullets: readonly Bullet[],
  role: RoleView,
  choices?: AssistChoices,
): Promise<PolishStep> => {
  const rough = bullets.map(({ id, slot, text, refs }): Rough => ({ id, slot, text, refs }));
  const [polished, { never }, chosen] = await Promise.all([
    polishedAmong(rough.map(({ text }) => polishMark(text))),
    sourcesOf(rough.flatMap(({ refs }) => refs)),
    choices ?? assistChoices(),
  ]);
  const hiding = hidingOf(chosen);
  const language = languageOf(rough.map(({ text }) => text).join(' '));
  return planPolish(rough, polished, { language, role, never, ...(hiding ? { hiding } : {}) });
};

/** Asks for better words; nothing changes until the person accepts. */
export const polish = async (step: PolishStep, signal: AbortSignal): Promise<PolishResult> => {
  const { find } = await sourcesOf(Object.values(step.rough).flatMap(({ refs }) => refs));
  return runPolish(step, { model: booked(serverModel, 'polish'), find, signal });
};

/**
 * Puts accepted rewordings in place, all in one write, and remembers them as polished. A bullet that has changed since is
 * left; `left` says how many.
 */
export const acceptPolish = async (
  kind: BulletOwner,
  ownerId: string,
  accepted: readonly Accepted[],
  names: string[],
): Promise<{ written: Written; left: number }> => {
  let left = 0;
  const { find } = await sourcesOf(accepted.flatMap(({ refs }) => refs));
  const written = await rewordBullets(kind, ownerId, ({ bullets }) => {
    const set: Record<string, Bullet> = {};
    for (const { id, before, after } of accepted) {
      const bullet = bullets[id];
      if (bullet?.text !== before) {
        left += 1;
        continue;
      }
      const findings = bullet.refs.length > 0 ? verify({ text: after, refs: bullet.refs, find, names }) : [];
      const status = bullet.status === 'locked' ? 'locked' : statusOf(findings);
      const origin = bullet.origin === 'user' ? 'user' : 'model';
      set[`bullets/${id}`] = { ...bullet, text: after, origin, status, issues: findings };
    }
    return set;
  });
  await keepPolished(accepted.map(({ after }) => polishMark(after)));
  return { written: asOneStep([written]) ?? written, left };
};
