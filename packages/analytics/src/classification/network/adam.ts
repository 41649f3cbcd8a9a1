/**
 * **Question:** how far should each weight move, when slopes are noisy and of all sizes?
 *
 * **Formula:** m ← 0.9·m + 0.1·g, v ← 0.999·v + 0.001·g²; step −rate × m̂ / (√v̂ + 10⁻⁸) with m̂ = m / (1 − 0.9ᵗ) and v̂ = v / (1 − 0.999ᵗ).
 *
 * **Source:** D. Kingma, J. Ba, Adam: a method for stochastic optimization (2015), algorithm 1.
 * **Complexity:** O(weights) a step. Gives a function that moves the weights in place and remembers the steps before.
 *
 * @example adamOf(1, 0.1)(weights, Float64Array.of(5)) // the first step is the rate itself: −0.1
 */
export function adamOf(size: number, rate: number): (weights: Float64Array, slope: Float64Array) => void {
  const [keepMean, keepSquare, tiny] = [0.9, 0.999, 1e-8];
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  let steps = 0;
  return (weights, slope) => {
    steps++;
    const meanShare = 1 - keepMean ** steps;
    const squareShare = 1 - keepSquare ** steps;
    for (let i = 0; i < size; i++) {
      means[i] = keepMean * means[i]! + (1 - keepMean) * slope[i]!;
      squares[i] = keepSquare * squares[i]! + (1 - keepSquare) * slope[i]! ** 2;
      weights[i]! -= (rate * means[i]!) / meanShare / (Math.sqrt(squares[i]! / squareShare) + tiny);
    }
  };
}
