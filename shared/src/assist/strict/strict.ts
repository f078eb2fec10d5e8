import type { Check, Finding } from '../../verify/finding.ts';
import { actors } from './actors.ts';
import { counts } from './counts.ts';
import { figures } from './figures.ts';
import { joined } from './joined.ts';
import { planned } from './planned.ts';
import { raised } from './raised.ts';
import { softened } from './softened.ts';
import { undone } from './undone.ts';
import { without } from './without.ts';

const CHECKS: Check[] = [planned, figures, counts, without, actors, softened, undone, raised, joined];

/**
 * What a model may not do to notes beyond what the verifier asks of a person, who knows more than is written: they may
 * say that a thing was done where the note only hopes so, a model may not.
 */
export const strictly: Check = (claim): Finding[] => CHECKS.flatMap((check) => check(claim));
