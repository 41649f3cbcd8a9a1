import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../statistics/random.ts";
import type { Field, FieldKind } from "./kinds/field-kinds.ts";
import { type Linkage, linkRecords } from "./link-records.ts";
import { recordsOf } from "./records.ts";
import { inventPersons } from "./testing/invented-persons.ts";

const kindsOf = ["full-name", "phone", "email", "address", "date"] as const satisfies FieldKind[];
const fieldsOf = (rows: readonly (readonly string[])[]): Field[] =>
  kindsOf.map((kind, f) => ({ name: kind, kind, cells: rows.map((row) => row[f] ?? "") }));
const link = (fields: Field[], threshold?: number, mostPairs?: number) =>
  linkRecords(fields, { random: randomFrom(1), threshold, ...(mostPairs === undefined ? {} : { mostPairs }) });
const linked = (rows: readonly (readonly string[])[], threshold?: number) => link(fieldsOf(rows), threshold) as Linkage;
const pairsOf = ({ pairs }: Linkage) => pairs.map(({ a, b }) => [a, b]);

/** People who share nothing, so that the rows under test stand among others. */
const strangers = Array.from({ length: 12 }, (_, i) => [
  ["李雷", "韩梅梅", "周杰", "吴桂英", "郑爽", "冯小刚", "褚橙", "卫平", "蒋雯丽", "沈腾", "韩寒", "杨幂"][i]!,
  `1${39 + i}${String(11_112_222 + i * 7_654_321).slice(0, 8)}`,
  `mail${"abcdefghijkl"[i]}${i}@x${i}.cn`,
  `${["朝阳", "海淀", "西城", "东城", "丰台", "通州", "大兴", "房山", "昌平", "怀柔", "平谷", "密云"][i]}${i * 13 + 1}号`,
  `${1950 + i * 3}-${String((i % 12) + 1).padStart(2, "0")}-${10 + i}`,
]);

describe("rows that are one person", () => {
  test("are found through case, blanks, country code, full-width letters and another manner of writing a day", () => {
    const found = linked([
      ["王小明", "13800001234", "wxm@qq.com", "浦东张江路88号", "1980-03-04"],
      ...strangers,
      ["王 小明", "+86 138-0000-1234", "ＷＸＭ@qq.com", "浦东张江路８８号", "1980年3月4日"],
    ]);
    expect(pairsOf(found)).toEqual([[0, 13]]);
    expect(found.pairs[0]!.score).toBeGreaterThan(0.99);
    expect(found.pairs[0]!.reasons.map(({ level }) => level)).toEqual(["same", "same", "same", "same", "same"]);
    expect(found).toMatchObject({ kind: "linkage", pairsLeftOut: 0, unused: [], converged: true });
    expect(found.fields.map(({ name, kind }) => [name, kind])).toEqual(kindsOf.map((kind) => [kind, kind]));
    for (const { m, u } of found.fields) expect(m).toBeGreaterThan(10 * u);
  });

  test("say why: what agrees, what is missing and what differs, in bits that sum to the weight", () => {
    const found = linked(
      [
        ["王小明", "13800001234", "", "浦东张江路88号", "1980-03-04"],
        ...strangers,
        ["王小明", "13800001234", "wxm@qq.com", "海门路5号", "1980-04-03"],
      ],
      0.01,
    );
    const [{ reasons, weight }] = found.pairs as [Linkage["pairs"][number]];
    const levels = Object.fromEntries(reasons.map(({ field, level }) => [field, level]));
    expect(levels).toEqual({
      "full-name": "same",
      phone: "same",
      email: "missing",
      address: "different",
      date: "close",
    });
    const bits = Object.fromEntries(reasons.map(({ field, bits }) => [field, bits]));
    expect(bits["email"]).toBe(0);
    expect(bits["address"]).toBeLessThan(0);
    expect(bits["phone"]).toBeGreaterThan(3);
    expect(weight).toBeCloseTo(
      reasons.reduce((sum, reason) => sum + reason.bits, 0),
      10,
    );
    expect(reasons.map(({ bits }) => Math.abs(bits))).toEqual(
      reasons.map(({ bits }) => Math.abs(bits)).toSorted((a, b) => b - a),
    );
  });

  test("also where given and family name, or two lines of an address, changed places", () => {
    const words = "albrecht becker codman dupont eferding fignole gokhale hulme ilmari jovanovic kubrick lander".split(
      " ",
    );
    const cells = (...own: string[]) => [
      own[0]!,
      ...words.map((word, i) => word + words[(i * 5 + own[0]!.length) % 12]!),
      own[1]!,
    ];
    const found = link([
      { name: "given", kind: "given-name", cells: cells("stephen", "miller") },
      { name: "family", kind: "family-name", cells: cells("miller", "stephan") },
      { name: "line 1", kind: "address", cells: cells("12 florey drive", "willaroo park") },
      { name: "line 2", kind: "address", cells: cells("willaroo park", "12 florey drive") },
    ]) as Linkage;
    expect(pairsOf(found)).toEqual([[0, 13]]);
    for (const { level, exchanged } of found.pairs[0]!.reasons) expect([level, exchanged]).toEqual(["close", true]);
  });

  test("are not made of masked telephones", () => {
    const found = linked(
      [["张伟", "138****0000", "", "", ""], ...strangers, ["王芳", "138****0000", "", "", ""]],
      0.001,
    );
    expect(pairsOf(found)).toEqual([]);
    expect(found.expectedPrecision).toBeNull();
  });

  test("are not husband and wife at one address with one telephone", () => {
    const found = linked([
      ["陈静", "13700008888", "cj@qq.com", "南山科技路1号", "1980-01-02"],
      ...strangers,
      ["陈强", "13700008888", "", "南山科技路1号", "1978-05-16"],
    ]);
    expect(pairsOf(found)).toEqual([]);
  });
});

describe("a list without much in it", () => {
  const tooLittle = (of: string, found: number, needed: number) => ({ kind: "too-little-data", of, found, needed });
  test("of no field, no row, one row, or one row with anything in it", () => {
    expect(link([])).toEqual(tooLittle("rows", 0, 2));
    expect(link(fieldsOf([]))).toEqual(tooLittle("rows", 0, 2));
    expect(link(fieldsOf([strangers[0]!]))).toEqual(tooLittle("rows", 1, 2));
    expect(link(fieldsOf([strangers[0]!, ["", "138****0000", "无", "-", "n/a"]]))).toEqual(tooLittle("rows", 1, 2));
  });
  test("of one category, the same in all rows", () => {
    const cells = ["nsw", "nsw", "nsw"];
    expect(link([{ name: "state", kind: "category", cells }])).toEqual(tooLittle("varying columns", 0, 1));
  });
  test("of copies only: every pair is one person, and what there is no room for is counted", () => {
    const copies = [1, 2, 3, 4].map(() => ["王小明", "13800001234"]);
    const found = linked(copies);
    expect(pairsOf(found)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(found).toMatchObject({
      pairsLeftOut: 0,
      threshold: 1,
      expectedPrecision: 1,
      expectedRecall: 1,
      expectedMatches: 6,
      expectedKin: 0,
      candidates: 1,
      converged: true,
    });
    expect(found.pairs[0]).toEqual({ a: 0, b: 1, score: 1, implied: false, weight: 0, reasons: [] });
    expect(found.fields.map(({ name, m, u }) => [name, m, u])).toEqual([
      ["full-name", 1, 1],
      ["phone", 1, 1],
    ]);
    expect(found.unused).toEqual(["email", "address", "date"]);
    expect(link(fieldsOf(copies), undefined, 4)).toMatchObject({ pairsLeftOut: 2 });
  });
  test("of five rows, two of them one person", () => {
    const found = linked([strangers[0]!, strangers[1]!, strangers[2]!, strangers[0]!, strangers[3]!]);
    expect(pairsOf(found)).toEqual([[0, 3]]);
    expect(found.pairs[0]!.score).toBeGreaterThan(0.9);
  });
  test("of fields that are the same everywhere: they are named and tell nothing", () => {
    const rows = strangers.map((row) => [row[0]!, row[1]!, "", "朝阳路1号", row[4]!]);
    const found = linked([...rows, rows[3]!]);
    expect(found.unused).toEqual(["email", "address"]);
    expect(pairsOf(found)).toEqual([[3, 12]]);
  });
  test("of copies among others: no more pairs than there is room for", () => {
    const rows = [
      ...strangers,
      ...Array.from({ length: 8 }, () => ["王小明", "13800001234", "wxm@qq.com", "浦东张江路88号", "1980-03-04"]),
    ];
    const found = link(fieldsOf(rows), 0.5, 10) as Linkage;
    expect(found.pairs.length).toBe(10);
    expect(found.pairsLeftOut).toBe(18);
    expect(found.pairs[0]).toMatchObject({ a: 12, b: 13 });
  });
  test("of enormous cells", () => {
    const huge = "x".repeat(200_000);
    const found = linked([[huge, "13800001234", huge, huge, huge], ...strangers, [huge, "13800001234", "", huge, ""]]);
    expect(pairsOf(found)).toEqual([[0, 13]]);
  });
});

test("a caller's mistakes are named", () => {
  const [one, ...others] = fieldsOf(strangers);
  expect(() => link([{ ...one!, cells: ["x"] }, ...others])).toThrow("a cell for every row");
  for (const threshold of [0, -1, 1.01, NaN])
    expect(() => link(fieldsOf(strangers), threshold)).toThrow("above 0 and is at most 1");
  expect(link(fieldsOf(strangers), 1)).toMatchObject({ threshold: 1, pairs: [] });
});

test("records are rows without their copies, and at most twenty fields that vary most", () => {
  const cells = (...values: string[]) => values;
  const narrow: Field[] = Array.from({ length: 20 }, (_, f) => ({
    name: `n${f}`,
    kind: "words",
    cells: cells("abc", "def", "abc", ""),
  }));
  const found = recordsOf([{ name: "few", kind: "words", cells: cells("abc", "", "abc", "") }, ...narrow]);
  expect(found.rows).toEqual([[0, 2], [1]]);
  expect(found.rowsFilled).toBe(3);
  expect(found.columns.map(({ name }) => name)).toEqual(narrow.map(({ name }) => name));
  expect(found.unused).toEqual(["few"]);
  expect([...found.columns[0]!.ids]).toEqual([0, 1]);
});

describe("invented persons", () => {
  const list = inventPersons(randomFrom(4), { persons: 80, duplicates: 40, script: "latin" });
  const rowsInOrder = (order: readonly number[]) =>
    list.fields.map((field) => ({ ...field, cells: order.map((row) => field.cells[row]!) }));

  test("are found again, all but a few, and nobody else", () => {
    const found = link(list.fields) as Linkage;
    const right = found.pairs.filter(({ a, b }) => list.person[a] === list.person[b]).length;
    expect(right / found.pairs.length).toBeGreaterThan(0.98);
    expect(right).toBeGreaterThanOrEqual(38);
    for (const { a, b, score, weight } of found.pairs) {
      expect(a).toBeLessThan(b);
      expect(score).toBeGreaterThanOrEqual(found.threshold);
      expect(score).toBeLessThanOrEqual(1);
      expect(weight).toBeGreaterThan(5);
    }
    expect(found.pairs.map(({ score }) => score)).toEqual(
      found.pairs.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test("are the same pairs in any order of rows", () => {
    const straight = new Set(pairsOf(link(list.fields) as Linkage).map(([a, b]) => `${a}-${b}`));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const order = [...list.person.keys()];
        const random = randomFrom(seed);
        order.sort((a, b) => ((a * 7919 + seed) % 120) - ((b * 7919 + seed) % 120) || random() - 0.5);
        const found = pairsOf(link(rowsInOrder(order)) as Linkage).map(([a, b]) =>
          [order[a!]!, order[b!]!].toSorted((x, y) => x - y).join("-"),
        );
        const missed =
          [...straight].filter((pair) => !found.includes(pair)).length +
          found.filter((pair) => !straight.has(pair)).length;
        expect(missed).toBe(0);
      }),
      { numRuns: 2 },
    );
  });
});
