import * as fc from "fast-check";
import { expect, test } from "vitest";
import { factor, inverse, solve } from "./cholesky.ts";

test("two equations, by hand", () => {
  const factored = factor(Float64Array.of(4, 2, 2, 3), 2);
  // L = (1, 0; 0.5, 1), D = (4, 2).
  expect([...factored.lower]).toEqual([4, 2, 0.5, 2]);
  expect([...solve(factored, [8, 7])]).toEqual([1.25, 1.5]);
  expect([...inverse(factored)]).toEqual([0.375, -0.25, -0.25, 0.5]);
});

test("an equation that repeats another is skipped", () => {
  const twice = factor(Float64Array.of(4, 4, 2, 4, 4, 2, 2, 2, 3), 3);
  expect(twice.skipped).toEqual([1]);
  expect([...solve(twice, [8, 8, 7])]).toEqual([1.25, 0, 1.5]);
  expect([...inverse(twice)]).toEqual([0.375, 0, -0.25, 0, 0, 0, -0.25, 0, 0.5]);
  expect(factor(Float64Array.of(0), 1).skipped).toEqual([0]);
  expect([...solve(factor(Float64Array.of(0), 1), [3])]).toEqual([0]);
});

test("how much of its own a column needs can be said", () => {
  const nearly = Float64Array.of(1, 1, 1, 1 + 1e-11);
  expect(factor(nearly, 2).skipped).toEqual([]);
  expect(factor(nearly, 2, 1e-10).skipped).toEqual([1]);
});

test("the solution solves", () => {
  const entry = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 16, maxLength: 16 }),
      fc.array(entry, { minLength: 4, maxLength: 4 }),
      (b, right) => {
        // B·Bᵀ + 1 is positive definite.
        const a = new Float64Array(16);
        for (let i = 0; i < 4; i++)
          for (let j = 0; j < 4; j++)
            for (let k = 0; k < 4; k++) a[i * 4 + j]! += b[i * 4 + k]! * b[j * 4 + k]! + (i === j ? 0.25 : 0);
        const x = solve(factor(a, 4), right);
        for (let i = 0; i < 4; i++) {
          let sum = 0;
          for (let j = 0; j < 4; j++) sum += a[i * 4 + j]! * x[j]!;
          expect(sum).toBeCloseTo(right[i]!, 9);
        }
      },
    ),
  );
});
