import fc from "fast-check";
import { expect, test } from "vitest";
import { spelledOut } from "../templates/queries.ts";
import { fill } from "../templates/queries.ts";
import { parseText } from "../templates/queries.ts";
import { nextPeriod } from "./rules.ts";

test("the next period is as long as the last one, in whole months where it was", () => {
  expect(nextPeriod("2027-01-01", "2027-12-31")).toEqual({ startOn: "2028-01-01", endOn: "2028-12-31" });
  expect(nextPeriod("2027-01-15", "2027-02-14")).toEqual({ startOn: "2027-02-15", endOn: "2027-03-14" });
  expect(nextPeriod("2027-03-01", "2028-02-29")).toEqual({ startOn: "2028-03-01", endOn: "2029-02-28" });
  expect(nextPeriod("2027-03-01", "2027-03-10")).toEqual({ startOn: "2027-03-11", endOn: "2027-03-20" });
});

test("places are filled, have words of their own where nothing is known, and are named when they have not", () => {
  const { text, missing } = fill("{{customer.name}} / {{end|until it is done}} / {{ start }} / {{nonsense}}", {
    "customer.name": "云栖茶业",
    end: "",
  });
  expect(text).toBe("云栖茶业 / until it is done / ＿＿＿＿ / ＿＿＿＿");
  expect(missing).toEqual(["start", "nonsense"]);
  expect(fill("{{constructor}}", {}).missing).toEqual(["constructor"]);
});

test("a text is read as headings, paragraphs, lists and bold words, and nothing else", () => {
  expect(parseText("# 合同\n甲方：**云栖**\n乙方\n\n1. 一\n2. 二\n- 三\n\n---\n<b>no</b> **open")).toEqual([
    { kind: "heading", level: 1, spans: [{ text: "合同", bold: false }] },
    {
      kind: "paragraph",
      spans: [
        { text: "甲方：", bold: false },
        { text: "云栖", bold: true },
        { text: "\n乙方", bold: false },
      ],
    },
    {
      kind: "list",
      ordered: true,
      start: 1,
      items: [[{ text: "一", bold: false }], [{ text: "二", bold: false }]],
    },
    { kind: "list", ordered: false, start: 1, items: [[{ text: "三", bold: false }]] },
    { kind: "rule" },
    { kind: "paragraph", spans: [{ text: "<b>no</b> **open", bold: false }] },
  ]);
});

test("no word of a text is lost, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const said = JSON.stringify(parseText(text));
      for (const word of text.match(/[\p{L}]{2,}/gu) ?? []) expect(said).toContain(word);
    }),
  );
});

test("amounts are spelt out in both languages", () => {
  expect(spelledOut(1_050_000, "CNY", 2, "zh-CN")).toBe("人民币壹万零伍佰元整");
  expect(spelledOut(1_234_567, "EUR", 2, "en")).toBe("EUR twelve thousand three hundred forty-five and 67/100");
  expect(spelledOut(20_000, "JPY", 0, "en")).toBe("JPY twenty thousand");
});
