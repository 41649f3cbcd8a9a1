import fc from "fast-check";
import { expect, test } from "vitest";
import { all, made } from "../made-files.ts";
import { recogniseFormat } from "../recognise.ts";
import { readHeader, readRows } from "../rows.ts";

/** Every record, its filled values by name, or the sentence about it. */
async function records(content: string | Uint8Array): Promise<unknown[]> {
  const path = made(content, "a.json");
  const { format } = await recogniseFormat(path, "a.json");
  const header = await readHeader(path, format);
  return (await all(readRows(path, format))).map(({ cells, problem }) =>
    problem ? problem.en : Object.fromEntries(header.flatMap((name, at) => (cells[at] ? [[name, cells[at]]] : []))),
  );
}

test("an array of records", async () => {
  expect(await records('[{"a":"x","b":1.50},{"b":true,"c":null}]')).toEqual([{ a: "x", b: "1.5" }, { b: "true" }]);
});

test("an object that holds the array, wherever it lies", async () => {
  expect(await records('{"count":2,"tags":["t"],"data":{"items":[{"a":"1"},{"a":"2"}]},"next":null}')).toEqual([
    { a: "1" },
    { a: "2" },
  ]);
});

test("a record a line", async () => {
  expect(await records('{"a":"1","n":[{"x":1,"y":2}]}\n{"a":"2"}\r\n\n{"a":"3"}')).toEqual([
    { a: "1", "n[0].x": "1", "n[0].y": "2" },
    { a: "2" },
    { a: "3" },
  ]);
});

test("what lies inside is named by its path, lists of words are one cell", async () => {
  expect(
    await records('[{"address":{"city":"上海","geo":{"lat":31.2}},"tags":["a","b"],"items":[{"name":"n","qty":2}]}]'),
  ).toEqual([
    { "address.city": "上海", "address.geo.lat": "31.2", tags: "a\nb", "items[0].name": "n", "items[0].qty": "2" },
  ]);
});

test("values with labels are lines of one cell", async () => {
  expect(
    await records('[{"phones":[{"label":"work","value":"1"},{"type":"home","value":"2"},{"label":"","value":"3"}]}]'),
  ).toEqual([{ phones: "work: 1\nhome: 2\n3" }]);
});

test("an order that holds its lines is a row for each", async () => {
  const text =
    '{"orders":[{"number":"7","line_items":[{"sku":"a","qty":1},{"sku":"b","qty":2}]},{"number":"8","line_items":[]}]}';
  expect(await records(text)).toEqual([
    { number: "7", "lineitem sku": "a", "lineitem qty": "1" },
    { number: "7", "lineitem sku": "b", "lineitem qty": "2" },
    { number: "8" },
  ]);
});

test("a number of twenty digits keeps them all", async () => {
  expect(await records('[{"id":20123456789012345678,"x":0.10}]')).toEqual([{ id: "20123456789012345678", x: "0.1" }]);
});

test("brackets and quotes inside text are text", async () => {
  expect(await records('[{"a":"}],[{\\"x"},{"a":"\\\\"}]')).toEqual([{ a: '}],[{"x' }, { a: "\\" }]);
});

test("a broken record is told by its number, and the others are kept", async () => {
  expect(await records('{"a":"1"}\n{"a":"2\n{"a":"3"}\n{"a":"4"\n{"a":"5"}')).toEqual([
    { a: "1" },
    expect.stringContaining("Record 2 "),
    { a: "3" },
    expect.stringContaining("Record 4 "),
    { a: "5" },
  ]);
  expect(await records('[{"a":"1"},{"a":2,,},{"a":"3"},{"a"')).toEqual([
    { a: "1" },
    expect.stringContaining("Record 2 "),
    { a: "3" },
    expect.stringContaining("Record 4 "),
  ]);
});

test("every list of flat records comes back", async () => {
  const word = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.isWellFormed());
  const key = fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== "__proto__");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(key, word, { minKeys: 1, maxKeys: 5 }), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (list, lines) => {
        const text = lines ? list.map((one) => JSON.stringify(one)).join("\n") : JSON.stringify(list, null, 1);
        expect(await records(text)).toEqual(list.map((one) => ({ ...one })));
      },
    ),
    { numRuns: 150 },
  );
});
