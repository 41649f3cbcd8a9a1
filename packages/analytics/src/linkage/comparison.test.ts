import { describe, expect, test } from "vitest";
import { columnOf, countsOf } from "./columns.ts";
import { comparePairs } from "./compare-pairs.ts";
import { exchangesIn } from "./exchanged-fields.ts";
import { type Field, kinds } from "./kinds/field-kinds.ts";
import { reasonsIn } from "./reasons.ts";
import { remember } from "./remembered-levels.ts";

const field = (kind: Field["kind"], ...cells: string[]): Field => ({ name: kind, kind, cells });
const columnsOf = (...fields: Field[]) => fields.map(columnOf);
const pair = (first: number[], second: number[]) => ({
  first: Int32Array.from(first),
  second: Int32Array.from(second),
});

describe("a column", () => {
  test("holds each value once, however it was written, and counts it", () => {
    const column = columnOf(field("given-name", "Ann", "", "bob", "ANN", "ann", "n/a"));
    expect([column.name, column.kind, column.values]).toEqual(["given-name", "given-name", ["ann", "bob"]]);
    expect([...column.ids]).toEqual([0, -1, 1, 0, 0, -1]);
    expect([...countsOf(column, [1, 1, 1, 1, 1, 1])]).toEqual([3, 1]);
    expect([...countsOf(column, [2, 9, 5, 1, 0, 9])]).toEqual([3, 5]);
  });
});

test("two values of a field are the same, close or different, or one is missing", () => {
  const compare = remember(kinds["given-name"].compare, ["stephen", "stephan", "mia"]);
  expect([compare(0, 0), compare(0, 1), compare(1, 0), compare(0, 2), compare(-1, 0), compare(0, -1)]).toEqual([
    1, 2, 2, 4, 0, 0,
  ]);
});

test("a comparison is made once for two values, whatever their order, and never forgotten", () => {
  const values = Array.from({ length: 100 }, (_, i) => String(i));
  let made = 0;
  const compare = remember((a, b) => {
    made++;
    return (Number(a) * Number(b)) % 2 === 0 ? 4 : 3;
  }, values);
  for (let round = 0; round < 2; round++) {
    for (let a = 0; a < 100; a++) {
      for (let b = 0; b < 100; b++) if (a !== b) expect(compare(a, b)).toBe((a * b) % 2 === 0 ? 4 : 3);
    }
  }
  expect(made).toBe(4950);
});

describe("fields in each other's place", () => {
  const happened = (one: [string, string], other: [string, string]) => {
    const [exchange] = exchangesIn(
      columnsOf(field("given-name", one[0], other[0]), field("family-name", one[1], other[1])),
    );
    return [exchange!.happened(0, 1), exchange!.happened(1, 0)];
  };
  test.each([
    [["ann", "lee"], ["lee", "ann"], true],
    [["stephen", "miller"], ["miller", "stephan"], true],
    [["stephen", "miller"], ["millar", "stephen"], true],
    [["stephen", "miller"], ["millar", "stephan"], false], // a slip in both
    [["", "waller"], ["waller", ""], true],
    [["ann", "lee"], ["lee", ""], true],
    [["", "waller"], ["", "waller"], false],
    [["ann", "lee"], ["ann", "lee"], false],
    [["ann", "lee"], ["lee", "bob"], false],
    [["", ""], ["", ""], false],
  ] as [[string, string], [string, string], boolean][])("%j and %j: %s", (one, other, expected) => {
    expect(happened(one, other)).toEqual([expected, expected]);
  });
  test("are the two names, and the first two lines of an address", () => {
    const kinds: Field["kind"][] = ["address", "family-name", "words", "address", "given-name", "address"];
    const found = exchangesIn(columnsOf(...kinds.map((kind) => field(kind, "a", "b"))));
    expect(found.map(({ one, other }) => [one, other])).toEqual([
      [4, 1],
      [0, 3],
    ]);
    expect(exchangesIn(columnsOf(field("given-name", "a"), field("address", "b")))).toEqual([]);
  });
});

describe("pairs compared", () => {
  const columns = columnsOf(
    field("given-name", "stephen", "miller", "stephen", "waller", ""),
    field("family-name", "miller", "stephan", "miler", "", "waller"),
    field("date", "1960-02-10", "1960-02-10", "", "1961-02-10", "1970-05-05"),
  );
  const pairs = pair([0, 0, 3, 0], [1, 2, 4, 3]);

  test("have a level a field; exchanged names are close, and count once where one is missing", () => {
    const levels = comparePairs(columns, pairs);
    expect([...levels]).toEqual([2, 2, 1, 1, 2, 0, 2, 0, 4, 4, 0, 2]);
  });

  test("are worded as facts, the strongest first", () => {
    const levels = comparePairs(columns, pairs);
    const bits = [
      [8, 4, 2],
      [1, 1, 1],
      [2, 1, 0.125],
      [0.5, 1, 4],
    ];
    const reasonsOf = reasonsIn(columns, pairs, levels, (at, f) => bits[at]![f]!);
    expect(reasonsOf(0)).toEqual([
      { field: "given-name", kind: "given-name", level: "close", bits: 3, exchanged: true },
      { field: "family-name", kind: "family-name", level: "close", bits: 2, exchanged: true },
      { field: "date", kind: "date", level: "same", bits: 1, exchanged: false },
    ]);
    expect(reasonsOf(1).map(({ level, exchanged }) => [level, exchanged])).toEqual([
      ["same", false],
      ["close", false],
      ["missing", false],
    ]);
    expect(reasonsOf(2).map(({ field: name, bits: strength, exchanged }) => [name, strength, exchanged])).toEqual([
      ["date", -3, false],
      ["given-name", 1, true],
      ["family-name", 0, false],
    ]);
    expect(reasonsOf(3).map(({ field: name }) => name)).toEqual(["date", "given-name", "family-name"]);
  });
});
