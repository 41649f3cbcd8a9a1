import fc from "fast-check";
import { expect, test } from "vitest";
import "#modules/customers"; // a table whose owner's fields are merged key by key
import type { Row } from "./define-table.ts";
import { differences, holds, layOver, mergeKeys } from "./merged.ts";

const keys = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.oneof(fc.string(), fc.integer(), fc.constant(null)));
const rowOf = (values: object) => ({ id: "1", version: 1, name: "A", custom: mergeKeys("{}", { ...values }) });

test("whatever changed, laying the record's before over the row brings every key back", () => {
  fc.assert(
    fc.property(keys, keys, (from, to) => {
      const before: Row = rowOf(from);
      const after: Row = rowOf(to);
      const [old, now] = differences("customers", before, after, ["custom" as never]);
      expect(holds("customers", after, "custom", old["custom"], now["custom"])).toBe(true);
      expect(layOver("customers", after, old, now)).toEqual(before);
    }),
  );
});

test("a later change of another key does not stand in the way, one of the same key does", () => {
  const [was, now] = differences("customers", rowOf({ a: 1 }) as Row, rowOf({ a: 2 }) as Row, ["custom" as never]);
  expect(holds("customers", rowOf({ a: 2, b: 3 }), "custom", was["custom"], now["custom"])).toBe(true);
  expect(holds("customers", rowOf({ a: 3 }), "custom", was["custom"], now["custom"])).toBe(false);
});

test("keys are the same text in whatever order they came", () => {
  fc.assert(
    fc.property(
      keys,
      (values) => mergeKeys("{}", values) === mergeKeys("{}", Object.fromEntries(Object.entries(values).reverse())),
    ),
  );
});
