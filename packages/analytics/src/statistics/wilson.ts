/** A share that was seen, and the limits between which the true one lies with the confidence asked for. */
export type Share = { share: number; low: number; high: number };

/** How far a normal variable strays from its mean in 95 of 100 cases, in standard deviations. */
const z95 = 1.959963984540054;

/**
 * **Question:** of `trials` cases `hits` went one way; how sure is that share?
 *
 * **Formula:** Wilson's score interval, (p̂ + z²/2n ± z·√(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n), with p̂ = hits / trials.
 *
 * **Source:** E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 *
 * **Units:** shares from 0 to 1; `z` in standard deviations, 1.96 for 95 %. **Complexity:** O(1).
 *
 * **Too little data:** null without a trial. With few trials the interval is wide, and that is the answer.
 *
 * @example wilson(20, 100) // { share: 0.2, low: 0.1334, high: 0.2888 }
 */
export function wilson(hits: number, trials: number, z = z95): Share | null {
  if (!(trials > 0)) return null;
  if (hits < 0 || hits > trials) throw new RangeError("There cannot be more hits than trials.");
  const share = hits / trials;
  const centre = share + z ** 2 / (2 * trials);
  const margin = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  const scale = 1 + z ** 2 / trials;
  // With no hits, or only hits, the limit is the share itself; rounding must not pass it.
  const low = hits === 0 ? 0 : (centre - margin) / scale;
  const high = hits === trials ? 1 : (centre + margin) / scale;
  return { share, low, high };
}
