import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { type Agreement, type FieldFacts, fitAgreement } from "./fit-agreement.ts";
import { patternsOf } from "./patterns.ts";

const near = (value: number, digits = 10) => expect.closeTo(value, digits) as number;

/** Pairs drawn from known rates: matches with m, others with u; fields of two levels, same and different. */
function drawPairs(seed: number, pairs: number, share: number, m: readonly number[], u: readonly number[]) {
  const random = randomFrom(seed);
  const levels = new Uint8Array(pairs * m.length);
  for (let pair = 0; pair < pairs; pair++) {
    const rates = random() < share ? m : u;
    for (const [f, rate] of rates.entries()) levels[pair * m.length + f] = random() < rate ? 1 : 4;
  }
  return levels;
}

const fact = (levels: Uint8Array, f: number, fields: number, more: Partial<FieldFacts> = {}): FieldFacts => {
  let samePairs = 0;
  for (let at = f; at < levels.length; at += fields) if (levels[at] === 1) samePairs++;
  return {
    shared: 0,
    door: null,
    chance: 0.01,
    mostDifferent: 0.7,
    filledPairs: levels.length / fields,
    samePairs,
    ...more,
  };
};

function fit(levels: Uint8Array, fields: number, records: number, more: Partial<FieldFacts> = {}): Agreement {
  const patterns = patternsOf(fields, levels);
  return fitAgreement({
    candidates: patterns,
    random: patterns,
    pairs: levels.length / fields,
    records,
    fields: Array.from({ length: fields }, (_, f) => fact(levels, f, fields, more)),
  });
}

describe("what agreement is worth", () => {
  test("is found again in pairs that were drawn with known m, u and share of matches", () => {
    const [m, u, share, pairs] = [
      [0.9, 0.8, 0.95, 0.7, 0.85, 0.9],
      [0.05, 0.01, 0.1, 0.02, 0.03, 0.01],
      0.02,
      40_000,
    ] as const;
    const found = fit(drawPairs(3, pairs, share, m, u), 6, 300);
    expect(Math.abs(found.matches - share * pairs)).toBeLessThan(60);
    for (const [f, { m: foundM, u: foundU }] of found.rates.entries()) {
      expect(Math.abs(foundM[1]! - m[f]!)).toBeLessThan(0.04);
      expect(Math.abs(foundU[1]! - u[f]!)).toBeLessThan(0.004);
      expect(foundM[1]! + foundM[2]! + foundM[3]! + foundM[4]!).toBeCloseTo(1, 10);
      expect(foundU[1]! + foundU[2]! + foundU[3]! + foundU[4]!).toBeCloseTo(1, 10);
    }
  });

  test("without a match in the file none is made up", () => {
    const u = [0.05, 0.01, 0.1, 0.02];
    const found = fit(drawPairs(5, 40_000, 0, u, u), 4, 300);
    expect(found.matches).toBeLessThan(4);
  });

  test("what may not differ often is not learned to", () => {
    const found = fit(drawPairs(7, 20_000, 0.05, [0.4, 0.95, 0.95, 0.95], [0.01, 0.01, 0.01, 0.01]), 4, 300, {
      mostDifferent: 0.2,
    });
    expect(found.rates[0]!.m[4]).toBeCloseTo(0.2, 10);
    expect(found.rates[0]!.m.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(found.rates[1]!.m[4]).toBeLessThan(0.1);
  });

  test("a list can show no more rarity than its length allows", () => {
    const levels = Uint8Array.from({ length: 2000 }, () => 4);
    const found = fit(levels, 1, 50, { chance: 1e-9 });
    expect(found.rates[0]!.u[1]).toBeCloseTo(0.01 / 50, 12);
  });

  test("one step by hand", () => {
    // One candidate that is the same in the only field, of 100 pairs of 15 records; nothing random was drawn.
    const none = { fields: 1, levels: new Uint8Array(0), weights: new Float64Array(0) };
    const facts: FieldFacts = {
      shared: 0.5,
      door: null,
      chance: 0.01,
      mostDifferent: 1,
      filledPairs: 100,
      samePairs: 1,
    };
    const found = fitAgreement({
      candidates: { fields: 1, levels: Uint8Array.from([1]), weights: Float64Array.from([1]) },
      random: none,
      pairs: 100,
      records: 15,
      fields: [facts],
    });
    // At the fixed point: P = λ·R, K = κ·(R + 1)/2, U = 1 − λ − κ with R = m/u, λ = P/100 and κ = (K + 2)/100 of the sums before.
    const { m, u } = found.rates[0]!;
    const ratio = m[1]! / u[1]!;
    const [one, kin] = [found.matches / 100, found.kin / 100];
    const all = one * ratio + kin * (ratio / 2 + 0.5) + 1 - one - kin;
    const [ofMatch, ofKin] = [(one * ratio) / all, (kin * (ratio / 2 + 0.5)) / all];
    expect(Math.max(0.05, ofMatch)).toBeCloseTo(found.matches, 3);
    expect(ofKin + 2).toBeCloseTo(found.kin, 3);
    expect(m[1]).toBeCloseTo((ofMatch + 5 * 0.82) / (ofMatch + 5), 4);
    expect(u[1]).toBeCloseTo((1 - ofMatch - ofKin + 20 * 0.01) / 120, 4);
    // What was never drawn keeps its first shares: three and six times the chance, and the rest.
    expect([u[2]! / (1 - u[1]!), u[3]! / (1 - u[1]!), u[4]! / (1 - u[1]!)]).toEqual([
      near(0.03),
      near(0.06),
      near(0.91),
    ]);
  });

  const nobody = { fields: 2, levels: new Uint8Array(0), weights: new Float64Array(0) };
  const facts = (more: Partial<FieldFacts>): FieldFacts => ({
    shared: 0.5,
    door: null,
    chance: 0.002,
    mostDifferent: 1,
    filledPairs: 1e9,
    samePairs: 1e6,
    ...more,
  });

  test("by chance is what was drawn at random, beside a belief of five pairs, less matches and kin", () => {
    // 6 pairs are close and different, 4 partly and missing; among 10⁹ pairs none of them is a match worth speaking of.
    const random = { fields: 2, levels: Uint8Array.from([2, 4, 3, 0]), weights: Float64Array.from([6, 4]) };
    const found = fitAgreement({
      candidates: nobody,
      random,
      pairs: 1e9,
      records: 44_722,
      fields: [facts({}), facts({ chance: 0.2 })],
    });
    const [one, other] = found.rates;
    // 3 and 6 times the chance of 0.002 are close and partly; of 0.2 it is 0.03 and 0.08 at most.
    const rest = 1 - one!.u[1]!;
    expect(one!.u[1]).toBeCloseTo((1e6 + 20 * 0.002) / (1e9 + 20), 12);
    expect(one!.u[2]! / rest).toBeCloseTo((6 + 5 * 0.006) / 15, 6);
    expect(one!.u[3]! / rest).toBeCloseTo((4 + 5 * 0.012) / 15, 6);
    expect(one!.u[4]! / rest).toBeCloseTo((5 * 0.982) / 15, 6);
    const otherRest = 1 - other!.u[1]!;
    expect(other!.u[2]! / otherRest).toBeCloseTo((5 * 0.03) / 11, 6);
    expect(other!.u[3]! / otherRest).toBeCloseTo((5 * 0.08) / 11, 6);
    expect(other!.u[4]! / otherRest).toBeCloseTo((6 + 5 * 0.89) / 11, 6);
    expect([found.matches, found.kin, found.converged, found.steps]).toEqual([0.05, 2, true, 6]);
  });

  test("a shut door leaves no kin but the two believed in", () => {
    const candidates = { fields: 2, levels: Uint8Array.from([1, 4]), weights: Float64Array.from([50]) };
    const kinOf = (door: FieldFacts["door"]) =>
      fitAgreement({
        candidates,
        random: nobody,
        pairs: 1e4,
        records: 142,
        fields: [facts({ filledPairs: 1e4, samePairs: 50 }), facts({ door })],
      }).kin;
    expect(kinOf("opens and shuts")).toBe(2);
    expect(kinOf("opens")).toBeGreaterThan(2.1);
  });

  test("of very few pairs no more than half are matches, and a quarter kin", () => {
    const candidates = { fields: 2, levels: Uint8Array.from([1, 1]), weights: Float64Array.from([3]) };
    const few = { filledPairs: 3, samePairs: 3 };
    const found = fitAgreement({ candidates, random: nobody, pairs: 3, records: 90, fields: [facts(few), facts(few)] });
    expect([found.matches, found.kin]).toEqual([1.5, 0.75]);
  });

  test("relatives who share a door are not learned as persons who change their names", () => {
    const random = randomFrom(11);
    const [fields, pairs] = [4, 20_000];
    const levels = new Uint8Array(pairs * fields);
    for (let pair = 0; pair < pairs; pair++) {
      const kind = random() < 0.01 ? "one" : random() < 0.05 ? "kin" : "strangers";
      const same = {
        one: [0.95, 0.95, 0.9, 0.9],
        kin: [0.02, 0.001, 0.9, 0.9],
        strangers: [0.02, 0.001, 0.001, 0.001],
      }[kind];
      for (const [f, rate] of same.entries()) levels[pair * fields + f] = random() < rate ? 1 : 4;
    }
    const patterns = patternsOf(fields, levels);
    const shared = [0.02, 0.02, 0.9, 0.9];
    const found = fitAgreement({
      candidates: patterns,
      random: patterns,
      pairs,
      records: 200,
      fields: shared.map((share, f) =>
        fact(levels, f, fields, {
          shared: share,
          door: f > 1 ? "opens and shuts" : null,
          mostDifferent: f > 1 ? 0.7 : 0.15,
        }),
      ),
    });
    expect(found.converged).toBe(true);
    expect(found.steps).toBeLessThan(200);
    expect(Math.abs(found.matches - 200)).toBeLessThan(40);
    expect(Math.abs(found.kin - 990)).toBeLessThan(150);
  });
});
