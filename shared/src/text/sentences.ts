const ABBREVIATION =
  /(?:^|[\s(«"])(?:т\.\s?[кдпе]|и т|др|пр|руб|тыс|млн|млрд|стр|рис|ред|см|напр|им|ул|e\.g|i\.e|vs|etc|approx|cf|mr|ms|dr|no|п|[а-яёa-z])\.$/iu;

/** The sentences of a text in their order, trimmed, end marks kept; abbreviations, versions and `т.к.` do not end one. */
export const sentences = (text: string): string[] => {
  const result: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+(?=[\s»")]+\p{L})|[!?]+(?=\s+\p{N})|\n+/gu)) {
    const end = match.index + match[0].length;
    const piece = text.slice(start, end);
    if (!match[0].startsWith('\n') && ABBREVIATION.test(piece)) continue;
    result.push(piece.trim());
    start = end;
  }
  result.push(text.slice(start).trim());
  return result.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
};
