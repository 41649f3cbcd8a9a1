import fc from "fast-check";
import { expect, test } from "vitest";
import { totalsOf } from "./totals.ts";
import type { LineInput, Terms } from "./table.ts";

const plain: Terms = { pricesInclude: "no-tax", taxRounding: "line" };
const rate = fc.constantFrom(0, 100, 300, 600, 900, 1300, 1900);
const line = fc.record({
  quantityMilli: fc.integer({ min: 0, max: 1_000_000 }),
  unitPriceMinor: fc.integer({ min: 0, max: 100_000_000 }),
  discountBp: fc.integer({ min: 0, max: 10_000 }),
  taxRateBp: rate,
});
const lines = fc.array(line, { maxLength: 12 });
const terms = fc.record({
  discountBp: fc.integer({ min: 0, max: 10_000 }),
  pricesInclude: fc.constantFrom("tax" as const, "no-tax" as const),
  taxRounding: fc.constantFrom("line" as const, "document" as const),
});
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
/** Rounded half away from zero by whole-number arithmetic of its own. */
const share = (value: number, over: number, under: number) =>
  Number((BigInt(value) * BigInt(over) * 2n + BigInt(under)) / (2n * BigInt(under)));

test("quantity times price, a discount, and tax on what is left", () => {
  const two = { quantityMilli: 2500, unitPriceMinor: 10_000, discountBp: 1000, taxRateBp: 600 };
  const {
    lines: [one],
    ...all
  } = totalsOf([two], { ...plain, discountMinor: 500 });
  expect(one).toEqual({
    grossMinor: 25_000,
    ownDiscountMinor: 2500,
    discountMinor: 3000,
    netMinor: 22_000,
    taxRateBp: 600,
    taxMinor: 1320,
    totalMinor: 23_320,
  });
  expect(all).toEqual({
    subtotalMinor: 22_500,
    documentDiscountMinor: 500,
    discountMinor: 3000,
    netMinor: 22_000,
    taxMinor: 1320,
    totalMinor: 23_320,
    byRate: [{ taxRateBp: 600, netMinor: 22_000, taxMinor: 1320 }],
  });
});

test("tax that is rounded for each line may differ from tax that is rounded once, and each is exact", () => {
  const three = Array.from({ length: 3 }, () => ({ quantityMilli: 1000, unitPriceMinor: 110, taxRateBp: 1300 }));
  expect(totalsOf(three, plain).taxMinor).toBe(42); // 14.3 rounds to 14, three times
  const once = totalsOf(three, { ...plain, taxRounding: "document" });
  expect(once.taxMinor).toBe(43); // 42.9
  expect(once.lines.map(({ taxMinor }) => taxMinor)).toEqual([15, 14, 14]);
});

test("a discount of a third is spread without losing a cent", () => {
  const three = Array.from({ length: 3 }, () => ({ quantityMilli: 1000, unitPriceMinor: 1000 }));
  const { lines: all, totalMinor } = totalsOf(three, { ...plain, discountMinor: 1000 });
  expect(all.map(({ discountMinor }) => discountMinor)).toEqual([334, 333, 333]);
  expect(totalMinor).toBe(2000);
});

test("a refund is the sale with its sign turned", () => {
  fc.assert(
    fc.property(lines, terms, (given, how) => {
      const back = given.map((one) => ({ ...one, quantityMilli: -one.quantityMilli }));
      const sale = totalsOf(given, { ...how, taxRounding: "line", discountBp: 0 });
      expect(totalsOf(back, { ...how, taxRounding: "line", discountBp: 0 }).totalMinor + sale.totalMinor).toBe(0);
    }),
  );
});

test("the lines sum to the document, whatever the discounts, the rates and the way of rounding", () => {
  fc.assert(
    fc.property(lines, terms, (given, how) => {
      const { lines: all, byRate, ...total } = totalsOf(given, how);
      expect(sum(all.map((one) => one.totalMinor))).toBe(total.totalMinor);
      expect(sum(all.map((one) => one.taxMinor))).toBe(total.taxMinor);
      expect(sum(all.map((one) => one.discountMinor))).toBe(total.discountMinor);
      expect(sum(byRate.map((one) => one.taxMinor))).toBe(total.taxMinor);
      expect(sum(byRate.map((one) => one.netMinor))).toBe(total.netMinor);
      expect(total.netMinor + total.taxMinor).toBe(total.totalMinor);
      expect(sum(all.map((one) => one.discountMinor - one.ownDiscountMinor))).toBe(total.documentDiscountMinor);
      for (const one of all) {
        const left = one.grossMinor - one.discountMinor;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(how.pricesInclude === "tax" ? one.totalMinor : one.netMinor).toBe(left);
      }
    }),
    { numRuns: 500 },
  );
});

test("tax per rate is what that rate makes of the sum, when it is rounded once", () => {
  fc.assert(
    fc.property(lines, terms, (given, how) => {
      const { byRate } = totalsOf(given, { ...how, taxRounding: "document" });
      for (const { taxRateBp, netMinor, taxMinor } of byRate) {
        if (how.pricesInclude === "no-tax") expect(taxMinor).toBe(share(netMinor, taxRateBp, 10_000));
        else expect(taxMinor).toBe(share(netMinor + taxMinor, taxRateBp, 10_000 + taxRateBp));
      }
    }),
    { numRuns: 300 },
  );
});

test("no line is further than a cent from its own exact tax", () => {
  fc.assert(
    fc.property(lines, terms, (given, how) => {
      for (const one of totalsOf(given, how).lines) {
        const basis = how.pricesInclude === "tax" ? one.totalMinor : one.netMinor;
        const under = how.pricesInclude === "tax" ? 10_000 + one.taxRateBp : 10_000;
        expect(Math.abs(one.taxMinor - share(basis, one.taxRateBp, under))).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("the order of the lines changes no sum, and takes each line's figures along", () => {
  fc.assert(
    fc.property(lines, terms, fc.infiniteStream(fc.nat()), (given, how, keys) => {
      const shuffled = given
        .map((one) => ({ one, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const [a, b] = [totalsOf(given, how), totalsOf(shuffled, how)];
      expect({ ...b, lines: [] }).toEqual({ ...a, lines: [] });
      const figures = (all: readonly LineInput[], of: typeof a) =>
        all.map((one, at) => JSON.stringify([one, of.lines[at]])).sort();
      expect(figures(shuffled, b)).toEqual(figures(given, a));
    }),
    { numRuns: 300 },
  );
});

test("what a price without tax becomes with it leads back to the same net and tax", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), rate, (netMinor, taxRateBp) => {
      const one = (unitPriceMinor: number, pricesInclude: Terms["pricesInclude"]) =>
        totalsOf([{ quantityMilli: 1000, unitPriceMinor, taxRateBp }], { ...plain, pricesInclude });
      const added = one(netMinor, "no-tax");
      const taken = one(added.totalMinor, "tax");
      expect([taken.netMinor, taken.taxMinor]).toEqual([added.netMinor, added.taxMinor]);
    }),
  );
});

test("a discount larger than what it is taken from is refused", () => {
  const one = { quantityMilli: 1000, unitPriceMinor: 100 };
  expect(() => totalsOf([{ ...one, discountMinor: 101 }], plain)).toThrow("cannot be more");
  expect(() => totalsOf([{ ...one, discountMinor: -1 }], plain)).toThrow("cannot be more");
  expect(() => totalsOf([one], { ...plain, discountMinor: 101 })).toThrow("cannot be more");
});

test("what is too large to be exact is refused", () => {
  const huge = { quantityMilli: 1_000_000_000, unitPriceMinor: 1_000_000_000_000 };
  expect(() =>
    totalsOf(
      Array.from({ length: 20 }, () => huge),
      plain,
    ),
  ).toThrow("too large");
});

test("nothing comes to nothing", () => {
  expect(totalsOf([], { ...plain, discountBp: 500 })).toMatchObject({ totalMinor: 0, lines: [], byRate: [] });
});
