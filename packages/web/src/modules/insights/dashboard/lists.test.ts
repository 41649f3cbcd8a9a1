import { describe, expect, it } from "vitest";
import { readFilter } from "#platform/filters";
import { listOf } from "./lists.ts";

const world = { period: { from: "2027-02-01", to: "2027-02-20" }, today: "2027-02-20", currency: "CNY" };
const filterOf = (figure: Parameters<typeof listOf>[0]) => {
  const url = new URL(listOf(figure, world)!, "http://here");
  return [url.pathname, readFilter(JSON.parse(url.searchParams.get("where")!))] as const;
};

describe("the list behind a figure", () => {
  it("holds the orders of the period whose money counts", () => {
    const [path, where] = filterOf("revenue");
    expect(path).toBe("/sales/orders");
    expect(where).toMatchObject({
      all: [{ field: "orderedOn", value: ["2027-02-01", "2027-02-20"] }, { value: "CNY" }, { any: [{}, {}] }],
    });
  });

  it("holds the customers whose first order falls into the period", () => {
    expect(filterOf("newCustomers")).toMatchObject(["/customers", { all: [{ field: "firstOrderOn", is: "between" }] }]);
  });

  it("is none where no filter can say it: who bought again stands beside the page", () => {
    expect([listOf("repeat", world), listOf("renewal", world)]).toEqual([undefined, undefined]);
  });
});
