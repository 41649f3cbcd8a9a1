import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSentence } from "./cells.ts";
import { parseBoolean, parseOrderKind, parseOrderState, parseOutcome, parseProbability } from "./choices.ts";

test.each([
  ["paid", "done"],
  ["交易成功", "done"],
  ["已完成", "done"],
  ["已签收", "done"],
  ["支付成功", "done"],
  ["已存入零钱", "done"],
  ["completed", "done"],
  ["fulfilled", "done"],
  ["unfulfilled", "open"],
  ["unpaid", "open"],
  ["partially_paid", "open"],
  ["partially_refunded", "done"],
  ["processing", "open"],
  ["on-hold", "open"],
  ["买家已付款，等待卖家发货", "open"],
  ["卖家已发货，等待买家确认", "open"],
  ["已发货，待签收", "open"],
  ["待付款", "open"],
  ["退款中", "open"],
  ["交易关闭", "cancelled"],
  ["已关闭", "cancelled"],
  ["已取消", "cancelled"],
  ["cancelled", "cancelled"],
  ["voided", "cancelled"],
  ["refunded", "refunded"],
  ["已全额退款", "refunded"],
  ["未发货，退款成功", "refunded"],
  ["已发货，退款成功", "refunded"],
])("an order that is “%s” is %s", (text, state) => {
  expect(parseOrderState(text)).toBe(state);
});

test.each([
  ["Closed Won", "won"],
  ["closedwon", "won"],
  ["赢单", "won"],
  ["已成交", "won"],
  ["Closed Lost", "lost"],
  ["输单", "lost"],
  ["未成交", "lost"],
  ["Open", "open"],
  ["跟进中", "open"],
])("an opportunity that is “%s” is %s", (text, outcome) => {
  expect(parseOutcome(text)).toBe(outcome);
});

test.each([
  ["60%", 0.6],
  ["60", 0.6],
  ["0.6", 0.6],
  ["６０％", 0.6],
  ["六成", 0.6],
  ["0", 0],
  ["1", 1],
  ["100%", 1],
  ["1%", 0.01],
  ["33.3 %", 0.333],
])("%s is a probability of %f", (text, share) => {
  expect(parseProbability(text)).toBe(share);
});

test("yes and no are understood in words and signs", () => {
  expect(["是", "Yes", "TRUE", "1", "√"].map(parseBoolean)).toEqual([true, true, true, true, true]);
  expect(["否", "no", "FALSE", "0", "×"].map(parseBoolean)).toEqual([false, false, false, false, false]);
});

test("a bill tells income from spending and refunds", () => {
  expect(["收入", "支出", "退款", "sale"].map(parseOrderKind)).toEqual(["sale", "spending", "refund", "sale"]);
});

test("what nobody can decide is refused in words", () => {
  for (const parse of [parseBoolean, parseOrderState, parseOrderKind, parseOutcome, parseProbability]) {
    for (const text of ["", "?", "101%", "-1"]) expect(isSentence(parse(text)), `${parse.name} ${text}`).toBe(true);
  }
});

test("a probability is always between nothing and certainty", () => {
  fc.assert(
    fc.property(fc.oneof(fc.double().map(String), fc.string({ unit: "binary" })), (text) => {
      const share = parseProbability(text);
      expect(isSentence(share) || (share >= 0 && share <= 1)).toBe(true);
    }),
  );
});
