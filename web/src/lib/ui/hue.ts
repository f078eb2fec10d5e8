/** The CSS variable of a goal's colour; `hue` is 0 to 7. */
export const hueVar = (hue: number): string => `var(--hue-${hue % 8})`;
