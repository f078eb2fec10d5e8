import { cue, forCues } from '../text/cue.ts';
import type { Check, Finding } from './finding.ts';

const INFLATED = cue(
  'синерги* | революционн* | беспрецедентн* | уникальн* | колоссальн* | грандиозн* | блестящ* | виртуозн* | невероятн* | прорывн* | на высочайшем уровне | существенно улучшил* | в кратчайшие сроки | spearheaded | synerg* | leverag* | revolutionary | revolutionized | unprecedented | world-class | best-in-class | game-changing | cutting-edge | groundbreaking | seamlessly | passionate* | transformative | holistic*',
);
const VAGUE = cue(
  'участвовал* | принимал* участие | был* вовлечен* | занимал* вопрос* | participated in | was involved in | took part in | worked on various',
);
const WE = cue("мы | нами | наша команда | our team | we | we've");
const MOST_WORDS = 28;

/** Advice, never a block: puffed words, a part not named, "we" for one's own part, more than 28 words. */
export const style: Check = ({ text }) => {
  const plain = forCues(text);
  const findings: Finding[] = [];
  for (const [code, pattern] of [
    ['inflated', INFLATED],
    ['vague', VAGUE],
    ['we', WE],
  ] as const) {
    const words = pattern.exec(plain)?.[0];
    if (words !== undefined) findings.push({ code, words });
  }
  const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (count > MOST_WORDS) findings.push({ code: 'long', words: String(count) });
  return findings;
};
