import { scoreAt, type SparseRows } from "./sparse-rows.ts";

/** Features that tell the outcome without exception. */
export type Separation = {
  /** `complete`: every row is told apart. `quasi`: some rows are, and for the others these features say nothing. */
  readonly kind: "complete" | "quasi";
  /** The columns that do it, the strongest first. */
  readonly columns: readonly number[];
};

/** Scores that move less than this per e-fold of the ridge have a limit of their own; separated ones move by about 1. */
const standsStill = 0.05;
/** Rounding, as a share of the largest move. */
const rounding = 1e-4;
/** A column that moves scores by less than this share of the largest move has no part in it. */
const takesPart = 0.01;

/**
 * **Question:** do some features tell the outcome without exception, so that no finite coefficient is the best?
 *
 * **Formula:** as the ridge fades, coefficients that have a limit stand still; separated ones run away along a `direction` d.
 * d is the proof: it moves no row's score against its outcome, and at least one row's with it.
 * **Source:** A. Albert, J. A. Anderson, On the existence of maximum likelihood estimates in logistic regression (1984).
 * **Shapes:** `direction` has a place for the constant and one per column, on standardised columns.
 * **Complexity:** O(filled values). **Limits:** null where nothing is separated; a ridge of more than
 * about 0.001 keeps coefficients from running, and nothing is seen.
 */
export function separationOf(
  sparse: SparseRows,
  outcomes: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  direction: Float64Array,
): Separation | null {
  let [least, most] = [Infinity, 0];
  for (let i = 0; i < sparse.rows; i++) {
    if (weights && weights[i] === 0) continue;
    const move = scoreAt(sparse, i, direction);
    const share = outcomes[i]!;
    // A share between 0 and 1 is two rows at once: whatever moves it moves one of them the wrong way.
    const gain = share === 1 ? move : share === 0 ? -move : -Math.abs(move);
    least = Math.min(least, gain);
    most = Math.max(most, gain);
  }
  if (most < standsStill || least < -rounding * most) return null;
  const reach = reachOf(sparse);
  const columns = Array.from(direction.subarray(1), (speed, column) => ({
    column,
    move: Math.abs(speed) * reach[column + 1]!,
  }))
    .filter(({ move }) => move > takesPart * most)
    .sort((a, b) => b.move - a.move)
    .map(({ column }) => column);
  return { kind: least > rounding * most ? "complete" : "quasi", columns };
}

/** The largest value of each place, without its sign. */
function reachOf({ places, placeOf, values }: SparseRows): Float64Array {
  const reach = new Float64Array(places);
  for (const [at, value] of values.entries()) reach[placeOf[at]!] = Math.max(reach[placeOf[at]!]!, Math.abs(value));
  return reach;
}
