import { expect, test } from "vitest";
import { addDays } from "#platform/clock";
import { chenLi, firm, mia, stranger } from "../made/candidates.ts";
import { onceEach } from "../weigh.ts";
import { proposeGreeting } from "./birthdays.ts";
import { type DealFact, proposeDeal } from "./deals.ts";
import { type OwedFact, proposeReminder } from "./owed.ts";
import { type SilentFact, proposeWakeUp } from "./silent.ts";
import { type TaskFact, proposeTask } from "./tasks.ts";

const task: TaskFact = {
  contractTitle: null,
  contractMinor: null,
  contractCurrency: null,
  contractEndsOn: null,
  id: "t1",
  title: "寄样品",
  kind: "call",
  customerId: "c1",
  refId: null,
  dueOn: firm.on,
  dueTime: null,
  priority: 2,
  dealTitle: null,
  orderNumber: null,
  probability: null,
  amountMinor: null,
  dealCurrency: null,
  owedMinor: null,
  owedCurrency: null,
  owedSince: null,
};
const deal: DealFact = {
  id: "d1",
  title: "年度礼盒",
  customerId: "c1",
  amountMinor: 3_800_000,
  currency: "CNY",
  stage: "报价",
  probability: 50,
  rottingDays: 14,
  expectedCloseOn: null,
  stageSince: "2026-11-15T01:00:00.000Z",
  plannedOn: null,
};
const debt: OwedFact = {
  customerId: "c1",
  currency: "CNY",
  owedMinor: 410_000,
  payments: 1,
  dueOn: "2026-11-14",
  id: "o1",
  orderId: "o1",
  number: "SO-7",
  part: 0,
  parts: 0,
};
const everyMonth = ["2026-04-24", "2026-05-24", "2026-06-21", "2026-07-23", "2026-08-12"];
const silent: SilentFact = { customerId: "c1", boughtOn: everyMonth, hasOpenDeal: false };

test("a task is worth the owner's time, twice as much when it is important", () => {
  // Its 15 minutes at ¥ 400 an hour are ¥ 100.
  const of = (priority: number) => proposeTask({ ...task, priority }, undefined, firm).gainMinor;
  expect([of(1), of(2), of(3)]).toEqual([20_000, 10_000, 5000]);
});

test("a task that is late is worth more than one due today, that more than one due tomorrow or any day", () => {
  const of = (dueOn: string | null) => proposeTask({ ...task, dueOn }, undefined, firm).gainMinor;
  const gains = [of("2026-11-18"), of("2026-11-20"), of("2026-11-21"), of(null)];
  expect(gains).toEqual([15_000, 10_000, 5000, 4000]);
});

test("a promise to the customer of a deal is worth a share of the deal too", () => {
  const promised = { ...task, probability: 50, amountMinor: 3_800_000, dealCurrency: "CNY" };
  // ¥ 100 of time, and 10 % of half of ¥ 38,000.
  expect(proposeTask(promised, chenLi, firm).gainMinor).toBe(10_000 + 190_000);
});

test("the owner's own note of a task is never quoted to the customer; the deal's title may be", () => {
  const note = { ...task, title: "催陈立付款" };
  for (const language of ["en", "zh-CN"] as const) {
    expect(JSON.stringify(proposeTask(note, chenLi, firm).write(language))).not.toContain("催");
  }
  expect(proposeTask({ ...note, dealTitle: "年度礼盒" }, chenLi, firm).write("zh-CN").texts[0]).toContain(
    "「年度礼盒」",
  );
  const owed = { ...note, orderNumber: "SO-7", owedMinor: 5000, owedCurrency: "CNY", owedSince: "2026-11-14" };
  expect(proposeTask(owed, chenLi, firm).write("zh-CN").texts[0]).toContain("订单 SO-7");
});

test("a task that means speaking with a customer is a follow-up", () => {
  expect(proposeTask(task, chenLi, firm).kind).toBe("follow_up");
  expect(proposeTask({ ...task, kind: "todo" }, chenLi, firm).kind).toBe("task");
});

test("a deal that should close this week gains a tenth of its expected amount", () => {
  const proposed = proposeDeal({ ...deal, expectedCloseOn: "2026-11-24" }, chenLi, firm);
  expect(proposed).toMatchObject({ gainMinor: 190_000, channel: "call", minutes: 20, urgency: 2 });
  expect(proposed?.reason["zh-CN"]).toBe(
    "预计 4 天后成交，之前没有安排；阶段「报价」成交率 50%，¥\u00a038,000；现在跟进预计多保住其中 10%。",
  );
});

test("a deal that moves and closes later needs nothing today", () => {
  expect(proposeDeal({ ...deal, expectedCloseOn: "2027-03-01" }, chenLi, firm)).toBeNull();
});

test("a deal rots when it rests longer than its stage allows", () => {
  const rests = (days: number) =>
    proposeDeal({ ...deal, stageSince: `${addDays(firm.on, -days)}T01:00` }, chenLi, firm);
  expect(rests(13)).toBeNull();
  expect(rests(14)?.gainMinor).toBe(152_000);
  expect(rests(14)?.label.text.en).toBe("14 days without a step");
});

test("a deal with something planned does not rot", () => {
  const rotting = { ...deal, stageSince: "2026-01-01T00:00:00.000Z" };
  expect(proposeDeal({ ...rotting, plannedOn: "2027-01-01" }, chenLi, firm)).toBeNull();
});

test("something planned before a deal closes is enough; something after it is too late", () => {
  const closing = { ...deal, expectedCloseOn: "2026-11-24" };
  expect(proposeDeal({ ...closing, plannedOn: "2026-11-24" }, chenLi, firm)).toBeNull();
  expect(proposeDeal({ ...closing, plannedOn: "2026-11-25" }, chenLi, firm)).not.toBeNull();
});

test("a deal without an amount counts as the firm's usual sale, and says so", () => {
  const proposed = proposeDeal({ ...deal, amountMinor: 0, expectedCloseOn: firm.on }, chenLi, firm);
  expect(proposed?.gainMinor).toBe(15_000);
  expect(proposed?.reason.en).toContain("amount unknown, your usual sale ¥\u00a03,000");
});

test("a debt six days late gains a tenth by a reminder of five minutes", () => {
  const proposed = proposeReminder(debt, chenLi, firm);
  expect(proposed).toMatchObject({ gainMinor: 41_000, minutes: 5, urgency: 1, label: { tone: "red" } });
  expect(proposed.reason.en).toBe(
    "¥\u00a04,100 owed, 6 days overdue (order SO-7); one reminder brings in about 10% of it.",
  );
});

test("an instalment says which of them it is, in the reason and in the letter", () => {
  const proposed = proposeReminder({ ...debt, id: "i2", part: 2, parts: 3 }, chenLi, firm);
  expect(proposed).toMatchObject({ key: "owed:i2", refId: "o1" });
  expect(proposed.reason.en).toContain("¥\u00a04,100 owed, the second of three, 6 days overdue (order SO-7)");
  expect(proposed.reason["zh-CN"]).toContain("第 2/3 期，逾期 6 天");
  expect(proposed.write("zh-CN").texts[0]).toContain("订单 SO-7（第 2/3 期）");
});

test("the older a debt, the less a reminder brings; before the day it brings least", () => {
  const of = (dueOn: string) => proposeReminder({ ...debt, dueOn }, chenLi, firm).gainMinor;
  const gains = ["2026-11-14", "2026-09-01", "2026-01-01", "2020-01-01", "2026-11-22"].map(of);
  expect(gains).toEqual([41_000, 32_800, 20_500, 8200, 8200]);
});

test("a customer who orders every month and has been silent for a hundred days is worth a word", () => {
  const proposed = proposeWakeUp(silent, chenLi, firm);
  // `silence` of this base: 0.596 purchases of ¥ 1,000 to come, still a customer with 39.7 %; 60.3 % × 30 % brought back.
  expect(proposed).toMatchObject({ gainMinor: 10_800, minutes: 10, urgency: 3 });
  expect(proposed?.reason.en).toBe(
    "Usually orders every 29 days, now silent for 100; still a customer with 40%, expected to buy 0.6 times at ¥\u00a01,000 in the next 90 days; a personal word brings them back with 18%.",
  );
});

test("a customer who was as silent before is left in peace", () => {
  const often = [...everyMonth.slice(0, 3), "2026-11-03"];
  expect(proposeWakeUp({ ...silent, boughtOn: often }, { ...chenLi, lastOrderOn: "2026-11-03" }, firm)).toBeNull();
});

test("nobody is woken up while a deal with them is open", () => {
  expect(proposeWakeUp({ ...silent, hasOpenDeal: true }, chenLi, firm)).toBeNull();
});

test("a birthday greeting is worth a little of what the customer will buy, and something even where they never did", () => {
  const born = { customerId: "c1", calendar: "solar" as const, birthday: "--11-20", on: firm.on };
  expect(proposeGreeting(born, { ...chenLi, lastOrderOn: "2026-11-18" }, firm).gainMinor).toBeGreaterThan(
    proposeGreeting(born, stranger, firm).gainMinor,
  );
  expect(proposeGreeting(born, stranger, firm).gainMinor).toBe(600);
});

test("a lunar birthday names its day in the Chinese calendar", () => {
  const born = { customerId: "c1", calendar: "lunar" as const, birthday: "1990-10-12", on: firm.on };
  expect(proposeGreeting(born, chenLi, firm).reason["zh-CN"]).toContain("今天生日（农历十月十二）");
});

test("the prepared text is in the customer's language, with the amount and the day", () => {
  const proposed = proposeReminder(debt, mia, firm);
  expect(proposed.write("en").texts[0]).toBe(
    "Hello Mia,\n\nA friendly reminder that ¥\u00a04,100 for order SO-7 was due on 2026-11-14. If it is on its way already, please ignore this; otherwise, when may I expect it?",
  );
  expect(proposeReminder(debt, chenLi, firm).write("zh-CN").texts[0]).toMatch(/^陈立您好，提醒您一下，订单 SO-7 的/);
});

test("a deal with a task among the day's actions is represented by it", () => {
  const closing = proposeDeal({ ...deal, expectedCloseOn: firm.on }, chenLi, firm)!;
  expect(onceEach([closing], new Set(["d1"]))).toEqual([]);
});

test("who is congratulated is not woken up by a second message", () => {
  const greeted = proposeGreeting(
    { customerId: "c1", calendar: "solar", birthday: "--11-20", on: firm.on },
    chenLi,
    firm,
  );
  expect(onceEach([greeted, proposeWakeUp(silent, chenLi, firm)!], new Set())).toEqual([greeted]);
});

test("a task for a contract that ends soon is a renewal, worth a part of the contract", () => {
  const ending = {
    ...task,
    refId: "k1",
    contractTitle: "年度服务",
    contractMinor: 1_200_000,
    contractCurrency: "CNY",
    contractEndsOn: "2026-12-20",
  };
  const { kind, refTable, refId, gainMinor, reason, write } = proposeTask(ending, chenLi, firm);
  expect([kind, refTable, refId]).toEqual(["renew", "contracts", "k1"]);
  expect(gainMinor).toBe(16_700 + 120_000);
  expect(reason["zh-CN"]).toContain("30 天后到期");
  expect(write("zh-CN").texts[0]).toContain("2026-12-20");
});
