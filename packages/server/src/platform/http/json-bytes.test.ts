import fc from "fast-check";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { jsonBytes, listsAsBytes } from "./json-bytes.ts";

const said = (value: Record<string, unknown>) => jsonBytes(value).toString("utf8");

test("a list is told as JSON tells it, whatever is in it", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string({ unit: "grapheme" }),
        fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined)),
      ),
      (value) => {
        expect(said(value)).toBe(JSON.stringify(value));
      },
    ),
  );
});

test("what JSON has no word for is left out of an object and null in a list", () => {
  const value = { nothing: undefined, list: [undefined, new Date(0), "\ud800"], on: new Date(0) };
  expect(said(value)).toBe(JSON.stringify(value));
});

test("an answer longer than the room for it is whole, and the next one too", () => {
  const long = { items: Array.from({ length: 3000 }, (_, index) => `${index} ${"客".repeat(700)}`) };
  const short = { items: ["短", "short"] };
  expect([said(long), said(short)]).toEqual([JSON.stringify(long), JSON.stringify(short)]);
});

test("two answers do not share their bytes", () => {
  const first = jsonBytes({ items: ["一", "二"] });
  jsonBytes({ items: ["three", "four"] });
  expect(first.toString("utf8")).toBe('{"items":["一","二"]}');
});

test("an answer has its status, its kind and the headers said before, with a list and without", async () => {
  const app = new Hono();
  app.use(listsAsBytes);
  app.get("/:many", (c) => {
    c.header("ETag", '"7"');
    return c.json({ items: c.req.param("many") === "many" ? [{ name: "王" }, { name: "李" }] : [] }, 201);
  });
  for (const [path, items] of [
    ["/many", [{ name: "王" }, { name: "李" }]],
    ["/none", []],
  ] as const) {
    const answer = await app.request(path);
    const { headers, status } = answer;
    expect([status, headers.get("content-type"), headers.get("etag"), await answer.json()]).toEqual([
      201,
      "application/json",
      '"7"',
      { items },
    ]);
  }
});
