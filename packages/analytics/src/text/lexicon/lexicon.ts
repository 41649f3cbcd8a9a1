/** What a language brings to judge a text by: words of opinion, and words that turn or strengthen them. */
export type Lexicon = {
  readonly delighted: readonly string[];
  readonly pleased: readonly string[];
  readonly displeased: readonly string[];
  readonly angry: readonly string[];
  readonly negations: readonly string[];
  /** By how much a word strengthens (above 1) or weakens the opinion it stands before. */
  readonly degrees: ReadonlyMap<string, number>;
  /** Words after which the writer says what they really mean: "but". */
  readonly turns: readonly string[];
  /** Words that look as if they held an opinion, and hold none. */
  readonly neutral: readonly string[];
  /** Words that say nothing of a text's topic. */
  readonly empty: readonly string[];
};

/** How strongly each word speaks: −1 to 1. */
export function strengthsOf({ delighted, pleased, displeased, angry }: Lexicon): Map<string, number> {
  const strengths = new Map<string, number>();
  const groups: [readonly string[], number][] = [
    [pleased, 0.6],
    [delighted, 1],
    [displeased, -0.6],
    [angry, -1],
  ];
  for (const [words, strength] of groups) for (const word of words) strengths.set(word, strength);
  return strengths;
}
