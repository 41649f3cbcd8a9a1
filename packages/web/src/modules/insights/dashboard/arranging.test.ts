import { expect, it } from "vitest";
import type { Widget } from "../data.ts";
import { movedBy, movedTo, resized } from "./arranging.ts";

const widgets: Widget[] = [
  { kind: "revenue", size: "small" },
  { kind: "orders", size: "small" },
  { kind: "months", size: "wide" },
];
const kinds = (list: Widget[]) => list.map(({ kind }) => kind);

it("a figure put upon another takes its place, from either side", () => {
  expect(kinds(movedTo(widgets, "revenue", "months"))).toEqual(["orders", "months", "revenue"]);
  expect(kinds(movedTo(widgets, "months", "revenue"))).toEqual(["months", "revenue", "orders"]);
  expect(kinds(movedTo(widgets, "orders", "orders"))).toEqual(kinds(widgets));
});

it("a figure moves by a step, and stays at the ends", () => {
  expect(kinds(movedBy(widgets, "orders", -1))).toEqual(["orders", "revenue", "months"]);
  expect(kinds(movedBy(widgets, "months", 1))).toEqual(kinds(widgets));
  expect(kinds(movedBy(widgets, "revenue", -1))).toEqual(kinds(widgets));
});

it("a figure that is not there moves nothing", () => {
  expect(kinds(movedTo(widgets, "repeat", "orders"))).toEqual(kinds(widgets));
  expect(kinds(movedTo(widgets, "orders", "repeat"))).toEqual(kinds(widgets));
});

it("a figure turns wide, and narrow again", () => {
  expect(resized(resized(widgets, "orders"), "orders")).toEqual(widgets);
  expect(resized(widgets, "orders")[1]).toEqual({ kind: "orders", size: "wide" });
});
