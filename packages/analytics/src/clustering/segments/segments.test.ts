import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawNormal, randomFrom } from "../../statistics/random.ts";
import { nameClusters, type Standing } from "./name-clusters.ts";
import { segmentCustomers } from "./segment-customers.ts";

const at = (recency: number, frequency: number, monetary: number): Standing => ({ recency, frequency, monetary });
const namesOf = (...standings: Standing[]) =>
  nameClusters(standings).map(({ name, number }) => (number === 1 ? name : `${name}-${number}`));

describe("names of groups", () => {
  test("say in a word who they are", () => {
    expect(namesOf(at(-0.8, 1, 1), at(0.7, -0.6, -0.6))).toEqual(["high-value", "sleeping"]);
    expect(namesOf(at(0.8, -0.7, -0.7), at(0.1, 0.3, 0.5), at(-1.1, -0.3, -0.3), at(-1.2, 1.8, 1.5))).toEqual([
      "sleeping",
      "ordinary",
      "promising",
      "high-value",
    ]);
    expect(namesOf(at(1, 0.8, 0.8))).toEqual(["at-risk"]);
    expect(namesOf(at(-1.3, -0.8, -0.9), at(0, -0.4, 1.2), at(1.5, -1, -1))).toEqual(["new", "big-spenders", "lost"]);
  });

  test("are different for each of up to nine groups, and numbered beyond", () => {
    const standing = fc.record({
      recency: fc.double({ min: -3, max: 3, noNaN: true }),
      frequency: fc.double({ min: -3, max: 3, noNaN: true }),
      monetary: fc.double({ min: -3, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 12 }), (standings) => {
        const named = namesOf(...standings);
        expect(new Set(named).size).toBe(standings.length);
        if (standings.length <= 9) for (const name of named) expect(name).not.toMatch(/\d/);
      }),
      { numRuns: 30 },
    );
    expect(namesOf(at(0.2, 0, 0), at(0.2, 0, 0))).toContain("ordinary");
    expect(namesOf(...Array.from({ length: 10 }, () => at(0.2, 0, 0))).at(-1)).toBe("ordinary-2");
  });

  test("rest on reasons, the most unusual first", () => {
    expect(nameClusters([at(-1, 0.2, 2)])[0]!.reasons).toEqual([
      { measure: "monetary", side: "above", deviations: 2 },
      { measure: "recency", side: "below", deviations: -1 },
      { measure: "frequency", side: "near", deviations: 0.2 },
    ]);
    expect(nameClusters([at(0.25, -0.25, 0.24)])[0]!.reasons.map(({ side }) => side)).toEqual([
      "above",
      "below",
      "near",
    ]);
    expect(nameClusters([])).toEqual([]);
    expect(() => nameClusters([at(Number.NaN, 0, 0)])).toThrow("A group stands at finite numbers.");
  });
});

describe("customers in groups", () => {
  const kinds = [
    [2, 20, 5000],
    [200, 1, 40],
  ] as const;
  const customers = Array.from({ length: 40 }, (_, i) => {
    const [recencyDays, frequency, monetary] = kinds[i % 2]!;
    return {
      customer: `K${i}`,
      recencyDays: recencyDays + (i % 3),
      frequency: frequency + (i % 5),
      monetary: monetary + i,
    };
  });

  test("are found, described in their own units, and weighed", () => {
    const found = segmentCustomers(customers, randomFrom(1), { restarts: 5 });
    if (found.kind !== "segmentation") throw new Error(found.kind);
    expect([found.k, found.stability, found.falling.separate]).toEqual([2, 1, true]);
    expect(found.candidates.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    const best = found.clusters.find(({ name }) => name === "high-value")!;
    expect(best).toMatchObject({ size: 20, share: 0.5, number: 1 });
    expect(best.median.frequency).toBe(22);
    expect(best.mean.monetary).toBe(5019);
    expect(best.revenueShare).toBeCloseTo((20 * 5019) / (20 * 5019 + 20 * 60), 12);
    expect(found.clusters.reduce((sum, { inertia }) => sum + inertia, 0)).toBeCloseTo(found.inertia, 9);
    expect(found.meanInertia).toBeCloseTo(found.inertia / 40, 12);
    expect([...found.labels]).toEqual(customers.map((_, i) => found.labels[i % 2]));
    expect(found.silhouette).toBeGreaterThan(0.7);
    expect(found.constant).toEqual([]);
  });

  test("with k given nothing else is tried; one group has no silhouette", () => {
    expect(segmentCustomers(customers, randomFrom(1), { k: 3, restarts: 5 })).toMatchObject({ k: 3, candidates: [] });
    expect(segmentCustomers(customers, randomFrom(1), { k: 1, restarts: 1 })).toMatchObject({ k: 1, silhouette: null });
  });

  test("noise is no signal of separate kinds", () => {
    const random = randomFrom(8);
    const noise = Array.from({ length: 300 }, (_, i) => ({
      customer: `K${i}`,
      recencyDays: Math.exp(4 + drawNormal(random)),
      frequency: Math.exp(2 + drawNormal(random)),
      monetary: Math.exp(6 + drawNormal(random)),
    }));
    expect(segmentCustomers(noise, randomFrom(1), { k: 4, restarts: 5 })).toMatchObject({
      falling: { separate: false },
    });
  });

  test("a measure in which all are alike takes no part", () => {
    const once = customers.map((customer) => ({ ...customer, frequency: 1 }));
    expect(segmentCustomers(once, randomFrom(1), { k: 2, restarts: 5 })).toMatchObject({ constant: ["frequency"] });
    const free = customers.map((customer) => ({ ...customer, monetary: 0 }));
    expect(segmentCustomers(free, randomFrom(1), { k: 2, restarts: 5 })).toMatchObject({
      clusters: [{ revenueShare: null }, { revenueShare: null }],
    });
  });

  test("few, all alike, or fewer different ones than groups are said to be", () => {
    expect(segmentCustomers(customers.slice(0, 5), randomFrom(1))).toEqual({
      kind: "too-little-data",
      of: "customers",
      found: 5,
      needed: 10,
    });
    expect(segmentCustomers([], randomFrom(1))).toMatchObject({ found: 0 });
    expect(segmentCustomers(customers.slice(0, 12), randomFrom(1), { k: 12 })).toMatchObject({ found: 12, needed: 13 });
    const alike = customers.map((each) => ({ ...each, recencyDays: 1, frequency: 1, monetary: 1 }));
    expect(segmentCustomers(alike, randomFrom(1))).toMatchObject({ kind: "too-little-data", of: "varying columns" });
    const two = alike.map((each, i) => ({ ...each, monetary: 1 + (i % 2) }));
    expect(segmentCustomers(two, randomFrom(1))).toEqual({ kind: "too-few-different-rows", found: 2, needed: 3 });
    expect(segmentCustomers(two, randomFrom(1), { k: 3 })).toEqual({
      kind: "too-few-different-rows",
      found: 2,
      needed: 3,
    });
    expect(() => segmentCustomers([{ ...customers[0]!, monetary: -1 }], randomFrom(1))).toThrow("finite numbers ≥ 0");
    expect(() => segmentCustomers([{ ...customers[0]!, monetary: Infinity }], randomFrom(1))).toThrow(
      "finite numbers ≥ 0",
    );
  });
});
