import { codesOf } from "../recommendation/sparse/codes.ts";

/** What texts with labels teach: how common each label is, and each word within it. */
export type NaiveBayes = {
  readonly labels: readonly string[];
  readonly words: readonly string[];
  readonly wordCodes: ReadonlyMap<string, number>;
  /** ln of the share of texts with each label. */
  readonly priors: Float64Array;
  /** ln P(word | label), label after label. */
  readonly likelihoods: Float64Array;
  /** In how many texts of each label each word stands, label after label. */
  readonly seenIn: Int32Array;
};

/** A text's label, how sure that is, and the words that spoke for it. */
export type Labelled = {
  label: string;
  probabilities: { label: string; probability: number }[];
  /** By weight, falling: how much the word raises the log odds against the next likely label; and where it stood before. */
  reasons: { word: string; weight: number; inTexts: number; ofLabel: number }[];
};

/**
 * **Question:** which words go with which of the owner's labels?
 *
 * **Formula:** multinomial naive Bayes: P(label) = its texts / texts; P(word | label) = (its times in texts of the label + 1)
 * / (all words there + different words), Laplace's smoothing. Empty texts and labels teach nothing.
 *
 * **Source:** A. McCallum, K. Nigam, A comparison of event models for naive Bayes text classification (1998).
 *
 * **Units:** texts as lists of words (`tokensOf`), one label each. **Complexity:** O(words).
 *
 * **Too little data:** no texts give no labels; `chooseLabeller` judges whether there are enough.
 *
 * @example trainBayes([["late", "late"], ["nice"]], ["complaint", "praise"]) // P(late | complaint) = (2 + 1) / (2 + 2) = 0.75
 */
export function trainBayes(texts: readonly (readonly string[])[], labels: readonly string[]): NaiveBayes {
  if (texts.length !== labels.length) throw new RangeError("Each text needs a label.");
  const usable = texts
    .map((text, i) => ({ text, label: labels[i]! }))
    .filter(({ text, label }) => label && text.length);
  const { codes: labelOf, names } = codesOf(usable.map(({ label }) => label));
  const all = codesOf(usable.flatMap(({ text }) => text));
  const words = all.names.length;
  const counts = new Float64Array(names.length * words);
  const seenIn = new Int32Array(names.length * words);
  const lastSeen = new Int32Array(words).fill(-1);
  const texted = new Float64Array(names.length);
  const spoken = new Float64Array(names.length);
  let at = 0;
  for (const [i, { text }] of usable.entries()) {
    const label = labelOf[i]!;
    texted[label]!++;
    spoken[label]! += text.length;
    for (let end = at + text.length; at < end; at++) {
      const word = all.codes[at]!;
      if (word < 0) continue;
      counts[label * words + word]!++;
      if (lastSeen[word] !== i) seenIn[label * words + word]!++;
      lastSeen[word] = i;
    }
  }
  return {
    labels: names,
    words: all.names,
    wordCodes: new Map(all.names.map((name, code) => [name, code])),
    priors: texted.map((count) => Math.log(count / usable.length)),
    likelihoods: counts.map((count, place) => Math.log((count + 1) / (spoken[Math.floor(place / words)]! + words))),
    seenIn,
  };
}

/**
 * **Question:** which label fits this text, how surely, and by which words?
 *
 * **Formula:** log score = ln P(label) + Σ ln P(word | label) / temper over the words that are known; probabilities by the
 * softmax. Words of one text are not independent, so plain naive Bayes is far too sure: `temper` (≥ 1) makes up for it.
 *
 * **Source:** as `trainBayes`; tempering after C. Guo et al., On calibration of modern neural networks (2017).
 *
 * **Units:** probabilities, summing to 1; weights in log odds. **Complexity:** O(words × labels).
 *
 * **Too little data:** undefined where nothing was learnt. A text without a known word gets the labels' shares.
 *
 * @example labelOf(model, ["late"]) // complaint, because "late" stood in 1 text, of that label
 */
export function labelOf(model: NaiveBayes, text: readonly string[], temper = 1): Labelled | undefined {
  const { labels, wordCodes, priors, likelihoods, seenIn } = model;
  if (labels.length === 0) return undefined;
  const words = model.words.length;
  const times = new Map<number, number>();
  for (const token of text) {
    const word = wordCodes.get(token);
    if (word !== undefined) times.set(word, (times.get(word) ?? 0) + 1);
  }
  const scores = priors.map((prior, label) => {
    let score = prior;
    for (const [word, count] of times) score += (count * likelihoods[label * words + word]!) / temper;
    return score;
  });
  const highest = scores.reduce((a, b) => Math.max(a, b));
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((a, b) => a + b, 0);
  const order = Array.from(labels.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const [best = 0, next = best] = order;
  const reasons = Array.from(times, ([word, count]) => ({
    word: model.words[word]!,
    weight: (count * (likelihoods[best * words + word]! - likelihoods[next * words + word]!)) / temper,
    inTexts: labels.reduce((sum, _, label) => sum + seenIn[label * words + word]!, 0),
    ofLabel: seenIn[best * words + word]!,
  }));
  return {
    label: labels[best]!,
    probabilities: order.map((label) => ({ label: labels[label]!, probability: shares[label]! / total })),
    reasons: reasons.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight),
  };
}
