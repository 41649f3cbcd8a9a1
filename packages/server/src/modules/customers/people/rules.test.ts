import { describe, expect, test } from "vitest";
import { lifecycleOf, type LifecycleFacts } from "./rules.ts";

const nobody: LifecycleFacts = {
  lifecycleSet: null,
  orderCount: 0,
  firstOrderOn: "",
  lastOrderOn: "",
  openOpportunities: 0,
  lostOpportunities: 0,
};
const bought = (orderCount: number, firstOrderOn: string, lastOrderOn: string) => ({
  ...nobody,
  orderCount,
  firstOrderOn,
  lastOrderOn,
});

describe("the lifecycle", () => {
  test.each([
    ["somebody new is a lead", nobody, "lead"],
    ["an open deal makes a prospect", { ...nobody, openOpportunities: 1, lostOpportunities: 3 }, "prospect"],
    ["only lost deals mean lost", { ...nobody, lostOpportunities: 1 }, "lost"],
    ["one order makes a customer", bought(1, "2027-02-01", "2027-02-01"), "customer"],
    ["a second order makes a repeat customer", bought(2, "2027-01-01", "2027-02-01"), "repeat"],
    ["one order sleeps after a year", bought(1, "2026-02-01", "2026-02-01"), "dormant"],
    ["three times the own rhythm is too silent", bought(3, "2026-08-01", "2026-09-30"), "dormant"],
    ["a slow rhythm has more patience", bought(2, "2025-09-01", "2026-09-01"), "repeat"],
    ["daily buyers get a month", bought(10, "2027-02-01", "2027-02-10"), "repeat"],
    [
      "whoever negotiates does not sleep",
      { ...bought(1, "2025-01-01", "2025-01-01"), openOpportunities: 1 },
      "customer",
    ],
    [
      "the owner's word stands above the facts",
      { ...bought(5, "2026-01-01", "2027-02-28"), lifecycleSet: "lost" },
      "lost",
    ],
  ] as const)("%s", (_, facts, expected) => {
    expect(lifecycleOf(facts, "2027-03-01")).toBe(expected);
  });
});
