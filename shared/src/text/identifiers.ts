const CODE_SPAN = /`([^`\n]{1,120})`/g;
const COMPOUND = /[@\p{L}_][\p{L}\p{N}_]*(?:[./:-]+[\p{L}\p{N}_]+)+|[\p{L}_][\p{L}\p{N}_]*/gu;

const isCased = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}{2,}\p{Ll}{2,}/u.test(word);
const isShout = (word: string): boolean => /^[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]{1,}$/.test(word);

/** Whether one whitespace-free word is a name of a machine world: camelCase, snake_case, kebab-case, a path, v2, ALLCAPS. */
export const isIdentifier = (word: string): boolean =>
  isCased(word) ||
  isShout(word) ||
  /[_/@]/.test(word) ||
  /[a-z][.:-][a-z]/i.test(word) ||
  (/^[a-z]+\d/i.test(word) && word.length <= 24);

/** The identifiers of a text as written: code spans without their backticks, then every word that looks like code. */
export const identifiers = (text: string): string[] => {
  const spans = [...text.matchAll(CODE_SPAN)].map((match) => (match[1] ?? '').trim());
  const rest = text.replace(CODE_SPAN, ' ');
  const found = [...rest.matchAll(COMPOUND)].map((match) => match[0]).filter(isIdentifier);
  return [...spans.filter((span) => span !== ''), ...found];
};
