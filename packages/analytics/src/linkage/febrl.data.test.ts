import { expect, test } from "vitest";
import { randomFrom } from "../statistics/random.ts";
import { hasPublicData, readPublicData } from "../testing/public-data.ts";
import { candidatesOf } from "./blocking/candidates.ts";
import { type Linkage, linkRecords } from "./link-records.ts";
import { recogniseFields } from "./recognise-fields.ts";
import { recordsOf } from "./records.ts";
import { inventPersons, type Wanted } from "./testing/invented-persons.ts";

function febrl() {
  const [head, ...lines] = readPublicData("febrl/dataset1.csv").trim().split(/\r?\n/);
  const names = head!.split(",").map((name) => name.trim());
  const rows = lines.map((line) => line.split(",").map((cell) => cell.trim()));
  const column = (name: string) => rows.map((row) => row[names.indexOf(name)]!);
  const person = column("rec_id").map((id) => id.split("-")[1]!);
  return {
    person,
    columns: names.filter((name) => name !== "soc_sec_id").map((name) => ({ name, cells: column(name) })),
  };
}

const truePairs = <T>(person: ArrayLike<T>): number => {
  const counts = new Map<T, number>();
  for (const one of Array.from(person)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
};

function measured<T>({ pairs }: Linkage, person: ArrayLike<T>) {
  const right = pairs.filter(({ a, b }) => person[a] === person[b]).length;
  const [precision, recall] = [right / pairs.length, right / truePairs(person)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

test.skipIf(!hasPublicData("febrl"))(
  "Febrl 1 without the social security number: F1 of at least 0.99 without labels (public data: febrl)",
  () => {
    const { columns, person } = febrl();
    const fields = recogniseFields(columns);
    expect(fields.map(({ name }) => name)).not.toContain("rec_id");
    const found = linkRecords(fields, { random: randomFrom(1) }) as Linkage;
    const { precision, recall, f1 } = measured(found, person);
    expect(f1).toBeGreaterThan(0.99);
    expect(Math.abs(found.expectedPrecision! - precision)).toBeLessThan(0.01);
    expect(Math.abs(found.expectedRecall! - recall)).toBeLessThan(0.01);
    expect(Math.abs(found.expectedMatches - 500)).toBeLessThan(5);
  },
);

test.skipIf(!hasPublicData("febrl"))(
  "Febrl 1: of all true pairs at least 998 of 1,000 are candidates (public data: febrl)",
  () => {
    const { columns, person } = febrl();
    const { columns: made, rows } = recordsOf(recogniseFields(columns));
    const { first, second } = candidatesOf(made, rows.length);
    const copies = rows.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    const met = [...first].filter((a, i) => person[rows[a]![0]!] === person[rows[second[i]!]![0]!]).length;
    expect((met + copies) / 500).toBeGreaterThanOrEqual(0.998);
    expect(first.length).toBeLessThan(60_000);
  },
);

test.skipIf(!hasPublicData("febrl"))(
  "Febrl 1: the exact name and birthday alone find 29 to 42 of 100 (public data: febrl)",
  () => {
    const { columns, person } = febrl();
    const asked = ["given_name", "surname", "date_of_birth"].map(
      (name) => columns.find((column) => column.name === name)!.cells,
    );
    const keys = person.map((_, row) => asked.map((cells) => cells[row]!));
    let found = 0;
    for (const [a, key] of keys.entries()) {
      if (key.includes("")) continue;
      for (let b = a + 1; b < keys.length; b++)
        if (person[a] === person[b] && key.join("|") === keys[b]!.join("|")) found++;
    }
    expect(found / 500).toBe(0.404);
  },
);

/** Long lists stay out of the mutation runs, as the public data does. */
const lists: [string, Wanted, atLeast: { precision: number; recall: number }][] = [
  ["Latin names", { persons: 8000, duplicates: 2000, script: "latin" }, { precision: 0.99, recall: 0.98 }],
  ["Chinese names", { persons: 8000, duplicates: 2000, script: "han" }, { precision: 0.99, recall: 0.98 }],
  [
    "Latin names in families",
    { persons: 8000, duplicates: 2000, script: "latin", families: 0.3 },
    { precision: 0.97, recall: 0.94 },
  ],
  [
    "Chinese names in families",
    { persons: 8000, duplicates: 2000, script: "han", families: 0.3 },
    { precision: 0.96, recall: 0.93 },
  ],
];

test.each(lists)("10,000 invented persons with %s are linked in five seconds", (_, wanted, atLeast) => {
  const list = inventPersons(randomFrom(20), wanted);
  const start = process.cpuUsage();
  const found = linkRecords(list.fields, { random: randomFrom(1) }) as Linkage;
  const { user, system } = process.cpuUsage(start);
  const { precision, recall } = measured(found, list.person);
  expect(precision).toBeGreaterThan(atLeast.precision);
  expect(recall).toBeGreaterThan(atLeast.recall);
  expect((user + system) / 1e6).toBeLessThan(5);
});
