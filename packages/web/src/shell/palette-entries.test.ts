import { describe, expect, it } from "vitest";
import { byKind, type Entry, inManual, isOneSlip, matching, peopleFirst, recentFirst } from "./palette-entries.ts";
import { createActions, isAt, places } from "./places.ts";
import { zhCN } from "./strings.zh-CN.ts";

const entry = (title: string): Entry => ({ id: title, title, icon: "right", run: () => undefined });

describe("the places", () => {
  it("have a key each, and no two the same", () => {
    const letters = places.map(({ letter }) => letter);
    expect(letters).toEqual([...new Set(letters)]);
    expect(letters).not.toContain(undefined);
  });
});

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

  it("puts what was opened lately first, also where the words alone find it", () => {
    const [a, b, c] = ["张伟", "张三", "李四"].map((title, id) => ({ kind: "customer", id: String(id), title }));
    expect(recentFirst([c!, b!], [a!, b!], "张")).toEqual([b, a]);
    expect(recentFirst([b!], [a!], "张")).toEqual([b, a]);
  });

  it.each(["kehu", "kh", "ke hu", "KH", "客户", "customers", "custmers", "cusotmers"])(
    "finds the customers by %s",
    (typed) => {
      const entries = places.map(({ word, pinyin }) => ({ ...entry(zhCN[word]), also: word, pinyin }));
      expect(matching(entries, typed)[0]?.title).toBe("客户");
    },
  );

  it("forgives one slip, not two", () => {
    expect(["setings", "settigns", "sxttings", "settinggs"].every((typed) => isOneSlip(typed, "settings"))).toBe(true);
    expect(isOneSlip("stetigns", "settings")).toBe(false);
  });

  it("knows how every page and every creation is spelled", () => {
    for (const { word, pinyin } of [...places, ...createActions])
      expect([word, pinyin.split(" ").length]).toEqual([word, zhCN[word].length]);
  });

  it("asks the manual for what was typed, and for nothing while nothing is typed", () => {
    const opened: string[] = [];
    const ask = (typed: string) => inManual(typed, zhCN.inManual, (path) => () => void opened.push(path));
    const [entry] = ask(" 撤销 & 重做 ");
    expect(entry?.title).toBe("在手册中查找“撤销 & 重做”");
    entry?.run();
    expect(new URL(opened[0]!, "http://here").searchParams.get("q")).toBe("撤销 & 重做");
    expect(ask("  ")).toEqual([]);
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
