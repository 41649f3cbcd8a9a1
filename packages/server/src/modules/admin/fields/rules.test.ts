import fc from "fast-check";
import { expect, test } from "vitest";
import { loadPinyin } from "#platform/text";
import { keyOf, optionsOf } from "./keys.ts";
import { readPatch, readValue } from "./rules.ts";
import type { CustomField, FieldKind } from "./table.ts";
import type { CustomValue } from "./values.ts";

function field(kind: FieldKind, more: Partial<CustomField> = {}): CustomField {
  const options = ["A", "B"].map((value) => ({ value, label: value }));
  const rest = { hint: "", required: false, position: 0, indexedAt: null, createdAt: "", deletedAt: null, version: 1 };
  return { id: "f", record: "customer", key: "k", label: "Area", kind, options, refersTo: null, ...rest, ...more };
}

test.each([
  ["text", " a\u0000b ", "ab"],
  ["number", -0, 0],
  ["number", 12.75, 12.75],
  ["money", 1050, 1050],
  ["date", "2028-02-29", "2028-02-29"],
  ["choice", "B", "B"],
  ["choices", ["B", "A", "B"], ["A", "B"]],
  ["yesNo", false, false],
  ["link", "example.com/a?b=1", "https://example.com/a?b=1"],
  ["link", "http://茶.example", "http://茶.example"],
  ["reference", "id", "id"],
  ["text", "", null],
  ["choices", [], null],
] as [FieldKind, CustomValue, CustomValue | null][])("a field of kind %s given %j keeps %j", (kind, given, kept) => {
  expect(readValue(field(kind), given)).toEqual(kept);
});

test.each([
  ["text", 7],
  ["number", "7"],
  ["number", 1e20],
  ["money", 10.5],
  ["date", "2027-02-29"],
  ["date", "01.02.2027"],
  ["choice", "C"],
  ["choices", ["A", "C"]],
  ["yesNo", "yes"],
  ["link", "javascript:alert(1)"],
  ["link", "mailto:a@example.com"],
  ["link", "not an address"],
] as [FieldKind, CustomValue][])("a field of kind %s refuses %j", (kind, given) => {
  expect(() => readValue(field(kind), given)).toThrow("“Area”");
});

test("a value that was fit when it was given stays, whatever became of the field", () => {
  const before = '{"k":"gone"}';
  expect(readPatch([field("choice")], { record: "customer", given: { k: "gone" }, before }).patch).toEqual({});
});

test("every label makes a key that a database and an address can name", async () => {
  await loadPinyin();
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), fc.array(fc.string()), (label, others) => {
      const taken = new Set([...others, keyOf(label, new Set())]);
      const key = keyOf(label, taken);
      return /^[a-z][a-z0-9_]{0,39}$/.test(key) && !taken.has(key);
    }),
  );
  expect(
    ["客户 Area", "区域", "Überblick", "2027 年", "constructor", "🍵"].map((label) => keyOf(label, new Set())),
  ).toEqual(
    ["kehu_area", "quyu", "uberblick", "field_2027_nian", "constructor_2", "field_"].map((key) =>
      key.replace(/_$/, ""),
    ),
  );
});

test("a new option never takes the value of one that was there", () => {
  const before = [{ value: "North", label: "北区" }];
  expect(optionsOf([{ label: "North" }, { value: "North", label: "北区" }], before)).toEqual([
    { value: "North 2", label: "North" },
    { value: "North", label: "北区" },
  ]);
});
