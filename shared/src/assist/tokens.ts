const CYRILLIC = /[\u0400-\u04ff]/g;

/**
 * How many tokens a text is for a common tokenizer: Cyrillic letters / 1.9 + all else / 3.5, rounded up. `factor` is
 * what a model has been seen to count against this estimate.
 */
export const estimateTokens = (text: string, factor = 1): number => {
  const cyrillic = text.match(CYRILLIC)?.length ?? 0;
  return Math.ceil((cyrillic / 1.9 + (text.length - cyrillic) / 3.5) * factor);
};
