import { describe, expect, it } from "vitest";
import { byKind, type Entry, matching, peopleFirst } from "./palette-entries.ts";
import { isAt } from "./places.ts";

const entry = (title: string): Entry => ({ id: title, title, icon: "right", run: () => undefined });

describe("the palette", () => {
  it("finds entries by all words, in any order", () => {
    const entries = ["Go to Orders", "New order", "Settings"].map(entry);
    expect(matching(entries, "ord new").map(({ title }) => title)).toEqual(["New order"]);
    expect(matching(entries, "  ")).toHaveLength(3);
  });

  it("names people before their orders, and nobody twice", () => {
    const [order, person] = [
      { kind: "order", id: "1" },
      { kind: "customer", id: "2" },
    ];
    expect(peopleFirst([person], [order, person])).toEqual([person, order]);
  });

  it("keeps the order in which kinds were found", () => {
    const found = [{ kind: "order" }, { kind: "customer" }, { kind: "order" }];
    expect(byKind(found).map(([kind, all]) => [kind, all.length])).toEqual([
      ["order", 2],
      ["customer", 1],
    ]);
  });
});

describe("the navigation", () => {
  it("marks a place for the pages below it, and only those", () => {
    expect(isAt("/customers", "/customers/1")).toBe(true);
    expect(isAt("/customers", "/customers-old")).toBe(false);
    expect(isAt("/sales/board", "/sales/opportunities/1")).toBe(true);
  });
});
