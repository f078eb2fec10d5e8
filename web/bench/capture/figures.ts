/** The value that a share of all values does not exceed; 0.5 is the median. NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** One line of the report: what was measured, its unit, and what it should be at most (`least`: at least). */
export interface Figure {
  what: string;
  value: number;
  unit: 'ms' | '×' | '%' | 'MB' | 'kB' | 's' | 'fps';
  goal?: number;
  least?: boolean;
  note?: string;
}

const shown = (value: number): string =>
  Number.isNaN(value)
    ? '—'
    : value >= 100
      ? String(Math.round(value))
      : String(Math.round(value * 100) / 100);

const verdict = ({ value, goal, least }: Figure): string => {
  if (goal === undefined) return '';
  return (least ? value >= goal : value <= goal) ? 'met' : 'NOT MET';
};

/** Prints figures as a table under a title. */
export const print = (title: string, figures: readonly Figure[]): void => {
  console.log(`\n${title}`);
  console.table(
    figures.map((figure) => ({
      measure: figure.what,
      figure: `${shown(figure.value)} ${figure.unit}`,
      goal: figure.goal === undefined ? '' : `${figure.least ? '≥' : '≤'} ${figure.goal} ${figure.unit}`,
      '': verdict(figure),
      note: figure.note ?? '',
    })),
  );
};
