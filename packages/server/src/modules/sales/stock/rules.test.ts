import fc from "fast-check";
import { expect, test } from "vitest";
import { moves, type StockOrder, stillToMove, takenBy } from "./rules.ts";

const sale: StockOrder = {
  kind: "sale",
  state: "open",
  stock: "moves",
  totalMinor: 100,
  givenBackMinor: 0,
  deletedAt: null,
};

test("a sale takes while it stands, and gives back when it is called off, wholly refunded or put into the bin", () => {
  const cases: [Partial<StockOrder>, boolean][] = [
    [{}, true],
    [{ state: "done" }, true],
    [{ givenBackMinor: 99 }, true],
    [{ givenBackMinor: 100 }, false],
    [{ state: "cancelled" }, false],
    [{ state: "refunded" }, false],
    [{ deletedAt: "2027-03-01T00:00:00.000Z" }, false],
    [{ stock: "stays" }, false],
    [{ kind: "refund", totalMinor: -100 }, true],
    [{ kind: "refund", totalMinor: -100, stock: "stays" }, false],
  ];
  for (const [part, expected] of cases) expect([part, moves({ ...sale, ...part })]).toEqual([part, expected]);
});

test("a bundle takes its parts, as many as are in it", () => {
  const parts = [
    { bundleId: "box", productId: "tea", quantityMilli: 2000 },
    { bundleId: "box", productId: "cup", quantityMilli: 500 },
  ];
  const lines = [
    { productId: "box", quantityMilli: 3000 },
    { productId: "tea", quantityMilli: 1000 },
  ];
  expect(takenBy(lines, parts)).toEqual(
    new Map([
      ["tea", -7000],
      ["cup", -1500],
    ]),
  );
});

const amounts = fc
  .dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: -9999, max: 9999 }))
  .map((record) => new Map(Object.entries(record)));

test("whatever was taken, moving what is still to move leaves exactly what is wanted", () => {
  fc.assert(
    fc.property(amounts, amounts, (wanted, taken) => {
      const after = new Map(taken);
      for (const { productId, deltaMilli } of stillToMove(wanted, taken)) {
        after.set(productId, (after.get(productId) ?? 0) + deltaMilli);
      }
      for (const id of ["a", "b", "c"]) expect(after.get(id) ?? 0).toBe(wanted.get(id) ?? 0);
      expect(stillToMove(wanted, after)).toEqual([]);
    }),
  );
});
