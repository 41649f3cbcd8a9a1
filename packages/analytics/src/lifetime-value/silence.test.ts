import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type BuyingPrior, buyingPriorOf, silence, widePrior } from "./silence.ts";

const data = process.env["SOLOIST_TEST_DATA"] ?? join(import.meta.dirname, "../../../../../shared/data");
const reference = join(data, "cdnow/reference_per_customer.csv");

test("five purchases in 110 days and 100 silent days: the worked example", () => {
  const found = silence({ purchases: 5, daysBetweenFirstAndLast: 110, daysSinceLast: 100, prior: widePrior });
  const near = (value: number) => expect.closeTo(value, 3) as number;
  expect(found).toEqual({
    kind: "silence",
    expectedGapDays: 40,
    surprise: near(0.132),
    stillActive: near(0.397),
    expectedPurchasesNext90Days: near(0.596),
  });
});

test("a customer without a purchase has no silence", () => {
  expect(silence({ purchases: 0, daysBetweenFirstAndLast: 0, daysSinceLast: 9, prior: widePrior })).toEqual({
    kind: "too-little-data",
    of: "purchases",
    found: 0,
    needed: 1,
  });
});

test("with one purchase the prior speaks", () => {
  expect(silence({ purchases: 1, daysBetweenFirstAndLast: 0, daysSinceLast: 0, prior: widePrior })).toEqual({
    kind: "silence",
    expectedGapDays: 90,
    surprise: 1,
    stillActive: 0.5,
    expectedPurchasesNext90Days: 0.5,
  });
});

test("a longer silence lowers every hope, and no figure ever is not a number", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.nat(4000),
      fc.nat(4000),
      fc.nat(400),
      (purchases, span, since, more) => {
        const customer = { purchases, daysBetweenFirstAndLast: span, prior: widePrior };
        const sooner = silence({ ...customer, daysSinceLast: since });
        const later = silence({ ...customer, daysSinceLast: since + more });
        if (sooner.kind !== "silence" || later.kind !== "silence") throw new Error("One purchase is enough.");
        expect(later.surprise).toBeLessThanOrEqual(sooner.surprise);
        expect(later.stillActive).toBeLessThanOrEqual(sooner.stillActive);
        expect(later.expectedPurchasesNext90Days).toBeLessThanOrEqual(sooner.expectedPurchasesNext90Days);
        expect(sooner.stillActive).toBeLessThan(1);
        expect(later.stillActive).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test.skipIf(!existsSync(reference))(
  "P(alive) of CDNOW's repeat buyers equals the reference of BG/NBD (needs cdnow)",
  () => {
    // The published parameters count in weeks; b = stayed + 1, a = left.
    const prior: BuyingPrior = { purchases: 0.24259, days: 4.4136, left: 0.79292, stayed: 2.42591 - 1 };
    const [head, ...rows] = readFileSync(reference, "utf8").trim().split(/\r?\n/);
    const column = (name: string) => head!.split(",").indexOf(name);
    const [x, tx, T, alive] = ["x", "t_x", "T", "palive"].map(column) as [number, number, number, number];
    const repeated = rows.map((row) => row.split(",").map(Number)).filter((row) => row[x]! > 0);
    const off = repeated.map((row) => {
      const found = silence({
        purchases: row[x]! + 1,
        daysBetweenFirstAndLast: row[tx]!,
        daysSinceLast: row[T]! - row[tx]!,
        prior,
      });
      return Math.abs((found as { stillActive: number }).stillActive - row[alive]!);
    });
    expect(repeated.length).toBe(946);
    expect(Math.max(...off)).toBeLessThan(1e-4);
  },
);

test("the prior of a made base finds the rates it was made with", () => {
  // Half buy every 20 days, half every 60: mean rate 1/30, variance of the rate (1/60)², hence r = m² / v = 4, α = 120.
  const base = Array.from({ length: 4000 }, (_, i) => {
    const expected = 600 / (i % 2 ? 20 : 60);
    // Poisson by its own mean and variance: expected ± √expected.
    return { purchases: 1 + expected + (i % 4 < 2 ? 1 : -1) * Math.sqrt(expected), daysSinceFirst: 600 };
  });
  const prior = buyingPriorOf(base) as BuyingPrior;
  expect(prior.purchases).toBeCloseTo(4, 6);
  expect(prior.days).toBeCloseTo(120, 6);
});

test("a base where all buy alike is believed, but never more than ten purchases' worth", () => {
  const base = Array.from({ length: 50 }, () => ({ purchases: 11, daysSinceFirst: 300 }));
  expect(buyingPriorOf(base)).toEqual({ stayed: 1, left: 1, purchases: 10, days: 300 });
});

test.each([
  ["few customers", Array.from({ length: 29 }, () => ({ purchases: 3, daysSinceFirst: 90 })), "customers", 29, 30],
  [
    "nobody who came back",
    Array.from({ length: 60 }, () => ({ purchases: 1, daysSinceFirst: 90 })),
    "repeat customers",
    0,
    1,
  ],
  [
    "nobody with time behind them",
    Array.from({ length: 60 }, () => ({ purchases: 2, daysSinceFirst: 0 })),
    "customers",
    0,
    30,
  ],
])("%s give no prior of their own", (_, base, of, found, needed) => {
  expect(buyingPriorOf(base)).toEqual({ kind: "too-little-data", of, found, needed });
});
