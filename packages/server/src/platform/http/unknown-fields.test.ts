import { describe, expect, test } from "vitest";
import { z } from "#platform/schema";
import { databases, testApp } from "#platform/testing";
import { findUnknownField } from "./unknown-fields.ts";

const Shape = z.object({
  name: z.string(),
  lines: z.array(z.object({ sku: z.string() })).optional(),
  extra: z.record(z.string(), z.object({ on: z.string() })),
  action: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("a"), tag: z.string() }),
    z.object({ kind: z.literal("b"), level: z.string() }),
  ]),
});

test.each([
  [{ nmae: "x" }, "nmae"],
  [{ lines: [{ sku: "1" }, { sku: "2", price: 3 }] }, "lines.1.price"],
  [{ extra: { any: { on: "x", off: "y" } } }, "extra.any.off"],
  [{ action: { kind: "b", tag: "x" } }, "action.tag"],
  [{ name: "x", lines: [{ sku: "1" }], extra: { any: { on: "x" } }, action: { kind: "a", tag: "x" } }, null],
  [{ constructor: 1 }, "constructor"],
  ["not even an object", null],
])("of %j the field that nobody knows is %s", (input, field) => {
  expect(findUnknownField(Shape, input)).toBe(field);
});

describe.each(databases)("the API on $name", ({ dialect }) => {
  test("refuses a change of a field that is not there, names it, and writes nothing", async () => {
    const { post, patch, get } = await testApp(dialect);
    const { id } = (await (await post("/customers", { name: "A" })).json()) as { id: string };
    const answer = await patch(`/customers/${id}`, { name: "B", phone: "1" }, { "accept-language": "en" });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({
        code: "input.unknown_field",
        field: "phone",
        detail: "phone: there is no such field here.",
      }),
    ]);
    expect(await (await get(`/customers/${id}`)).json()).toMatchObject({ name: "A" });
  });
});
