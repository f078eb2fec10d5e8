import { forCues } from '../text/cue.ts';
import type { Check } from './finding.ts';

const CAUSES =
  /(?<!\p{L})(?:благодаря|за счет|в результате|вследствие|поэтому|тем самым|что (?:привело|позволило|дало|обеспечило|помогло|снизило|повысило|ускорило)|привел[оаи]? к|позволил[оаи]?|обеспечил[оаи]?|способствовал\p{L}*|из-за|потому что|thanks to|due to|because(?: of)?|resulting in|resulted in|as a result|which (?:led|allowed|enabled|helped|improved|reduced)|leading to|led to|enabling|allowing|thereby|therefore|consequently|so that|hence)(?!\p{L})/giu;

/** Cause and effect that no cited entry states. */
export const causes: Check = ({ text, sources }) => {
  const known = sources.map((source) => forCues(source.text).toLowerCase()).join('\n');
  return [...forCues(text).matchAll(CAUSES)]
    .filter((match) => !known.includes(match[0].toLowerCase()))
    .map((match) => ({ code: 'cause' as const, words: match[0] }));
};
