import { expect, test } from "vitest";
import { all, made } from "./made-files.ts";
import { readRows } from "./rows.ts";

/** Which rows below the header are no data. */
async function asides(...lines: string[]): Promise<boolean[]> {
  const path = made(`订单号,客户,金额\n${lines.join("\n")}\n`);
  const rows = await all(readRows(path, { kind: "text", encoding: "utf-8", delimiter: ",", headerRow: 0 }));
  return rows.map(({ aside }) => aside !== undefined);
}

test("totals, counts and rules at the end are told from rows", async () => {
  expect(
    await asides("1,王伟,5", "合计,,5.00", "-----------,,", "共1笔记录", "#业务明细列表结束", "Grand Total,1,5"),
  ).toEqual([false, true, true, true, true, true]);
});

test("what follows the names of totals is their amounts", async () => {
  expect(await asides("1,王伟,5", "总交易单数,总金额", "`1,`5.00", "2,李娜,6")).toEqual([false, true, true, false]);
});

test("a customer whose name looks like one is data", async () => {
  expect(await asides("合计贸易,王伟,5", "总计,王伟,5", "Total,Ann,5", "-,王伟,5", "共同,王伟,5")).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
