/** The leading segment of "X: …", "[X] …" or "X — …", at most four words, or `undefined`: what people put first as the project. */
export const leadingSegment = (text: string): string | undefined => {
  const bracket = /^\s*[-*•]?\s*\[([^\]\n]{2,40})\]/u.exec(text);
  if (bracket) return bracket[1]?.trim();
  const colon = /^\s*[-*•]?\s*([\p{L}][^:\n.;,!?«"]{1,40}):\s+\S/u.exec(text);
  const segment = colon?.[1]
    ?.replace(/^(?:feat|fix|chore|docs|refactor|test|build|ci|perf|style)\(([^)]+)\)!?$/i, '$1')
    .trim();
  if (!segment || segment.split(/\s+/).length > 4) return undefined;
  return segment;
};
