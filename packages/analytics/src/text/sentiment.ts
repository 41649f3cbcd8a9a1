import { chinese } from "./lexicon/chinese.ts";
import { english } from "./lexicon/english.ts";
import { strengthsOf } from "./lexicon/lexicon.ts";
import { tokensOf } from "./tokens.ts";

/** How a text feels, and the words that decided; or that it holds no word of opinion. */
export type Sentiment =
  | { kind: "sentiment"; polarity: number; words: { word: string; weight: number }[] }
  | { kind: "no-opinion" };

const languages = [english, chinese];
const strengths = new Map(languages.flatMap((language) => [...strengthsOf(language)]));
const negations = new Set(languages.flatMap((language) => language.negations));
const degrees = new Map(languages.flatMap((language) => [...language.degrees]));
const turns = new Set(languages.flatMap((language) => language.turns));

/** The Chinese words that texts are cut by. */
export const chineseWords: ReadonlySet<string> = new Set([
  ...strengthsOf(chinese).keys(),
  ...chinese.negations,
  ...chinese.degrees.keys(),
  ...chinese.turns,
  ...chinese.neutral,
]);

const reach = 3;
const turned = -0.7;
const meant = 1.5;
const softening = 2;

/**
 * **Question:** is this text kind or unkind, and by which words?
 *
 * **Formula:** each word of opinion has a strength, ±0.6 or ±1. Of the three words before it in the same clause, a word of
 * degree multiplies it (very 1.5, a little 0.6) and a negation turns it (× −0.7: "not good" is milder than "bad").
 * What follows a "but" counts 1.5 times. polarity = S / √(S² + 2), S the sum.
 *
 * **Source:** M. Taboada et al., Lexicon-based methods for sentiment analysis (2011) for turning and degree; the bound
 * S / √(S² + α) after C. Hutto, E. Gilbert, VADER (2014). The lexicons are our own.
 *
 * **Units:** −1 to 1; weights are the strengths after degree and negation. **Complexity:** O(characters).
 *
 * **Too little data:** a text without words of opinion is "no-opinion", which is not the same as balanced.
 *
 * @example sentimentOf("Not very good.") // S = 0.6 × 1.5 × −0.7 = −0.63, polarity −0.407; good: −0.63
 */
export function sentimentOf(text: string): Sentiment {
  const words: { word: string; weight: number }[] = [];
  let total = 0;
  for (const clause of text.normalize("NFKC").split(/[,.;:!?。、\n…]+/)) {
    const tokens = tokensOf(clause, chineseWords);
    let counts = 1;
    for (const [at, token] of tokens.entries()) {
      if (turns.has(token)) counts = meant;
      const strength = strengths.get(token);
      if (strength === undefined || isDegreeOf(tokens, at)) continue;
      const weight = strength * factorOf(tokens, at);
      words.push({ word: token, weight });
      total += counts * weight;
    }
  }
  if (words.length === 0) return { kind: "no-opinion" };
  return { kind: "sentiment", polarity: total / Math.sqrt(total ** 2 + softening), words };
}

/** "Pretty slow", "super bad": a word that is both, and stands before an opinion, is a degree. */
function isDegreeOf(tokens: readonly string[], at: number): boolean {
  return degrees.has(tokens[at]!) && strengths.has(tokens[at + 1] ?? "");
}

function factorOf(tokens: readonly string[], at: number): number {
  let factor = 1;
  for (let before = at - 1; before >= 0 && before >= at - reach; before--) {
    const token = tokens[before]!;
    // Behind another opinion, what stands there belongs to that one.
    if (strengths.has(token) && !degrees.has(token)) break;
    if (turns.has(token)) break;
    factor *= degrees.get(token) ?? 1;
    if (negations.has(token)) factor *= turned;
  }
  return factor;
}
