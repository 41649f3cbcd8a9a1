import { expect, test } from "vitest";
import { searchLeastSquares } from "./least-squares-search.ts";

test("a line through points is found at once", () => {
  const found = searchLeastSquares(([x]) => Float64Array.of(x! - 3, 2 * x! - 6), [0]);
  expect(found.at[0]).toBeCloseTo(3, 6);
  expect(found.squares).toBeLessThan(1e-12);
  const mixed = searchLeastSquares(([a, b]) => Float64Array.of(a! + b! - 3, a! - b! - 1, a! - 1), [0, 0]);
  expect([...mixed.at]).toEqual([expect.closeTo(5 / 3, 5), expect.closeTo(1, 5)]);
  expect(mixed.squares).toBeCloseTo(2 / 3, 8);
  expect([mixed.converged, mixed.steps < 8]).toEqual([true, true]);
});

test("a curved valley is followed (H. H. Rosenbrock, 1960)", () => {
  const found = searchLeastSquares(([x, y]) => Float64Array.of(10 * (y! - x! ** 2), 1 - x!), [-1.2, 1]);
  expect([...found.at]).toEqual([expect.closeTo(1, 4), expect.closeTo(1, 4)]);
});

test("a step into where there is nothing is shortened", () => {
  const found = searchLeastSquares(([x]) => (x! > 1.2 ? undefined : Float64Array.of(x! - 1.1, 0.5)), [0]);
  expect(found.at[0]).toBeCloseTo(1.1, 4);
  const edge = searchLeastSquares(([x]) => (x! > 1 ? undefined : Float64Array.of(x! - 5)), [0]);
  expect(edge.at[0]).toBeGreaterThan(0.9);
  expect(edge.at[0]).toBeLessThanOrEqual(1);
});

test("what does not matter stays where it was", () => {
  const found = searchLeastSquares(([x]) => Float64Array.of(x! - 1, 1), [0, 7]);
  expect([...found.at]).toEqual([expect.closeTo(1, 5), 7]);
  expect(searchLeastSquares(() => Float64Array.of(1), [2])).toEqual({
    at: Float64Array.of(2),
    squares: 1,
    steps: 0,
    converged: true,
  });
  expect(searchLeastSquares(() => Float64Array.of(2, 1), [])).toMatchObject({ squares: 5, converged: true });
});

test("a wide step is cut to one and a half", () => {
  const seen: number[] = [];
  searchLeastSquares(([x]) => (seen.push(x!), Float64Array.of(x! - 100)), [0]);
  expect(seen.slice(0, 3)).toEqual([0, 1e-6, expect.closeTo(1.5, 9)]);
});

test("fifty steps are enough, or it says that they were not", () => {
  const found = searchLeastSquares(([x]) => Float64Array.of(x! - 1000), [0]);
  expect([found.steps, found.converged, found.at[0]]).toEqual([50, false, expect.closeTo(75, 6)]);
});

test("a rough search stops sooner", () => {
  const curve = ([x]: Float64Array) => Float64Array.of(Math.exp(x!) - 2, 1);
  const exact = searchLeastSquares(curve, [3]);
  const rough = searchLeastSquares(curve, [3], 0.1);
  expect(rough.steps).toBeLessThan(exact.steps);
  expect(exact.at[0]).toBeCloseTo(Math.LN2, 5);
});

test.each([[() => undefined], [() => Float64Array.of(NaN)]])("it has to begin where there are errors", (errors) => {
  expect(() => searchLeastSquares(errors, [0])).toThrow(
    new RangeError("The errors have no value where the search begins."),
  );
});
