import { type Matrix, rowOf, zeros } from "../../statistics/matrix.ts";

/**
 * **Question:** how are factors turned so that each column belongs to as few of them as can be, and they can be named?
 *
 * **Formula:** the rotation of the loadings that maximises Σ over factors of the variance of their squared loadings, each row
 * first brought to length 1 (Kaiser). Pairs of factors are turned by ¼·atan2(2(n·Σuv − Σu·Σv), n·Σ(u² − v²) − (Σu)² + (Σv)²),
 * u = x² − y², v = 2xy, in rounds until no pair turns.
 *
 * **Source:** H. F. Kaiser, The varimax criterion for analytic rotation in factor analysis (1958).
 *
 * **Shapes:** loadings d × m in and out; the sums of squares of each row stay. **Complexity:** O(rounds · m² · d).
 * **Too little:** one factor, or a single column, stays as it is. A column without loadings stays 0.
 *
 * @example varimax(matrixOf([[√½, √½], [√½, −√½]])) // every column on a factor of its own: 0 and ±1
 */
export function varimax(loadings: Matrix, mostRounds = 200): Matrix {
  const { rows, columns: factors, values } = loadings;
  if (!values.every(Number.isFinite)) throw new RangeError("Every loading is a finite number.");
  // Not by squares: those of tiny loadings would be 0.
  const lengths = Float64Array.from({ length: rows }, (_, i) => Math.hypot(...rowOf(loadings, i)));
  const turned = zeros(rows, factors);
  for (let at = 0; at < values.length; at++) {
    const length = lengths[Math.floor(at / factors)]!;
    turned.values[at] = length > 0 ? values[at]! / length : 0;
  }
  for (let round = 0; round < mostRounds; round++) {
    let most = 0;
    for (let a = 0; a < factors; a++) {
      for (let b = a + 1; b < factors; b++) most = Math.max(most, Math.abs(turn(turned, a, b)));
    }
    if (most < 1e-12) break;
  }
  for (let at = 0; at < values.length; at++) turned.values[at]! *= lengths[Math.floor(at / factors)]!;
  return turned;
}

/** Turns two factors against each other to their best angle, in place; the angle. */
function turn({ rows, columns, values }: Matrix, a: number, b: number): number {
  let [sumU, sumV, products, squares] = [0, 0, 0, 0];
  for (let i = 0; i < rows; i++) {
    const [x, y] = [values[i * columns + a]!, values[i * columns + b]!];
    const [u, v] = [x * x - y * y, 2 * x * y];
    sumU += u;
    sumV += v;
    products += u * v;
    squares += u * u - v * v;
  }
  const across = 2 * (rows * products - sumU * sumV);
  const along = rows * squares - sumU ** 2 + sumV ** 2;
  // Where the criterion is the same at every angle there is nothing to turn.
  if (Math.hypot(across, along) < 1e-12) return 0;
  const angle = Math.atan2(across, along) / 4;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < rows; i++) {
    const [x, y] = [values[i * columns + a]!, values[i * columns + b]!];
    values[i * columns + a] = x * cos + y * sin;
    values[i * columns + b] = y * cos - x * sin;
  }
  return angle;
}
