import { expect, test } from "vitest";
import { asksForClosed, closedFilter, closingFilter } from "./search.ts";

test("the list shows closed opportunities only where the filter asks for what closed ones have", () => {
  expect(asksForClosed(closedFilter)).toBe(true);
  expect(asksForClosed({ all: [{ any: [{ field: "lostReason", is: "filled" }] }] })).toBe(true);
  expect(asksForClosed(closingFilter("2027-02-01"))).toBe(false);
});
