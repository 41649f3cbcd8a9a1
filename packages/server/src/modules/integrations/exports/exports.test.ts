import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { toCell, toCsv } from "./csv.ts";
import { toJson } from "./json.ts";

async function* batches<T>(...rows: T[][]) {
  yield* rows;
}
async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

test("no text leaves that a spreadsheet would run", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !/^[=+\-@]/.test(String(toCell(text)))));
});

test("an amount below zero stays a number", () => {
  expect(toCell(-1050)).toBe(-1050);
});

test("a number of more than fifteen digits stays whole in a spreadsheet", () => {
  expect(toCell("20123456789012345")).toBe("\t20123456789012345");
});

test("addresses of a customer stand in one cell", () => {
  expect(
    toCell([
      { label: "work", value: "a@example.com" },
      { label: "home", value: "b@example.com" },
    ]),
  ).toBe("a@example.com; b@example.com");
});

test("a CSV read back holds every cell, quotes and lines included", async () => {
  const rows = [{ id: "1", name: 'say "hi"\nthere, 张伟' }];
  const text = await whole(toCsv(batches(rows)));
  expect(Papa.parse(text.slice(1), { header: true, skipEmptyLines: true }).data).toEqual(rows);
});

test("a JSON export in several batches is one array", async () => {
  const text = await whole(toJson(batches([{ id: "1" }], [{ id: "2", tags: ["a"] }])));
  expect(JSON.parse(text)).toEqual([{ id: "1" }, { id: "2", tags: ["a"] }]);
});

test("an export of nothing is an empty array", async () => {
  expect(JSON.parse(await whole(toJson(batches())))).toEqual([]);
});

describe.each(databases)("an export on $name", ({ dialect }) => {
  test("unfolds lists and leaves a name alone that merely looks like one", async () => {
    const { post, get } = await testApp(dialect);
    await post("/customers", { name: "[1]", tags: ["礼盒"] });
    const [customer] = (await (await get("/exports/customers?format=json")).json()) as object[];
    expect(customer).toMatchObject({ name: "[1]", tags: ["礼盒"], emails: [] });
  });
});
