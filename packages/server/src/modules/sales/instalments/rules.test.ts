import fc from "fast-check";
import { expect, test } from "vitest";
import { draftParts, type PlanWish } from "./draft.ts";
import { spread } from "../lines/spread.ts";
import { allocate, fitToTotal, stateOf } from "./rules.ts";

const part = fc.record({
  dueOn: fc.constantFrom("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"),
  amountMinor: fc.integer({ min: 1, max: 100_000 }),
  voidedAt: fc.option(fc.constant("2027-01-01T00:00:00.000Z"), { freq: 4 }),
});
const plan = fc
  .array(part, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map((one, index) => ({ ...one, id: `p${index}`, ordinal: index + 1, receivedMinor: 0 })));
const sum = (amounts: Iterable<number>) => [...amounts].reduce((all, one) => all + one, 0);
const wish = (more: Partial<PlanWish>): PlanWish => ({
  firstOn: "2027-01-31",
  count: 3,
  every: 1,
  unit: "month",
  ...more,
});

test("equal parts are exact: the last takes what does not divide", () => {
  expect(draftParts(10_000, wish({}), "en").map(({ amountMinor }) => amountMinor)).toEqual([3333, 3333, 3334]);
  expect(draftParts(10_001, wish({}), "en").map(({ amountMinor }) => amountMinor)).toEqual([3333, 3334, 3334]);
});

test("a month after the end of January is the end of February, and then again the end of March", () => {
  expect(draftParts(300, wish({}), "en").map(({ dueOn }) => dueOn)).toEqual(["2027-01-31", "2027-02-28", "2027-03-31"]);
  expect(draftParts(300, wish({ unit: "week", every: 2 }), "en")[2]?.dueOn).toBe("2027-02-28");
});

test("shares in percent make the whole, a deposit first and the balance last", () => {
  const parts = draftParts(99_999, wish({ percents: [30, 30, 40] }), "zh-CN");
  expect(parts.map(({ title, amountMinor }) => [title, amountMinor])).toEqual([
    ["定金", 30_000],
    ["", 30_000],
    ["尾款", 39_999],
  ]);
  expect(() => draftParts(100, wish({ percents: [50, 40] }), "en")).toThrow("make 100");
});

test("whatever the weights, what is spread adds up, and nobody is more than one unit from the share", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.nat(2 ** 50), weights, (total, shares) => {
      fc.pre(sum(shares) > 0);
      const parts = spread(total, shares);
      expect(sum(parts)).toBe(total);
      for (const [index, amount] of parts.entries()) {
        const exact = Number((BigInt(total) * BigInt(shares[index]!)) / BigInt(sum(shares)));
        expect(amount - exact === 0 || amount - exact === 1).toBe(true);
      }
    }),
  );
});

test("money fills what it was meant for, then the part due first; none is made or lost, and no void part gets any", () => {
  const meant = fc.array(fc.record({ amountMinor: fc.nat(150_000), which: fc.nat(9) }), { maxLength: 6 });
  fc.assert(
    fc.property(plan, meant, fc.nat(200_000), (parts, payments, freely) => {
      const given = payments.map(({ amountMinor, which }) => ({ amountMinor, instalmentId: parts[which]?.id ?? null }));
      const received = sum(given.map(({ amountMinor }) => amountMinor)) + freely;
      const got = allocate(parts, given, received);
      const asked = sum(parts.filter(({ voidedAt }) => !voidedAt).map(({ amountMinor }) => amountMinor));
      expect(sum(got.values())).toBe(Math.min(received, asked));
      for (const { id, amountMinor, voidedAt } of parts) {
        expect(got.get(id)).toBeGreaterThanOrEqual(0);
        expect(got.get(id)).toBeLessThanOrEqual(voidedAt ? 0 : amountMinor);
      }
    }),
  );
});

test("parts that follow another total make it exactly, and none is negative", () => {
  fc.assert(
    fc.property(plan, fc.nat(900_000), (parts, total) => {
      const amounts = [...fitToTotal(parts, total).values()];
      expect(sum(amounts)).toBe(total);
      expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a part is overdue the day after its day, also where some of it came", () => {
  const one = { voidedAt: null, amountMinor: 100, receivedMinor: 40, dueOn: "2027-03-01" };
  expect(stateOf(one, "2027-03-01")).toBe("partial");
  expect(stateOf(one, "2027-03-02")).toBe("overdue");
  expect(stateOf({ ...one, receivedMinor: 100 }, "2027-03-02")).toBe("received");
  expect(stateOf({ ...one, voidedAt: "x" }, "2027-03-02")).toBe("void");
});
