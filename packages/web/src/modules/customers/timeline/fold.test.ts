import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "./data.ts";
import { byDay, foldStory, type Line } from "./fold.ts";

const item = (kind: Item["kind"], at: string): Item => ({
  id: `${kind}${at}`,
  at,
  kind,
  text: "",
  data: {},
  refTable: null,
  refId: null,
  actorName: "",
  changes: [],
  operationId: null,
  version: 1,
});
const dayOf = (at: string) => at.slice(0, 10);

const told = (line: Line) => (line.folded ? line.folded.length : line.item.kind);

describe("the story", () => {
  test("changes that follow each other on one day are folded into one line", () => {
    const lines = foldStory(
      [item("change", "2027-03-02T09"), item("system", "2027-03-02T08"), item("call", "2027-03-02T07")],
      dayOf,
    );
    expect(lines.map(told)).toEqual([2, "call"]);
  });

  test("what people said is never folded, and a fold never crosses a day", () => {
    const lines = foldStory(
      [
        item("change", "2027-03-02T09"),
        item("note", "2027-03-02T08"),
        item("change", "2027-03-02T07"),
        item("change", "2027-03-01T07"),
      ],
      dayOf,
    );
    expect(lines.map(told)).toEqual([1, "note", 1, 1]);
  });

  test("folding and splitting into days loses nothing and keeps the order", () => {
    const kinds = fc.constantFrom<Item["kind"]>("change", "system", "call", "note");
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.integer({ min: 1, max: 5 })), { maxLength: 30 }), (story) => {
        const items = story.map(([kind, day], index) => ({ ...item(kind, `2027-03-0${day}`), id: String(index) }));
        const shown = byDay(foldStory(items, dayOf)).flatMap(({ lines }) =>
          lines.flatMap((line) => line.folded ?? [line.item]),
        );
        expect(shown).toEqual(items);
      }),
    );
  });
});
