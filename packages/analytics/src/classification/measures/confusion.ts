/** Who was called positive, and who was it. */
export type Confusion = {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
};

/**
 * **Question:** if everyone whose chance reaches the threshold is called a buyer, how many are called rightly and wrongly?
 *
 * **Formula:** four counts; a chance equal to the threshold is called positive. **Source:** K. Pearson (1904).
 * **Shapes:** a chance and an outcome (1 or 0) per row. **Complexity:** O(rows). **Too little data:** no rows, four zeros.
 *
 * @example confusionAt([0.9, 0.5, 0.2], [1, 0, 1], 0.5) // 1 true positive, 1 false positive, 0 true, 1 false negative
 */
export function confusionAt(chances: ArrayLike<number>, outcomes: ArrayLike<number>, threshold = 0.5): Confusion {
  if (chances.length !== outcomes.length)
    throw new RangeError(`There are ${chances.length} chances but ${outcomes.length} outcomes.`);
  const counts = { truePositive: 0, falsePositive: 0, trueNegative: 0, falseNegative: 0 };
  for (let i = 0; i < chances.length; i++) {
    const called = chances[i]! >= threshold;
    if (outcomes[i] === 1) counts[called ? "truePositive" : "falseNegative"] += 1;
    else counts[called ? "falsePositive" : "trueNegative"] += 1;
  }
  return counts;
}
