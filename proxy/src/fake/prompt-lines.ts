/** One data line of a prompt of ours, as a model sees it. */
export interface PromptLine {
  id: string;
  kind: string;
  text: string;
  /** It supports other lines, and is none of the draft. */
  more?: boolean;
}

/** The data lines of a prompt, in order: `[g1] outputs: text`. */
export const promptLines = (user: string): PromptLine[] =>
  [
    ...user.matchAll(
      /^\[([a-z]\d+)\](?: (summary|context|outputs|outcomes|fact|plan)(, [^:\n]+)?:)? (.+)$/gm,
    ),
  ].map(([, id = '', kind = '', mark = '', text = '']) => ({
    id,
    kind,
    text,
    ...(/ещё|more/.test(mark) ? { more: true } : {}),
  }));

/** The known goals of a prompt, if it names any. */
export const knownGoals = (user: string): string[] =>
  /^(?:Известные цели|Known goals): (.+)$/m.exec(user)?.[1]?.split(' · ') ?? [];

/** Which task a prompt is, told by the shape that it asks for. */
export const taskOf = (system: string): 'goal' | 'digest' | 'polish' | 'enrich' | 'label' | 'probe' => {
  if (system.includes('"bullets":[{"slot"')) return 'goal';
  if (system.includes('"bullets":[{"id"')) return 'polish';
  if (system.includes('"bullets":[{"text"')) return 'digest';
  if (system.includes('"entries":[')) return 'enrich';
  return system.includes('"labels":[') ? 'label' : 'probe';
};
