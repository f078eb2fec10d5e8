/** The longest text one entry may hold, in UTF-16 code units; anything longer is several entries. */
export const MAX_ENTRY_LENGTH = 20_000;

/** How many colours goals have: hues 0 to 7. */
export const HUES = 8;
