import { readXlsx } from "hucre/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { day, money } from "../sheets/cell.ts";
import { columnName } from "./cells.ts";
import { toXlsx } from "./index.ts";

async function* batches(...rows: Record<string, unknown>[][]) {
  yield* rows;
}
async function bytesOf(rows: Record<string, unknown>[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of toXlsx(batches(rows))) pieces.push(piece);
  return Buffer.concat(pieces);
}
async function readBack(rows: Record<string, unknown>[]): Promise<unknown[][]> {
  const { sheets } = await readXlsx(await bytesOf(rows));
  return sheets[0]!.rows;
}

test("texts, numbers, money and days come back as what they are", async () => {
  const row = {
    姓名: '李娜 <&> "x"\n第二行',
    total: money(-1050, "CNY"),
    count: 3,
    on: day("2027-02-01"),
    empty: null,
    tags: ["礼盒", "老客"],
  };
  const [head, cells] = await readBack([row]);
  expect(head).toEqual(Object.keys(row));
  expect(cells!.slice(0, 3)).toEqual(['李娜 <&> "x"\n第二行', -10.5, 3]);
  expect(new Date(cells![3] as string | Date).toISOString().slice(0, 10)).toBe("2027-02-01");
  expect(cells![5]).toBe("礼盒; 老客");
});

test("a number of twenty digits, a leading zero and a formula stay the text they are", async () => {
  const texts = ["12345678901234567890", "007", "=1+1", "@SUM(A1)", "+86 138"];
  const [, cells] = await readBack([Object.fromEntries(texts.map((text, index) => [`c${index}`, text]))]);
  expect(cells).toEqual(texts);
});

test("any text comes back, control signs and what looks like an escape included", async () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "_", "x000D_", "_x000D_", "\r", "\n", "\u0001", "王", "<", "&", "😀", " "),
  });
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const [, cells] = await readBack([{ first: "x", value }]);
      expect(cells![1] ?? "").toBe(value);
    }),
    { numRuns: 60 },
  );
});

test("an export of nothing is a workbook with an empty sheet", async () => {
  expect((await readXlsx(await bytesOf([]))).sheets).toHaveLength(1);
});

test("a text longer than a cell holds is cut, so that the workbook still opens", async () => {
  const [, cells] = await readBack([{ notes: "长".repeat(40_000) }]);
  expect((cells![0] as string).length).toBe(32_767);
});

test("columns are called A to Z, then AA", () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

test("100,000 rows pass through without being held", async () => {
  async function* many() {
    for (let start = 0; start < 100_000; start += 1000) {
      yield Array.from({ length: 1000 }, (_, index) => ({
        id: `${start + index}`,
        name: `客户 ${start + index}`,
        total: money(start, "CNY"),
      }));
    }
  }
  let size = 0;
  let most = 0;
  const before = process.memoryUsage().heapUsed + process.memoryUsage().external;
  for await (const piece of toXlsx(many())) {
    size += piece.length;
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external - before);
  }
  expect(size).toBeGreaterThan(500_000);
  expect(most).toBeLessThan(150_000_000);
});
