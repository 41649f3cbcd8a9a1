import { describe, expect, it } from "vitest";
import type { PeriodName } from "./period.ts";
import { periodIn, queryOf } from "./use-address.ts";

const names: readonly PeriodName[] = ["thisMonth", "thisYear", "custom"];
const read = (search: Record<string, unknown>) => periodIn(search, names, "thisMonth");

describe("the period in an address", () => {
  it("is the one it names, and the standard where it names none of the page's", () => {
    expect([read({ period: "thisYear" }), read({ period: "next90" }), read({})]).toEqual([
      { period: "thisYear" },
      { period: "thisMonth" },
      { period: "thisMonth" },
    ]);
  });

  it("has its own days when they make sense", () => {
    const days = { period: "custom", from: "2027-01-05", to: "2027-02-01" };
    expect(read(days)).toEqual(days);
    expect(read({ ...days, to: "2026-02-01" })).toEqual({ period: "thisMonth" });
    expect(read({ period: "custom", from: 1 })).toEqual({ period: "thisMonth" });
  });

  it("is written as it is read, and what was not chosen is left out", () => {
    const query = queryOf({ period: "custom", from: "2027-01-05", to: "2027-02-01", by: undefined });
    expect(read(Object.fromEntries(new URLSearchParams(query)))).toEqual({
      period: "custom",
      from: "2027-01-05",
      to: "2027-02-01",
    });
    expect(query).not.toContain("by");
  });
});
