import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupCustomers } from "./customer-groups.ts";
import { likelihoodOfBuying } from "./likelihood.ts";

const model = { r: 0.5, alpha: 4, leaving: { a: 0.8, b: 2.4 } };
const groupOfOne = (x: number, recency: number, age: number) =>
  groupCustomers({ frequency: [x], recency: [recency], age: [age] });

describe("the likelihood of what one customer did", () => {
  // Value and slopes by r, α, a, b, computed with 40 digits from the published formula.
  test.each([
    [0, 0, 10, -0.626381484247684, [-1.25276296849537, 0.0892857142857143, 0, 0]],
    [1, 2, 10, -3.46324582267958, [1.20730054635169, -0.0597110445968315, 0.366221640222276, -0.122073880074092]],
    [3, 6, 9, -7.94629822889571, [1.97011238824937, -0.169505597896214, -0.351744867723427, 0.124034462835377]],
    [7, 9, 9, -12.606606485547, [2.73161251392586, -0.451923076923077, -1.16503336138466, 0.249593999933878]],
  ])("who came back %i times, last after %i of %i weeks", (x, recency, age, value, slopes) => {
    const found = likelihoodOfBuying(groupOfOne(x, recency, age), model);
    expect(found.value).toBeCloseTo(value, 11);
    expect(found.slopes.length).toBe(4);
    for (const [i, slope] of slopes.entries()) expect(found.slopes[i]).toBeCloseTo(slope, 10);
  });
  test("where nobody leaves only the number of purchases counts", () => {
    const limit = { ...model, leaving: null };
    const found = likelihoodOfBuying(groupOfOne(3, 6, 9), limit);
    expect(found.value).toBeCloseTo(-7.65556691113306, 11);
    expect(likelihoodOfBuying(groupOfOne(3, 1, 9), limit)).toEqual(found);
    expect(found.slopes.length).toBe(2);
    const moved = (dr: number, da: number) =>
      likelihoodOfBuying(groupOfOne(3, 6, 9), { r: 0.5 + dr, alpha: 4 + da, leaving: null }).value;
    expect(found.slopes[0]).toBeCloseTo((moved(1e-5, 0) - moved(-1e-5, 0)) / 2e-5, 7);
    expect(found.slopes[1]).toBeCloseTo((moved(0, 1e-5) - moved(0, -1e-5)) / 2e-5, 7);
    expect(likelihoodOfBuying(groupOfOne(0, 0, 3), { r: 2, alpha: 1, leaving: null }).value).toBeCloseTo(
      2 * Math.log(0.25),
      13,
    );
  });
  test("customers count one by one, those who did the same together", () => {
    const three = groupCustomers({ frequency: [1, 3, 1], recency: [2, 6, 2], age: [10, 9, 10] });
    expect(likelihoodOfBuying(three, model).value).toBeCloseTo(2 * -3.46324582267958 - 7.94629822889571, 10);
    expect(likelihoodOfBuying(three, model).slopes[2]).toBeCloseTo(2 * 0.366221640222276 - 0.351744867723427, 10);
    expect(likelihoodOfBuying(three, model).slopes[0]).toBeCloseTo(2 * 1.20730054635169 + 1.97011238824937, 10);
  });
});

describe("customers with the same history", () => {
  test("form a group, in the order in which the first of each appears", () => {
    const groups = groupCustomers({ frequency: [0, 2, 0, 2], recency: [0, 5, -0, 6], age: [9, 9, 9, 9] });
    expect(groups).toEqual({
      frequency: Float64Array.of(0, 2, 2),
      recency: Float64Array.of(0, 5, 6),
      age: Float64Array.of(9, 9, 9),
      weight: Float64Array.of(2, 1, 1),
      groupOf: Int32Array.of(0, 1, 0, 2),
    });
  });
  test("nobody makes no group, and figures of different lengths are refused", () => {
    expect(groupCustomers({ frequency: [], recency: [], age: [] }).weight.length).toBe(0);
    expect(() => groupCustomers({ frequency: [1], recency: [], age: [1] })).toThrow("Each customer needs");
    expect(() => groupCustomers({ frequency: [1], recency: [1], age: [] })).toThrow("Each customer needs");
  });
  test("each customer finds their own figures in their group, and no two groups are alike", () => {
    const figures = fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.constantFrom(0.5, 1 / 3, 7)), { maxLength: 80 });
    fc.assert(
      fc.property(figures, (all) => {
        const of = { frequency: all.map(([x]) => x), recency: all.map(([, t]) => t), age: all.map(([, , age]) => age) };
        const { frequency, recency, age, weight, groupOf } = groupCustomers(of);
        for (const [i, [x, t, T]] of all.entries()) {
          const group = groupOf[i]!;
          expect([frequency[group], recency[group], age[group]]).toEqual([x, t, T]);
        }
        expect(weight.length).toBe(new Set(all.map(String)).size);
        expect(weight.reduce((sum, each) => sum + each, 0)).toBe(all.length);
      }),
    );
  });
});
