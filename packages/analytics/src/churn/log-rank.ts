import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { chiSquareAbove } from "../statistics/distributions.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { checkStays, type Stays } from "./stays.ts";

/** Whether groups differ in how they leave. Per group: how many left, and how many would have, were all groups alike. */
export type LogRank = {
  kind: "log-rank";
  customers: Float64Array;
  left: Float64Array;
  expected: Float64Array;
  chiSquare: number;
  degrees: number;
  /** The chance of a difference this large were there none. */
  chance: number;
};

/**
 * **Question:** do customers of one group leave sooner than those of another, or may that be luck?
 *
 * **Formula:** at each time at which d of the n there left, group j with nⱼ of them expects d·nⱼ / n, with the covariance
 * d·(n − d) / (n − 1)·nᵢ / n·(δᵢⱼ − nⱼ / n); χ² = U'·V⁺·U over the sums U of observed minus expected, V⁺ by eigenvalues; its degrees
 * of freedom are the rank of V, one less than the groups that ever were at risk together.
 *
 * **Source:** N. Mantel (1966); R. Peto, J. Peto (1972). **Units:** `group` are whole numbers from 0 up.
 * **Complexity:** O(n·log n + times × groups²).
 *
 * **Too little data:** fewer than two groups with customers; nobody who left while two groups were there.
 *
 * @example logRank({ time: [1, 2, 3, 4], left: [1, 1, 1, 1] }, [0, 0, 1, 1]) // χ² 2.882, chance 0.0896
 */
export function logRank(stays: Stays, group: ArrayLike<number>): LogRank | TooLittleData {
  checkStays(stays);
  const size = stays.time.length;
  if (group.length !== size) throw new RangeError("Each customer needs a group.");
  const groups = countGroups(group);
  const customers = new Float64Array(groups);
  for (let i = 0; i < size; i++) customers[group[i]!]!++;
  const peopled = customers.reduce((count, each) => count + (each > 0 ? 1 : 0), 0);
  if (peopled < 2) return tooLittle("classes", peopled, 2);
  const { left, expected, covariance } = sumsOf(stays, group, customers);
  const { chiSquare, degrees } = distanceOf(
    left.map((each, j) => each - expected[j]!),
    covariance,
  );
  if (degrees === 0) return tooLittle("cases of each class", 0, 1);
  return {
    kind: "log-rank",
    customers,
    left,
    expected,
    chiSquare,
    degrees,
    chance: chiSquareAbove(chiSquare, degrees),
  };
}

function countGroups(group: ArrayLike<number>): number {
  let groups = 0;
  for (let i = 0; i < group.length; i++) {
    if (!(Number.isInteger(group[i]) && group[i]! >= 0)) throw new RangeError("A group is a whole number from 0 up.");
    groups = Math.max(groups, group[i]! + 1);
  }
  return groups;
}

function sumsOf(stays: Stays, group: ArrayLike<number>, customers: Float64Array) {
  const groups = customers.length;
  const order = Array.from({ length: group.length }, (_, i) => i).sort((a, b) => stays.time[a]! - stays.time[b]!);
  const there = customers.slice();
  const [left, expected] = [new Float64Array(groups), new Float64Array(groups)];
  const covariance = Matrix.zeros(groups, groups);
  for (let from = 0; from < order.length;) {
    const time = stays.time[order[from]!]!;
    const n = order.length - from;
    const gone = new Float64Array(groups);
    let d = 0;
    for (; from < order.length && stays.time[order[from]!] === time; from++) {
      const who = order[from]!;
      gone[group[who]!]!++;
      if (stays.left[who] !== 1) continue;
      left[group[who]!]!++;
      d++;
    }
    const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0;
    for (let i = 0; i < groups; i++) {
      const share = there[i]! / n;
      expected[i]! += d * share;
      for (let j = 0; j < groups; j++) {
        const both = spread * share * ((i === j ? 1 : 0) - there[j]! / n);
        covariance.set(i, j, covariance.get(i, j) + both);
      }
    }
    for (let i = 0; i < groups; i++) there[i]! -= gone[i]!;
  }
  return { left, expected, covariance };
}

/** U'·V⁺·U and the rank of V: directions without variance, as all groups together, are left out. */
function distanceOf(off: Float64Array, covariance: Matrix) {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  const least = 1e-9 * Math.max(...realEigenvalues);
  let [chiSquare, degrees] = [0, 0];
  for (const [j, value] of realEigenvalues.entries()) {
    if (!(value > least && value > 0)) continue;
    const along = off.reduce((sum, each, i) => sum + each * eigenvectorMatrix.get(i, j), 0);
    chiSquare += along ** 2 / value;
    degrees++;
  }
  return { chiSquare, degrees };
}
