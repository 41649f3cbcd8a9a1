/** Maximise Σ gains·x where each row of `uses` · x ≤ its `limit`, and x ≥ 0. */
export type LinearProgramme = {
  readonly gains: readonly number[];
  readonly rows: readonly { readonly uses: readonly number[]; readonly limit: number }[];
};

/** The best x, what it gains, and for each row what one more unit of its limit would gain. */
export type LinearOptimum =
  | {
      readonly kind: "optimum";
      readonly x: readonly number[];
      readonly gain: number;
      readonly prices: readonly number[];
    }
  | { readonly kind: "infeasible" }
  | { readonly kind: "unbounded" };

const rounding = 1e-9;

/**
 * **Question:** which amounts gain most where each uses up what is limited?
 *
 * **Formula:** the simplex method on a dense tableau; where a limit is below 0 a first phase brings one artificial amount to 0.
 * The entering column and, of equal ratios, the leaving row are those of the lowest index, so that it always ends.
 *
 * **Source:** G. Dantzig, Linear Programming and Extensions (1963); R. Bland, New finite pivoting rules (1977). The tests compare it
 * with HiGHS. Our own, because a product mix has some dozens of rows, a page must reckon it at once, and the library needs a
 * WebAssembly file beside the bundle and a wait for it.
 *
 * **Units:** the caller's. **Complexity:** a step O(rows · columns); some multiples of rows + columns steps in practice.
 *
 * **No optimum:** `infeasible` where no x fits the limits, `unbounded` where gains have no end. Nothing to choose gains 0.
 *
 * @example solveLinear({ gains: [3, 5], rows: [{ uses: [1, 0], limit: 4 }, { uses: [0, 2], limit: 12 }, { uses: [3, 2], limit: 18 }] })
 * // x 2 and 6, gain 36, prices 0, 1.5 and 1 (F. Hillier, G. Lieberman, Wyndor Glass)
 */
export function solveLinear({ gains, rows }: LinearProgramme): LinearOptimum {
  check({ gains, rows });
  const [n, m] = [gains.length, rows.length];
  const negative = rows.some(({ limit }) => limit < 0);
  // Columns: amounts, one slack for each row, the artificial amount, and the limits.
  const columns = n + m + 2;
  const [artificial, limits] = [n + m, n + m + 1];
  const tableau = rows.map(({ uses, limit }, i) => {
    const row = new Float64Array(columns);
    row.set(uses);
    row[n + i] = 1;
    row[artificial] = negative ? -1 : 0;
    row[limits] = limit;
    return row;
  });
  const basis = rows.map((_, i) => n + i);
  if (negative) {
    const goal = new Float64Array(columns);
    goal[artificial] = 1;
    // The row that misses most takes the artificial amount in: afterwards no limit is below 0.
    const worst = rows.reduce((least, { limit }, i) => (limit < rows[least]!.limit ? i : least), 0);
    pivot(tableau, goal, basis, worst, artificial);
    run(tableau, goal, basis, columns - 1);
    if (goal[limits]! < -rounding * Math.max(1, ...rows.map(({ limit }) => Math.abs(limit))))
      return { kind: "infeasible" };
    const stays = basis.indexOf(artificial);
    if (stays >= 0) leave(tableau, goal, basis, stays, artificial);
  }
  const goal = new Float64Array(columns);
  for (const [j, gain] of gains.entries()) goal[j] = -gain;
  for (const [i, column] of basis.entries()) subtract(goal, tableau[i]!, goal[column]!);
  if (!run(tableau, goal, basis, artificial)) return { kind: "unbounded" };
  const x = gains.map(() => 0);
  for (const [i, column] of basis.entries()) if (column < n) x[column] = Math.max(0, tableau[i]![limits]!);
  return {
    kind: "optimum",
    x,
    gain: x.reduce((sum, amount, j) => sum + amount * gains[j]!, 0),
    prices: rows.map((_, i) => Math.max(0, goal[n + i]!)),
  };
}

/** Steps until no column of the first `width` gains; false where one gains without end. */
function run(tableau: Float64Array[], goal: Float64Array, basis: number[], width: number): boolean {
  for (;;) {
    const entering = goal.findIndex((cost, column) => column < width && cost < -rounding);
    if (entering < 0) return true;
    let leaving = -1;
    for (const [i, row] of tableau.entries()) {
      if (row[entering]! <= rounding) continue;
      const better = leaving < 0 ? -1 : ratio(row, entering) - ratio(tableau[leaving]!, entering);
      if (better < 0 || (better === 0 && basis[i]! < basis[leaving]!)) leaving = i;
    }
    if (leaving < 0) return false;
    pivot(tableau, goal, basis, leaving, entering);
  }
}

const ratio = (row: Float64Array, column: number) => row.at(-1)! / row[column]!;

/** Takes an artificial amount of 0 out of the basis: for any column that its row has a part in. */
function leave(tableau: Float64Array[], goal: Float64Array, basis: number[], row: number, artificial: number): void {
  const column = tableau[row]!.findIndex((value, j) => j < artificial && Math.abs(value) > rounding);
  pivot(tableau, goal, basis, row, column);
}

function pivot(tableau: Float64Array[], goal: Float64Array, basis: number[], row: number, column: number): void {
  const own = tableau[row]!;
  const by = own[column]!;
  for (let j = 0; j < own.length; j++) own[j]! /= by;
  for (const [i, other] of tableau.entries()) if (i !== row) subtract(other, own, other[column]!);
  subtract(goal, own, goal[column]!);
  basis[row] = column;
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let j = 0; j < from.length; j++) from[j]! -= times * row[j]!;
}

function check({ gains, rows }: LinearProgramme): void {
  if (rows.some(({ uses }) => uses.length !== gains.length))
    throw new RangeError("Each limit needs one use for each gain.");
  const figures = [...gains, ...rows.flatMap(({ uses, limit }) => [...uses, limit])];
  if (!figures.every(Number.isFinite)) throw new RangeError("Gains, uses and limits are finite numbers.");
}
