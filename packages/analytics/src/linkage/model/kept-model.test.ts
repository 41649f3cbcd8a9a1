import { expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { type Linkage, linkRecords } from "../link-records.ts";
import { inventPersons } from "../testing/invented-persons.ts";
import { compareWithKept } from "./kept-model.ts";

const list = inventPersons(randomFrom(3), { persons: 400, duplicates: 100, script: "han", families: 0.2 });
const found = linkRecords(list.fields, { random: randomFrom(1) }) as Linkage;
const cellsOf = (row: number) =>
  found.model!.fields.map(({ name }) => list.fields.find((field) => field.name === name)!.cells[row]!);

test("what was kept says of a pair what the list said", () => {
  const kept = JSON.parse(JSON.stringify(found.model)) as typeof found.model;
  const direct = found.pairs.filter(({ implied }) => !implied);
  expect(direct.length).toBeGreaterThan(60);
  for (const { a, b, score, weight, reasons } of direct) {
    const [compared] = compareWithKept(kept!, cellsOf(a), [cellsOf(b)]);
    expect(compared!.score).toBeCloseTo(score, 6);
    expect(compared!.weight).toBeCloseTo(weight, 6);
    expect(compared!.reasons).toEqual(
      reasons.map((reason) => ({ ...reason, bits: expect.closeTo(reason.bits, 6) as number })),
    );
  }
});

test("every record is answered in its place, and a stranger is told apart", () => {
  const { a, b } = found.pairs[0]!;
  const stranger = list.person.findIndex((person) => person !== list.person[a]);
  const [none, one] = compareWithKept(found.model!, cellsOf(a), [cellsOf(stranger), cellsOf(b)]);
  expect([none!.at, one!.at]).toEqual([0, 1]);
  expect(one!.score).toBeGreaterThan(found.threshold - 1e-9);
  expect(none!.score).toBeLessThan(0.01);
});

test("a value that many have says less than one that few have", () => {
  const name = (kept: typeof found.model) => kept!.fields.find(({ kind }) => kind === "family-name")!;
  const [common] = Object.entries(name(found.model).common).sort((x, y) => y[1] - x[1]);
  const cells = (family: string) => found.model!.fields.map(({ kind }) => (kind === "family-name" ? family : ""));
  const [often] = compareWithKept(found.model!, cells(common![0]), [cells(common![0])]);
  const [seldom] = compareWithKept(found.model!, cells("贺兰"), [cells("贺兰")]);
  expect(seldom!.weight).toBeGreaterThan(often!.weight + 2);
});
