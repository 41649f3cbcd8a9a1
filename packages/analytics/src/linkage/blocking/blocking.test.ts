import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "../kinds/field-kinds.ts";
import { recordsOf } from "../records.ts";
import { candidatesOf } from "./candidates.ts";
import { pairSet } from "./pair-set.ts";
import { roughKeysOf } from "./rough-keys.ts";

const field = (kind: Field["kind"], ...cells: string[]): Field => ({ name: kind, kind, cells });
const columnsOf = (...fields: Field[]) => recordsOf(fields).columns;

describe("a set of pairs", () => {
  test("holds each pair once, in order, and nobody with themselves", () => {
    const set = pairSet(10);
    for (const [a, b] of [
      [3, 1],
      [1, 3],
      [0, 9],
      [5, 5],
      [8, 9],
      [0, 9],
      [0, 1],
    ] as const)
      set.add(a, b);
    expect(set.size()).toBe(4);
    const { first, second } = set.pairs();
    expect([[...first], [...second]]).toEqual([
      [0, 0, 1, 8],
      [1, 9, 3, 9],
    ]);
  });
  test("grows and forgets nothing", () => {
    const set = pairSet(300);
    for (let twice = 0; twice < 2; twice++) for (let a = 0; a < 120; a++) for (let b = 0; b < 120; b++) set.add(a, b);
    expect(set.size()).toBe((120 * 119) / 2);
    const { first, second } = set.pairs();
    expect(first.length).toBe((120 * 119) / 2);
    expect(first.every((a, i) => a < second[i]! && second[i]! < 120)).toBe(true);
  });
});

describe("rough keys", () => {
  const meets = (kind: Field["kind"], ...cells: string[]) =>
    roughKeysOf(columnsOf(field(kind, ...cells))).map(({ keys }) => keys[0] === keys[1]);

  test.each([
    ["given-name", ["stephen", "stefan"], [true]],
    ["given-name", ["stephen", "robert"], [false]],
    ["words", ["gar butt", "garbut"], [true]],
    ["category", ["nsw", "vic"], [false]],
    ["number", ["4814", "4184"], [false]],
    // The whole day, year and month, month and day, year and day.
    ["date", ["19600210", "19600211"], [false, true, false, false]],
    ["date", ["19600210", "19610210"], [false, false, true, false]],
    ["date", ["19600210", "19600310"], [false, false, false, true]],
    // Either end of a telephone.
    ["phone", ["02112345678", "12345678"], [true, false]],
    ["phone", ["13800001234", "13800001235"], [false, true]],
    ["email", ["li.wei@qq.com", "li.wei@163.com"], [true]],
    // The whole number, its first and its second half.
    ["id", ["6988048", "6588048"], [false, false, true]],
    ["id", ["6988048", "6988084"], [false, true, false]],
    // The longest word, and the numbers.
    ["address", ["12 florey drive", "florey rd 12"], [true, true]],
    ["address", ["12 florey drive", "14 florey drive"], [true, false]],
    ["address", ["上海浦东张江路88号", "浦东张江路88号"], [true, true]],
    ["full-name", ["li wei", "wei li"], [true, true]],
    ["full-name", ["li wei", "zhang li"], [true, false]],
    ["address", ["上海浦东张江路88号三楼", "浦东张江路88号"], [true, true]],
    ["address", ["3 hill street", "street hill 5"], [true, false]],
    ["phone", ["4113800001234", "13800001235"], [false, true]],
    ["full-name", ["王小明", "王小红"], [true, false]],
    ["full-name", ["欧阳小明", "王小明"], [false, true]],
  ] as const)("of the kind %s, %j meet: %j", (kind, cells, expected) => {
    expect(meets(kind, ...cells)).toEqual([...expected]);
  });

  test("a cell that is missing, or gives no key, meets nobody", () => {
    const keys = roughKeysOf(
      columnsOf(field("given-name", "ann", "", "bob"), field("address", "main street", "hill road", "")),
    );
    expect([...keys[0]!.keys]).toEqual([0, -1, 1]);
    expect([...keys[2]!.keys]).toEqual([-1, -1, -1]);
    expect(keys.map(({ column, names, parts }) => [column, names, parts])).toEqual([
      [0, true, false],
      [1, false, false],
      [1, false, false],
    ]);
  });

  test("given and family names share one store", () => {
    const [given, family] = roughKeysOf(
      columnsOf(field("given-name", "ann", "bob"), field("family-name", "bob", "ann")),
    );
    expect([given!.keys[0], given!.keys[1]]).toEqual([family!.keys[1], family!.keys[0]]);
  });
});

describe("candidates", () => {
  const found = (...fields: Field[]) => {
    const { columns, rows } = recordsOf(fields);
    const { first, second } = candidatesOf(columns, rows.length);
    return [...first].map((a, i) => `${a}-${second[i]!}`);
  };
  // Fillers that share nothing, so that a key of two is rare.
  const names = "alb bec cod dup efm fig gok hul ilm jov kub lan mod nep orf paq".split(" ");
  const days = names.map((_, i) => `19${40 + i}${String(1 + (i % 12)).padStart(2, "0")}${11 + i}`);

  test("are those who share a rare key", () => {
    const pairs = found(
      field("given-name", "stephen", ...names, "robert"),
      field("date", "19910101", ...days, "19910101"),
    );
    expect(pairs).toEqual(["0-17"]);
  });
  test("also with given and family name exchanged", () => {
    const given = field("given-name", "stephen", ...names, "miller");
    const family = field("family-name", "miller", ...names.toReversed(), "stephen");
    expect(found(given, family)).toContain("0-17");
  });
  test("are nobody where nothing is shared", () => {
    expect(found(field("given-name", ...names), field("date", ...days))).toEqual([]);
    expect(candidatesOf([], 5).first.length).toBe(0);
  });
  /** Two kinds of records by turns, told apart by numbers that stand in another order than the records. */
  const twoKinds = (count: number) => [
    field("category", ...Array.from({ length: 2 * count }, (_, i) => (i % 2 ? "tea" : "cup"))),
    field("number", ...Array.from({ length: 2 * count }, (_, i) => String(1000 + rank(i, count)))),
  ];
  const rank = (record: number, count: number) => ((record >> 1) * 7) % count;

  test("are all pairs of a group of twenty-four", () => {
    expect(found(...twoKinds(24)).length).toBe(24 * 23 + 24); // the numbers meet across the kinds
  });
  test("of a group of twenty-five are each with the next six in the order of their texts", () => {
    const pairs = found(...twoKinds(25)).map((pair) => pair.split("-").map(Number) as [number, number]);
    const within = pairs.filter(([a, b]) => a % 2 === b % 2).map(([a, b]) => Math.abs(rank(a, 25) - rank(b, 25)));
    expect(within.length).toBe(2 * (19 * 6 + 5 + 4 + 3 + 2 + 1));
    expect([Math.min(...within), Math.max(...within)]).toEqual([1, 6]);
  });
  test("are none by a key that promises more than twelve a record", () => {
    expect(found(...twoKinds(26)).length).toBe(26);
  });
  test("share both of two keys that are too coarse alone, each in its own place", () => {
    const numbers = Array.from({ length: 60 }, (_, i) => i);
    const one = field("category", ...numbers.map((i) => (i % 2 ? "tea" : "cup")));
    const other = field("words", ...numbers.map((i) => (i & 2 ? "green" : "black")));
    const pairs = found(one, other, field("number", ...numbers.map((i) => String(1000 + i))));
    expect(pairs.length).toBe(4 * ((15 * 14) / 2));
    expect(pairs.every((pair) => Number(pair.split("-")[0]) % 4 === Number(pair.split("-")[1]) % 4)).toBe(true);
  });
  test("stay few where all are alike: each record meets the next six of its kind", () => {
    const many = Array.from({ length: 400 }, (_, i) => String(i));
    const pairs = found(field("full-name", ...many.map(() => "ann lee")), field("id", ...many.map((id) => `x${id}`)));
    expect(pairs.length).toBeLessThanOrEqual(400 * 60);
  });
  test("are never more than sixty a record, or one pass over it, whatever the file holds", () => {
    const cell = fc.constantFrom("ann", "bob", "cy", "", "19600210", "12 main st");
    const kind = fc.constantFrom<Field["kind"]>(
      "given-name",
      "family-name",
      "words",
      "number",
      "category",
      "full-name",
    );
    const column = fc.tuple(kind, fc.array(cell, { minLength: 60, maxLength: 60 }));
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (columns) => {
        const pairs = found(...columns.map(([kind, cells]) => field(kind, ...cells)));
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(pairs.length).toBeLessThanOrEqual((60 * 59) / 2);
      }),
      { numRuns: 30 },
    );
  });
});
