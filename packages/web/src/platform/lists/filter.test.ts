import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatsFor } from "../formats/use-formats.ts";
import {
  asked,
  begun,
  bothOf,
  countOf,
  type Group,
  isComplete,
  isGroup,
  joinOf,
  knownPart,
  type ListField,
  type Node,
  narrowed,
  nodesOf,
  operatorsOf,
  readFilter,
  replaced,
  simplified,
  withNode,
} from "#platform/filters";
import { sentenceOf } from "./sentence.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const rest = { sortable: true, editable: true, custom: false };
const fieldsIn = (language: "en" | "zh-CN"): ListField[] => {
  const say = (english: string, chinese: string) => (language === "en" ? english : chinese);
  return [
    { key: "name", label: say("Name", "名称"), kind: "text", ...rest },
    {
      key: "level",
      label: say("Level", "级别"),
      kind: "choice",
      options: ["A", "B", "C"].map((value) => ({ value, label: value })),
      ...rest,
    },
    { key: "lastOrderOn", label: say("Last order", "上次下单"), kind: "date", ...rest },
    { key: "owedMinor", label: say("Owed", "欠款"), kind: "money", ...rest },
    { key: "custom.vip", label: "VIP", kind: "yesNo", ...rest, custom: true },
    { key: "customerId", label: say("Customer", "客户"), kind: "reference", refersTo: "customer", ...rest },
  ];
};
const now = new Date("2027-03-01T04:00:00Z");
const speaker = (language: "en" | "zh-CN") => ({
  t: language === "en" ? en : zhCN,
  fields: fieldsIn(language),
  formats: formatsFor(language, "CNY", "Asia/Shanghai", now),
  nameOf: (id: string) => (id === "1" ? "张伟" : undefined),
});

const asleep: Group = {
  all: [
    { field: "level", is: "anyOf", value: ["A", "B"] },
    {
      any: [
        { field: "lastOrderOn", is: "olderThanDays", value: 90 },
        { field: "lastOrderOn", is: "empty" },
      ],
    },
  ],
};

describe("a filter in words", () => {
  it("reads as one sentence, in both languages", () => {
    expect(sentenceOf(asleep, speaker("en"))).toBe(
      "Level is A or B and (last order more than 90 days ago or no last order)",
    );
    expect(sentenceOf(asleep, speaker("zh-CN"))).toBe("级别是 A 或 B，且（上次下单在 90 天以前，或没有上次下单）");
  });

  it.each([
    [{ field: "owedMinor", is: "above", value: 100_000 }, "Owed above ¥\u00a01,000", "欠款高于 ¥\u00a01,000"],
    [{ field: "name", is: "contains", value: "茶" }, "Name contains “茶”", "名称包含“茶”"],
    [{ field: "lastOrderOn", is: "within", value: "lastMonth" }, "Last order last month", "上次下单在上月"],
    [{ field: "lastOrderOn", is: "lastDays", value: 1 }, "Last order in the last 1 day", "上次下单在最近 1 天内"],
    [{ field: "custom.vip", is: "yes" }, "VIP: yes", "VIP：是"],
    [{ field: "customerId", is: "anyOf", value: ["1"] }, "Customer is 张伟", "客户是 张伟"],
    [{ field: "custom.gone", is: "yes" }, "a field that is gone", "已删除的字段"],
  ] as const)("says %o", (condition, english, chinese) => {
    expect(sentenceOf(condition, speaker("en"))).toBe(english);
    expect(sentenceOf(condition, speaker("zh-CN"))).toBe(chinese);
  });

  it("has a sentence and a question for every way to ask", () => {
    const kinds = [
      "text",
      "number",
      "money",
      "date",
      "instant",
      "choice",
      "choices",
      "yesNo",
      "reference",
      "link",
    ] as const;
    for (const is of kinds.flatMap(operatorsOf)) {
      for (const words of [en, zhCN]) expect([words.says[is]("f", "v"), words.asks[is]].every(Boolean)).toBe(true);
    }
  });
});

describe("a condition", () => {
  it("begins by the first way to ask and is not complete until told", () => {
    const [name, level, day] = fieldsIn("en");
    expect(begun(name!)).toEqual({ field: "name", is: "contains" });
    expect([begun(name!), begun(level!)].some(isComplete)).toBe(false);
    expect(isComplete(asked(day!, "lastDays"))).toBe(true);
  });

  it("keeps what it was told when asked another way, where that makes sense", () => {
    const [name, level] = fieldsIn("en");
    const told = { field: "level", is: "anyOf", value: ["A"] } as const;
    expect(asked(level!, "noneOf", told)).toEqual({ field: "level", is: "noneOf", value: ["A"] });
    expect(asked(name!, "empty", { field: "name", is: "is", value: "x" })).toEqual({ field: "name", is: "empty" });
  });
});

describe("a filter", () => {
  it("is changed at a place, grows, and loses what is empty", () => {
    const less = replaced(asleep, 1, undefined);
    expect(nodesOf(less)).toHaveLength(1);
    const more = withNode(less, { any: [{ field: "name", is: "contains" }] });
    expect(simplified(more)).toEqual(less);
    expect(simplified(replaced(less, 0, undefined))).toBeUndefined();
  });

  it("is read from an address, or not at all", () => {
    expect(readFilter(JSON.stringify(asleep))).toEqual(asleep);
    expect(readFilter(asleep)).toEqual(asleep);
    for (const bad of ["{", "[]", '{"all":[1]}', { all: "x" }, 7, null, { field: "a", is: "yes" }])
      expect(readFilter(bad)).toBeUndefined();
  });

  it("joins with another so that both hold", () => {
    const vip: Group = { all: [{ field: "custom.vip", is: "yes" }] };
    const either: Group = {
      any: [
        { field: "name", is: "empty" },
        { field: "level", is: "empty" },
      ],
    };
    expect(bothOf(vip, either)).toEqual({ all: [...nodesOf(vip), either] });
    expect(bothOf(vip, asleep)).toEqual({ all: [...nodesOf(vip), ...nodesOf(asleep)] });
    expect(bothOf(undefined, vip)).toEqual(vip);
    expect(narrowed(either, nodesOf(vip)[0]!)).toEqual({ all: [either, ...nodesOf(vip)] });
  });

  const node = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      fc.record({ field: fc.constantFrom("name", "level"), is: fc.constantFrom("empty" as const, "is" as const) }),
      fc.array(tie("node"), { maxLength: 3 }).map((all): Node => ({ all })),
      fc.array(tie("node"), { maxLength: 3 }).map((any): Node => ({ any })),
    ),
  })).node;

  it("simplified says no less than it must: no empty groups, no groups of one, nothing incomplete, and twice is once", () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (all) => {
        const simple = simplified({ all });
        if (!simple) return;
        expect(simplified(simple)).toEqual(simple);
        expect(countOf(simple)).toBeLessThanOrEqual(countOf({ all }));
        const check = (one: Node, above?: string): void => {
          if (!isGroup(one)) return expect(isComplete(one)).toBe(true);
          if (above !== undefined) expect([nodesOf(one).length > 1, joinOf(one) !== above]).toEqual([true, true]);
          for (const inner of nodesOf(one)) check(inner, joinOf(one));
        };
        check(simple);
      }),
    );
  });
});

describe("a filter by a field that is gone", () => {
  const gone = { field: "custom.gone", is: "filled" } as const;
  const there = { field: "name", is: "filled" } as const;
  const isThere = (field: string) => field !== "custom.gone";

  it("keeps what it asks of the others", () => {
    const filter: Group = { all: [there, { any: [gone, { field: "level", is: "empty" }] }] };
    expect(knownPart(filter, isThere)).toEqual({ all: [there, { field: "level", is: "empty" }] });
  });

  it("is none when nothing is left", () => {
    expect(knownPart({ any: [gone, { all: [gone] }] }, isThere)).toBeUndefined();
  });
});
