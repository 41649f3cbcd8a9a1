import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rfmScores } from "./scores.ts";
import { rfmOf } from "./summary.ts";

test("the worked example: days since, purchases, sum", () => {
  expect(rfmOf({ customers: ["K1", "K2", "K1"], days: [10, 12, 13], amounts: [5, 8, 2] })).toEqual([
    { customer: "K1", recencyDays: 1, frequency: 2, monetary: 7 },
    { customer: "K2", recencyDays: 2, frequency: 1, monetary: 8 },
  ]);
});

test("lines of one day are one purchase, and lines of one occasion where these are told", () => {
  const log = { customers: ["K", "K", "K"], days: [5, 5, 4], amounts: [1, 1, 1] };
  expect(rfmOf(log)[0]).toMatchObject({ frequency: 2, recencyDays: 1 });
  expect(rfmOf({ ...log, occasions: ["I1", "I2", "I3"] })[0]).toMatchObject({ frequency: 3 });
  expect(rfmOf({ ...log, occasions: ["I1", "I1", "I1"] })[0]).toMatchObject({ frequency: 1 });
});

test("no lines give no customers, and lines that do not fit are refused", () => {
  expect(rfmOf({ customers: [], days: [], amounts: [] })).toEqual([]);
  const each = "Each line needs a customer, a day, an amount and, where there are any, an occasion.";
  expect(() => rfmOf({ customers: ["K"], days: [], amounts: [1] })).toThrow(each);
  expect(() => rfmOf({ customers: ["K"], days: [1], amounts: [] })).toThrow(each);
  expect(() => rfmOf({ customers: ["K"], days: [1], amounts: [1], occasions: [] })).toThrow(each);
  expect(() => rfmOf({ customers: ["K"], days: [Number.NaN], amounts: [1] })).toThrow(
    "Days and amounts are finite numbers.",
  );
  expect(() => rfmOf({ customers: ["K"], days: [1], amounts: [Infinity] })).toThrow(
    "Days and amounts are finite numbers.",
  );
});

const customer = (recencyDays: number, frequency: number, monetary: number) => ({
  customer: "",
  recencyDays,
  frequency,
  monetary,
});
const cells = (customers: ReturnType<typeof customer>[]) => {
  const found = rfmScores(customers);
  return found.kind === "rfm-scores" ? found.scores.map(({ cell }) => cell) : [];
};

test("five different customers have the five scores, the latest the highest", () => {
  expect(
    cells([customer(9, 1, 10), customer(7, 2, 20), customer(5, 3, 30), customer(3, 4, 40), customer(1, 5, 50)]),
  ).toEqual(["111", "222", "333", "444", "555"]);
});

test("equal customers share the score of their middle place", () => {
  const scores = rfmScores([1, 1, 1, 2, 9].map((frequency) => customer(4, frequency, 7)));
  expect(scores).toEqual({
    kind: "rfm-scores",
    scores: [2, 2, 2, 4, 5].map((frequency) => ({ recency: 3, frequency, monetary: 3, cell: `3${frequency}3` })),
  });
});

test("scores rise with the figure, lie within 1 and 5, and part ten different customers two by two", () => {
  expect(cells(Array.from({ length: 10 }, (_, i) => customer(10 - i, i, i)))).toEqual(
    [1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map((score) => `${score}${score}${score}`),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 40 }), (values) => {
      const found = rfmScores(values.map((value) => customer(value, value, value)));
      if (found.kind !== "rfm-scores") throw new Error(found.kind);
      for (const [i, a] of values.entries()) {
        const { recency, frequency } = found.scores[i]!;
        expect([1, 2, 3, 4, 5]).toContain(frequency);
        expect(recency + frequency).toBeGreaterThanOrEqual(5);
        for (const [j, b] of values.entries()) {
          if (a === b) expect(found.scores[j]).toEqual(found.scores[i]);
          if (a < b) expect(frequency).toBeLessThanOrEqual(found.scores[j]!.frequency);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("four customers are too few for fifths", () => {
  expect(rfmScores([1, 2, 3, 4].map((n) => customer(n, n, n)))).toEqual({
    kind: "too-little-data",
    of: "customers",
    found: 4,
    needed: 5,
  });
});
