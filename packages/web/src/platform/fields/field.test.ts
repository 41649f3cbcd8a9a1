import { expect, test } from "vitest";
import { changedValues, mergeValues, optionLabel } from "./field.ts";

test("a form sends only the fields that were changed, emptied ones as null", () => {
  const before = { area: "x", kinds: ["a", "b"], size: 7 };
  expect(changedValues(before, { ...before, kinds: ["a", "b"], size: null, budget: 100, none: null })).toEqual({
    size: null,
    budget: 100,
  });
});

test("a patch is shown as the server will lay it over: null empties, the rest stays", () => {
  expect(mergeValues({ area: "x", size: 7 }, { size: null, gift: false })).toEqual({ area: "x", gift: false });
});

test("an option that is no longer offered reads as what was chosen then", () => {
  const field = { label: "Area", kind: "choice", options: [{ value: "North", label: "北区" }] };
  expect([optionLabel(field, "North"), optionLabel(field, "Old town")]).toEqual(["北区", "Old town"]);
});
