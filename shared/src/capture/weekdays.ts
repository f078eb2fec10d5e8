const NAMES: readonly (readonly string[])[] = [
  ['понедельник', 'понедельника', 'понедельнику', 'пн', 'monday', 'mon'],
  ['вторник', 'вторника', 'вторнику', 'вт', 'tuesday', 'tue', 'tues'],
  ['среда', 'среду', 'среды', 'среде', 'ср', 'wednesday', 'wed'],
  ['четверг', 'четверга', 'четвергу', 'чт', 'thursday', 'thu', 'thur', 'thurs'],
  ['пятница', 'пятницу', 'пятницы', 'пятнице', 'пт', 'friday', 'fri'],
  ['суббота', 'субботу', 'субботы', 'субботе', 'сб', 'saturday', 'sat'],
  ['воскресенье', 'воскресенья', 'воскресенью', 'вс', 'sunday', 'sun'],
];

const byName = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** The day of the week that a word names, 1 = Monday … 7 = Sunday, in Russian or English; `undefined` when none. */
export const weekdayOf = (word: string): number | undefined =>
  byName.get(word.toLowerCase().replace(/\.$/, ''));
