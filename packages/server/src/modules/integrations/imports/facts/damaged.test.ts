import { expect, test } from "vitest";
import { factsOf } from "../made-facts.ts";

test("a long number that ends in zeros is taken with a word about it", async () => {
  const { facts, told } = await factsOf(
    "订单号,日期,客户,金额\n2026010112345670000,2026-01-05,王伟,10\n2026010112345678901,2026-01-05,李娜,10\n",
  );
  expect(facts.map(({ order }) => order?.number)).toEqual(["2026010112345670000", "2026010112345678901"]);
  expect(told).toEqual([
    "“2026010112345670000” ends in zeros, as when a spreadsheet rounds a long number; look whether it is whole.",
  ]);
});

test("a phone that a spreadsheet shortened is kept as typed, and it is said what was lost", async () => {
  const { facts, told } = await factsOf("姓名,手机\n王伟,1.38E+10\n");
  expect(facts[0]?.customer?.phones).toEqual([{ label: "", value: "1.38E+10" }]);
  expect(told).toEqual([
    "“1.38E+10” is a phone number that a spreadsheet shortened; its last digits are lost. It is kept as typed.",
  ]);
});
