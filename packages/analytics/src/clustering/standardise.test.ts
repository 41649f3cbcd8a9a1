import { expect, test } from "vitest";
import { matrixOf } from "../statistics/matrix.ts";
import { standardise } from "./standardise.ts";

test("columns come to mean 0 and deviation 1, and one that does not vary to 0", () => {
  expect(
    standardise(
      matrixOf([
        [1, 7, 10],
        [3, 7, 40],
      ]),
    ),
  ).toEqual({
    kind: "standardised",
    rows: { rows: 2, columns: 3, values: Float64Array.of(-1, 0, -1, 1, 0, 1) },
    means: Float64Array.of(2, 7, 25),
    deviations: Float64Array.of(1, 0, 15),
    constant: [1],
  });
});

test("huge and tiny columns behave, and the rounding of one number is no variation", () => {
  const found = standardise(
    matrixOf([
      [1e300, 1e-300, 0.1 + 0.2],
      [-1e300, 3e-300, 0.3],
    ]),
  );
  if (found.kind !== "standardised") throw new Error(found.kind);
  for (const [at, value] of [1, -1, 0, -1, 1, 0].entries()) expect(found.rows.values[at]).toBeCloseTo(value, 12);
  expect(found.constant).toEqual([2]);
});

test("no rows, or none that differ, are too little; what is no number is refused", () => {
  expect(standardise(matrixOf([]))).toEqual({ kind: "too-little-data", of: "rows", found: 0, needed: 1 });
  expect(
    standardise(
      matrixOf([
        [0, 5],
        [0, 5],
      ]),
    ),
  ).toEqual({ kind: "too-little-data", of: "varying columns", found: 0, needed: 1 });
  expect(() => standardise(matrixOf([[Infinity]]))).toThrow("Every value to be scaled is a finite number.");
});
