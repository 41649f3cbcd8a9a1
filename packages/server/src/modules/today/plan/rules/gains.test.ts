import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#platform/clock";
import { gainFrom, gainOf, ownBuying } from "./gains.ts";
import { proposeGreeting } from "../kinds/birthdays.ts";
import { type DealFact, proposeDeal } from "../kinds/deals.ts";
import { type OwedFact, proposeReminder } from "../kinds/owed.ts";
import { proposeWakeUp } from "../kinds/silent.ts";
import { type TaskFact, proposeTask } from "../kinds/tasks.ts";
import { chenLi, firm } from "../made/candidates.ts";

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
const currency = fc.constantFrom("CNY", "USD", "JPY", "KWD");
const day = fc.integer({ min: -4000, max: 400 }).map((days) => addDays(firm.on, days));
const someday = fc.option(day);

const deal = fc.record<DealFact>({
  id: fc.constant("d"),
  title: fc.constant("Website"),
  customerId: fc.constant(null),
  amountMinor: amount,
  currency,
  stage: fc.constant("Offer"),
  probability: fc.integer({ min: 0, max: 100 }),
  rottingDays: fc.option(fc.integer({ min: 1, max: 100 })),
  expectedCloseOn: someday,
  stageSince: day.map((on) => `${on}T08:00:00.000Z`),
  plannedOn: someday,
});
const debt = fc.record<OwedFact>({
  customerId: fc.constant("c1"),
  currency,
  owedMinor: amount,
  payments: fc.integer({ min: 1, max: 9 }),
  dueOn: day,
  id: fc.constant("o"),
  part: fc.constant(0),
  parts: fc.constant(0),
  orderId: fc.constant("o"),
  number: fc.constant("A-1"),
});
const task = fc.record<TaskFact>({
  id: fc.constant("t"),
  title: fc.constant("Call"),
  kind: fc.constantFrom("todo", "call", "meeting"),
  customerId: fc.constant("c1"),
  refId: fc.constant("r"),
  dueOn: someday,
  dueTime: fc.constant(null),
  priority: fc.integer({ min: 1, max: 3 }),
  dealTitle: fc.option(fc.constant("Website")),
  orderNumber: fc.option(fc.constant("A-1")),
  probability: fc.option(fc.integer({ min: 0, max: 100 })),
  amountMinor: fc.option(amount),
  dealCurrency: fc.option(currency),
  owedMinor: fc.option(amount),
  owedCurrency: fc.option(currency),
  owedSince: someday,
  contractTitle: fc.option(fc.constant("Service")),
  contractMinor: fc.option(amount),
  contractCurrency: fc.option(currency),
  contractEndsOn: someday,
});
const buyer = fc
  .tuple(fc.integer({ min: 1, max: 400 }), amount, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }))
  .map(([orderCount, orderTotalMinor, watched, silent]) => ({
    ...chenLi,
    orderCount,
    orderTotalMinor,
    firstOrderOn: addDays(firm.on, -silent - watched),
    lastOrderOn: addDays(firm.on, -silent),
  }));

test("every gain is a whole amount, never negative, never missing", () => {
  const proposals = fc.oneof(
    deal.map((fact) => proposeDeal(fact, chenLi, firm)),
    debt.map((fact) => proposeReminder(fact, chenLi, firm)),
    fc.tuple(task, fc.option(buyer)).map(([fact, person]) => proposeTask(fact, person ?? undefined, firm)),
    buyer.map((person) =>
      proposeWakeUp(
        { customerId: "c1", boughtOn: [person.firstOrderOn, person.lastOrderOn], hasOpenDeal: false },
        person,
        firm,
      ),
    ),
    fc
      .tuple(buyer, fc.constantFrom("solar" as const, "lunar" as const, "lunar-leap" as const))
      .map(([person, calendar]) =>
        proposeGreeting({ customerId: "c1", calendar, birthday: "1990-05-12", on: firm.on }, person, firm),
      ),
  );
  fc.assert(
    fc.property(proposals, (proposed) => {
      if (proposed === null) return;
      for (const gain of [proposed.gainMinor, proposed.weightMinor]) {
        expect(Number.isSafeInteger(gain)).toBe(true);
        expect(gain).toBeGreaterThanOrEqual(0);
      }
      expect(proposed.minutes % 5).toBe(0);
      for (const text of [...Object.values(proposed.reason), ...Object.values(proposed.title)]) {
        expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a larger deal never gains less", () => {
  fc.assert(
    fc.property(deal, amount, (fact, more) => {
      const [small, large] = [fact.amountMinor, fact.amountMinor + more];
      fc.pre(small > 0); // without an amount the firm's usual sale stands in
      const gain = (amountMinor: number) => proposeDeal({ ...fact, amountMinor }, chenLi, firm)?.gainMinor ?? 0;
      expect(gain(large)).toBeGreaterThanOrEqual(gain(small));
    }),
  );
});

test("a larger debt never gains less", () => {
  fc.assert(
    fc.property(debt, amount, (fact, more) => {
      const gain = (owedMinor: number) => proposeReminder({ ...fact, owedMinor }, chenLi, firm).gainMinor;
      expect(gain(fact.owedMinor + more)).toBeGreaterThanOrEqual(gain(fact.owedMinor));
    }),
  );
});

test("a customer who spends more is never expected to spend less", () => {
  fc.assert(
    fc.property(buyer, amount, (person, more) => {
      const expected = (orderTotalMinor: number) => ownBuying({ ...person, orderTotalMinor }, firm)?.expectedMinor ?? 0;
      expect(expected(person.orderTotalMinor + more)).toBeGreaterThanOrEqual(expected(person.orderTotalMinor));
    }),
  );
});

test("an expectation from ten whole units on shows no cents", () => {
  expect([gainOf(123_456, "CNY"), gainOf(777, "CNY"), gainOf(1234, "JPY"), gainOf(0.4, "CNY")]).toEqual([
    123_500, 777, 1234, 0,
  ]);
});

test("an amount in another currency keeps its own gain, and counts in the choice as the firm's usual sale", () => {
  expect(gainFrom({ minor: 1_000_000, currency: "USD" }, 0.1, firm)).toEqual({
    gainMinor: 100_000,
    currency: "USD",
    weightMinor: 30_000,
  });
});
