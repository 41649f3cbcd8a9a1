import { minimise } from "../statistics/minimise.ts";

/** A function of parameters above 0 and its slopes by them. */
export type Sloped = { value: number; slopes: Float64Array };

/** The most likely parameters found, their log-likelihood, and whether the search ended where it is flat. */
export type MostLikely = { at: Float64Array; value: number; converged: boolean };

/** Parameters are sought within e^±limit; what runs there has its maximum at an edge. */
export const logLimit = 14;

/**
 * **Question:** which parameters above 0 make the data most likely?
 *
 * **Formula:** BFGS on the logarithms of the parameters, so that none can fall to 0, from several starts; the best end counts.
 * Value and slopes are divided by `cases`, so that "flat" means the same for 100 and for a million customers.
 *
 * **Source:** J. Nocedal, S. Wright, Numerical Optimization (2006). **Units:** those of the parameters.
 * **Complexity:** some tens of calls of the likelihood a start. **Too little data:** the caller has to look before.
 *
 * @example mostLikely(([m]) => ({ value: -m! - 2 / m!, slopes: Float64Array.of(-1 + 2 / m! ** 2) }), [[1]], 1).at // √2
 */
export function mostLikely(
  likelihood: (at: Float64Array) => Sloped,
  starts: readonly (readonly number[])[],
  cases: number,
): MostLikely {
  let last: { logs: Float64Array; cost: number; slopes: Float64Array } | undefined;
  const evaluate = (logs: Float64Array) => {
    if (last && last.logs.every((value, i) => value === logs[i])) return last;
    if (logs.some((value) => Math.abs(value) > logLimit))
      return { cost: Infinity, slopes: new Float64Array(logs.length) };
    const at = logs.map(Math.exp);
    const { value, slopes } = likelihood(at);
    last = { logs: logs.slice(), cost: -value / cases, slopes: slopes.map((slope, i) => (-slope * at[i]!) / cases) };
    return last;
  };
  let best: MostLikely | undefined;
  for (const start of starts) {
    const within = start.map((value) => Math.min(logLimit, Math.max(-logLimit, Math.log(value))));
    const found = minimise((logs) => evaluate(logs).cost, within, {
      gradient: (logs) => evaluate(logs).slopes,
      flat: 2e-8,
      mostSteps: 150,
    });
    const value = -found.value * cases;
    if (!best || value > best.value) best = { at: found.at.map(Math.exp), value, converged: found.converged };
  }
  if (!best) throw new RangeError("A search needs a place to start from.");
  return best;
}
