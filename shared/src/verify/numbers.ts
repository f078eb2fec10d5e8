import { clean } from '../draft/clean.ts';
import { repeatKey } from '../draft/items.ts';
import { times } from '../draft/glue.ts';
import { looseNumerals } from '../text/numerals.ts';
import { isStopword } from '../text/stopwords.ts';
import { changes } from '../text/changes.ts';
import { quantities } from '../text/quantities.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Amount } from './amounts.ts';
import { amountsOf, near } from './amounts.ts';
import { clauses, contentStems, shareIn } from './content.ts';
import type { Check, Claim, Finding, Source } from './finding.ts';

/** Our own "(семь раз, май)" is right when that many cited entries say the same. */
const repeatWords = (sources: Source[]): string[] => {
  const counts = new Map<string, number>();
  for (const { type, text } of sources)
    if (type === 'fact') {
      const key = repeatKey(clean(text));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts.values()]
    .filter((count) => count > 1)
    .flatMap((count) => [`(${times(count, 'ru')},`, `(${times(count, 'en')},`]);
};

/** A talk of two, and "not a single one", are no numbers. */
const NO_NUMBER = /(?<![\d.,:])1[:x-]1(?![\d.,:])|(?<!\p{L})ни од(?:ин|на|но|ного|ной|ному|ним)(?!\p{L})/giu;

const withoutRepeats = ({ text, sources }: Claim): string =>
  repeatWords(sources)
    .reduce((rest, words) => rest.replaceAll(words, '('), text)
    .replace(NO_NUMBER, ' ');

type Said = Quantity & { isCount: boolean };

/** The amounts of a clause; a bare number before a word counts things, which no measure in an entry proves. */
const saidIn = (clause: string): Said[] =>
  quantities(clause).map((quantity) => {
    const next = /^\s+(\p{L}+)/u.exec(clause.slice(quantity.end))?.[1]?.toLowerCase();
    return { ...quantity, isCount: quantity.unit === '' && next !== undefined && !isStopword(next) };
  });

const isStated = ({ value, unit, isCount }: Said, text: string, amounts: Amount[]): boolean => {
  const isSame = (amount: Amount): boolean => near(amount.value, value);
  if (unit !== '') return amounts.some((amount) => amount.unit === unit && isSame(amount));
  if (amounts.some((amount) => (amount.unit === '' || !isCount) && isSame(amount))) return true;
  const measures = isCount ? quantities(text).filter((one) => one.unit !== '') : [];
  return looseNumerals(text).some(
    (numeral) =>
      near(numeral.value, value) &&
      !measures.some(({ start, end }) => start <= numeral.start && numeral.start < end),
  );
};

const BY =
  /(?:(?<!\p{L})(?:на|минус|плюс|by|minus|plus|down|up|сэконом\p{L}*|экономи\p{L}*|sav(?:ed?|es|ing))[^.;\d]{0,20}|[-−–+] ?)$/iu;
const MORE =
  /^[^.;,\d]{0,12}(?<!\p{L})(?:быстрее|медленнее|меньше|больше|раньше|позже|дешевле|дороже|выше|ниже|faster|slower|less|more|fewer|earlier|later|cheaper|lower|higher|saved)/iu;

/** Whether an amount is said to be what a thing was or has become: both of "теперь 4 дня, было 5". */
const isState = (clause: string, { start }: Quantity): boolean =>
  changes(clause).some(({ from, to }) => from && (from.start === start || to.start === start));

/** Whether words say an amount as a difference: "на 4 дня", "4 days less". */
const isDifference = (clause: string, { start, end }: Quantity): boolean =>
  BY.test(clause.slice(0, start)) || MORE.test(clause.slice(end));

/** A share, factor or difference, said as one, that follows from two amounts of one entry. */
const isDerived = (clause: string, quantity: Quantity, amounts: Amount[]): boolean =>
  !isState(clause, quantity) &&
  amounts.some((a, at) =>
    amounts.some((b, other) => {
      if (at === other || a.unit !== b.unit || a.value === 0 || b.value === 0) return false;
      if (quantity.unit === '%')
        return near(Math.round((Math.abs(a.value - b.value) / a.value) * 100), quantity.value);
      if (quantity.unit === '×') return near(Math.round((a.value / b.value) * 10) / 10, quantity.value);
      const differs = quantity.unit !== '' && quantity.unit === a.unit && isDifference(clause, quantity);
      return differs && near(Math.abs(a.value - b.value), quantity.value);
    }),
  );

type Read = Source & { stems: Set<string> };

/** Whether the piece between commas that a number stands in comes from an entry that holds it. */
const isOwnPart = (clause: string, { start }: Quantity, sources: Read[], holding: Read[]): boolean => {
  const from = Math.max(...[', ', ': ', ' и ', ' and '].map((joint) => clause.lastIndexOf(joint, start))) + 1;
  const to = clause.indexOf(', ', start);
  if (from === 0 && to < 0) return false;
  const stems = contentStems(clause.slice(from, to < 0 ? undefined : to));
  const best = (some: Read[]): number => Math.max(0, ...some.map((one) => shareIn(stems, one.stems)));
  return stems.length > 1 && best(holding) >= 0.5 && best(holding) === best(sources);
};

/** Every number with its unit must be in a cited entry, and in the one that the words around it come from. */
export const numbers: Check = (claim) => {
  const sources = claim.sources.map((source) => ({
    ...source,
    amounts: amountsOf(source.text),
    stems: new Set(contentStems(source.text)),
  }));
  const names = amountsOf(claim.names.join('. '));
  const findings: Finding[] = [];
  for (const clause of clauses(withoutRepeats(claim))) {
    const stems = contentStems(clause);
    const best = Math.max(0, ...sources.map((source) => shareIn(stems, source.stems)));
    const said = saidIn(clause);
    const whole = sources.some((source) => said.every((one) => isStated(one, source.text, source.amounts)));
    for (const quantity of said) {
      const holding = sources.filter((source) => isStated(quantity, source.text, source.amounts));
      const words = quantity.written;
      if (holding.length > 0) {
        const held = Math.max(...holding.map((source) => shareIn(stems, source.stems)));
        const apart = whole
          ? held < (stems.length >= 3 ? 0.5 : 0.01) && best - held > 0.25
          : best - held > 0.1;
        if (apart && !isOwnPart(clause, quantity, sources, holding))
          findings.push({ code: 'number-elsewhere', words });
      } else if (isStated(quantity, claim.names.join('. '), names)) continue;
      else if (sources.some((source) => isDerived(clause, quantity, source.amounts)))
        findings.push({ code: 'derived', words });
      else findings.push({ code: 'number', words });
    }
    for (const { value, written } of looseNumerals(clause)) {
      if (quantities(clause).some((quantity) => quantity.written.includes(written))) continue;
      const everywhere = [...sources.map((source) => source.text), ...claim.names];
      if (!everywhere.some((text) => looseNumerals(text).some((numeral) => near(numeral.value, value))))
        findings.push({ code: 'number', words: written });
    }
  }
  return [...findings, ...overused(claim)];
};

/** A number said more often than its entries say it stands in for another. */
const overused = (claim: Claim): Finding[] => {
  const said = looseNumerals(withoutRepeats(claim));
  const sources = looseNumerals([...claim.sources.map((source) => source.text), ...claim.names].join('\n'));
  const often = (list: { value: number }[], value: number): number =>
    list.filter((one) => near(one.value, value)).length;
  return said
    .filter(({ value }) => often(sources, value) > 0 && often(said, value) > often(sources, value))
    .map(({ written }) => ({ code: 'number', words: written }));
};
