import { expect, test } from "vitest";
import type { DataOf } from "#platform/client";
import { movedTo } from "./moved.ts";

type Calendar = DataOf<"getOpportunityCalendar">;
const card = { id: "a", expectedCloseOn: "2027-03-10", amountMinor: 500, currency: "CNY" } as never as Parameters<
  typeof movedTo
>[1];
const calendar = {
  from: "2027-03-01",
  to: "2027-04-04",
  days: [
    { on: "2027-03-10", count: 1, amounts: [{ currency: "CNY", amountMinor: 500, weightedMinor: 50 }], cards: [card] },
  ],
} as never as Calendar;

test("a card that gets another day is counted there and no longer here", () => {
  const { days } = movedTo(calendar, card, "2027-03-12");
  expect(days.map(({ on, count, amounts }) => [on, count, amounts[0]?.amountMinor])).toEqual([["2027-03-12", 1, 500]]);
});

test("a card that goes beyond the page vanishes from it", () => {
  expect(movedTo(calendar, card, "2027-05-01").days).toEqual([]);
});

test("a card put down where it was changes nothing", () => {
  expect(movedTo(calendar, card, "2027-03-10")).toBe(calendar);
});
