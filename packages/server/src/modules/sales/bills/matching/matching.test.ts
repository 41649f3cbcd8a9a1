import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "./assign.ts";
import type { Income, Option, Owed } from "./evidence.ts";
import { matchNames } from "./names.ts";
import { optionsOf } from "./options.ts";

const income = (id: string, more: Partial<Income> = {}): Income => ({
  id,
  amountMinor: 100_000,
  feeMinor: 0,
  currency: "CNY",
  cameOn: "2027-03-01",
  payer: "",
  remark: "",
  ...more,
});
const owed = (id: string, more: Partial<Owed> = {}): Owed => ({
  id,
  orderId: `o-${id}`,
  number: `20270201-${id}`,
  customerId: `c-${id}`,
  names: ["张三"],
  earlierPayers: [],
  currency: "CNY",
  owedMinor: 100_000,
  dueOn: "2027-06-01",
  orderedOn: "2027-02-01",
  ...more,
});
const first = (row: Income, ...all: Owed[]) => optionsOf([row], all).get(row.id)![0];

test.each([
  ["张三", "张三", "same"],
  ["张三先生", "张三", "same"],
  ["*三", "张三", "masked"],
  ["*三", "欧阳三", "masked"],
  ["张*", "张三", "masked"],
  ["王*伟", "王小伟", "masked"],
  ["*四", "张三", "no"],
  ["***", "张三", "no"],
  ["杭州云栖茶业有限公司", "云栖茶业", "within"],
  ["李雷", "李雷雷", "no"],
  ["三", "三", "no"],
])("a payer called %s beside %s is: %s", (payer, name, expected) => {
  expect(matchNames(payer, name)).toBe(expected);
});

test("exact amount and payer is as good as certain", () => {
  const option = first(income("r", { payer: "张三" }), owed("1"), owed("2", { names: ["李四"] }))!;
  expect(option.parts).toEqual([{ id: "1", amountMinor: 100_000 }]);
  expect(option.reasons).toEqual(["amount", "payer"]);
  expect(option.certainty).toBeGreaterThan(0.85);
});

test("the amount alone is a maybe, and less of one where several ask the same", () => {
  const alone = first(income("r"), owed("1"))!;
  const several = first(income("r"), owed("1"), owed("2"), owed("3"))!;
  expect(alone.certainty).toBeLessThan(0.6);
  expect(several === undefined || several.certainty < alone.certainty).toBe(true);
});

test("a masked name is a weak sign, the order's number in the remark a strong one", () => {
  const masked = first(income("r", { payer: "*三" }), owed("1"))!;
  expect(masked.reasons).toContain("maskedPayer");
  expect(masked.certainty).toBeLessThan(0.75);
  const numbered = first(income("r", { remark: "货款 202702011" }), owed("1"))!;
  expect([numbered.reasons, numbered.certainty > 0.9]).toEqual([["amount", "number"], true]);
});

test("what a payment service kept is seen as its fee, and the whole is paid", () => {
  const bill = first(income("r", { amountMinor: 99_400, payer: "张三" }), owed("1"))!;
  expect([bill.reasons[0], bill.parts[0]!.amountMinor]).toEqual(["fee", 100_000]);
  const said = first(income("r", { amountMinor: 97_000, feeMinor: 3_000, payer: "张三" }), owed("1"))!;
  expect(said.reasons[0]).toBe("fee");
  expect(first(income("r", { amountMinor: 97_000 }), owed("1"))).toBeUndefined();
});

test("one payment for several instalments of a customer is found, as few of them as can be and the earliest", () => {
  const parts = ["2027-03-01", "2027-04-01", "2027-05-01"].map((dueOn, index) =>
    owed(`${index}`, { customerId: "c", dueOn, owedMinor: 100_000 }),
  );
  const option = first(income("r", { amountMinor: 200_000, payer: "张三" }), ...parts)!;
  expect(option.parts.map(({ id }) => id)).toEqual(["0", "1"]);
  expect(option.reasons).toEqual(["together", "payer", "date"]);
  expect(first(income("r", { amountMinor: 200_000 }), ...parts)).toBeUndefined();
});

test("part of what is owed is proposed only where payer or order are known", () => {
  expect(first(income("r", { amountMinor: 30_000, payer: "张三" }), owed("1"))).toMatchObject({
    parts: [{ id: "1", amountMinor: 30_000 }],
    reasons: ["partial", "payer"],
  });
  expect(first(income("r", { amountMinor: 30_000 }), owed("1"))).toBeUndefined();
});

test("who paid for a customer before is known again", () => {
  const option = first(income("r", { payer: "李秘书" }), owed("1", { earlierPayers: ["李秘书"] }))!;
  expect(option.reasons).toContain("earlierPayer");
});

test("money of another customer, or from before the order, is doubted", () => {
  const names = new Map([["王五", new Set(["c-other"])]]);
  expect(optionsOf([income("r", { payer: "王五" })], [owed("1")], names).get("r")).toEqual([]);
  expect(first(income("r", { cameOn: "2026-12-01", payer: "张三" }), owed("1"))!.reasons).toContain("beforeOrder");
});

test("other currencies never match", () => {
  expect(first(income("r", { currency: "USD", payer: "张三" }), owed("1"))).toBeUndefined();
});

test("two alike rows take two alike instalments, not the same one", () => {
  const rows = [income("a", { payer: "张三" }), income("b", { payer: "张三" })];
  const chosen = assign(optionsOf(rows, [owed("1"), owed("2", { dueOn: "2027-07-01" })]));
  expect([...chosen.values()].map(({ parts }) => parts[0]!.id).sort()).toEqual(["1", "2"]);
});

test("a row gives way where another has nothing else: the whole counts, not who comes first", () => {
  const option = (rowId: string, id: string, certainty: number): Option => ({
    rowId,
    parts: [{ id, amountMinor: 1 }],
    certainty,
    reasons: ["amount"],
  });
  const chosen = assign(
    new Map([
      ["a", [option("a", "1", 0.9), option("a", "2", 0.8)]],
      ["b", [option("b", "1", 0.7)]],
    ]),
  );
  expect([chosen.get("a")!.parts[0]!.id, chosen.get("b")!.parts[0]!.id]).toEqual(["2", "1"]);
});

test("no part is paid twice, and no other choice of the same options is surer", () => {
  const options = fc
    .array(
      fc.array(
        fc.record({
          ids: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }),
          certainty: fc.integer({ min: 300, max: 990 }),
        }),
        { maxLength: 3 },
      ),
      { maxLength: 5 },
    )
    .map((rows) =>
      rows.map((own, row) =>
        own
          .map(({ ids, certainty }): Option => ({
            rowId: `r${row}`,
            parts: ids.map((id) => ({ id: `${id}`, amountMinor: 1 })),
            certainty: certainty / 1000,
            reasons: [],
          }))
          .sort((a, b) => b.certainty - a.certainty),
      ),
    );
  const bestOf = (rows: Option[][], taken: Set<string>): number => {
    const [own, ...rest] = rows;
    if (!own) return 0;
    return own
      .filter(({ parts }) => parts.every(({ id }) => !taken.has(id)))
      .reduce(
        (best, one) =>
          Math.max(best, one.certainty + bestOf(rest, new Set([...taken, ...one.parts.map(({ id }) => id)]))),
        bestOf(rest, taken),
      );
  };
  fc.assert(
    fc.property(options, (rows) => {
      const chosen = [...assign(new Map(rows.map((own, index) => [`r${index}`, own]))).values()];
      const parts = chosen.flatMap((one) => one.parts.map(({ id }) => id));
      expect(new Set(parts).size).toBe(parts.length);
      const sum = chosen.reduce((all, { certainty }) => all + certainty, 0);
      expect(sum).toBeCloseTo(bestOf(rows, new Set()), 6);
    }),
  );
});
