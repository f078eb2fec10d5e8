import { cue, forCues } from '../text/cue.ts';
import { clauses, contentStems, shareIn } from './content.ts';
import type { Check } from './finding.ts';

const LED = cue(
  'руководил* | возглавил* | возглавлял* | лидировал* | был лидом | вел проект | вела проект | единолично | самостоятельно | отвечал за | отвечала за | владел* | организовал* | led | leading | lead the | headed | owned | drove | spearheaded | single-handedly | managed | was responsible for | orchestrated | directed | in charge of',
);
const HELPED = cue(
  'помог | помогл* | помогал* | помогаю | участвовал* | поучаствовал* | подключился к | подключилась к | подключились к | подключался к | поддержал* | поддерживал* | подсказал* | консультировал* | содействовал* | был на подхвате | на подхвате | посмотрел* как | присутствовал* | слушал* | ассистировал* | helped | helping | assisted | contributed | contribution* | participated | supported | took part | joined | shadowed | observed | attended | sat in | paired | pairing | advised',
);

/** Whoever holds a meeting organises it. */
const HELD = cue('провел* | устроил* | собрал*', 'ran | held | hosted | gave | set up');
const LED_TO = /(?<!\p{L})led to(?!\p{L})/giu;

type Rank = 0 | 1 | 2;

const rankOf = (text: string): Rank => {
  const plain = forCues(text);
  return LED.test(plain) ? 2 : HELPED.test(plain) ? 0 : 1;
};

/** One's part may not grow: helped is less than did, did is less than led. */
export const ownership: Check = ({ text, sources, names }) => {
  const known = forCues([...sources.map((source) => source.text), ...names].join('\n'));
  const led = LED.exec(forCues(text).replace(LED_TO, ' '))?.[0];
  const held = led !== undefined && /^(?:организ|organi)/i.test(led) && HELD.test(known);
  if (led !== undefined && !held && !LED.test(known)) return [{ code: 'ownership', words: led }];
  for (const clause of clauses(text)) {
    const stems = contentStems(clause);
    const ranked = sources
      .map((source) => ({
        rank: rankOf(source.text),
        share: shareIn(stems, new Set(contentStems(source.text))),
        text: source.text,
      }))
      .sort((a, b) => b.share - a.share);
    const nearest = ranked[0];
    if (!nearest || nearest.share < 0.4 || nearest.rank !== 0 || rankOf(clause) === 0) continue;
    const helped = HELPED.exec(forCues(nearest.text))?.[0] ?? '';
    const said = nearest.text.split(/[.;,\n]/).find((part) => HELPED.test(forCues(part))) ?? nearest.text;
    const told = contentStems(said).filter((one) => !contentStems(helped).includes(one));
    if (shareIn(told, new Set(stems)) >= 0.5) return [{ code: 'ownership', words: helped }];
  }
  return [];
};
