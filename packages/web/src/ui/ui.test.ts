import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialsOf } from "./display/initials.ts";
import { type Column, leastWidth, nextSort, shownColumns, tracksOf } from "./table/columns.ts";
import { extended, moved, toggled } from "./table/selection.ts";

describe("initials", () => {
  it("are one Chinese character or two Latin letters", () => {
    const names = ["林晓雯", "Mia Hoffmann", "nordlicht", "Ana-Maria de Souza", "𠮷田", " ", "😀 Bob"];
    expect(names.map(initialsOf)).toEqual(["林", "MH", "N", "AS", "𠮷", "·", "B"]);
  });

  it("are short and whole for any name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const initials = initialsOf(name);
        expect(initials.length).toBeGreaterThan(0);
        expect([...initials].length).toBeLessThanOrEqual(6); // upper case may need more letters than lower: ﬃ → FFI
      }),
    );
  });
});

describe("columns", () => {
  const columns: Column<string>[] = [
    { key: "name", title: "Name", fixed: true, width: 200, grow: 2, cell: (row) => row },
    { key: "tags", title: "Tags", cell: (row) => row },
    { key: "note", title: "Note", hidden: true, cell: (row) => row },
  ];
  const keys = (chosen?: string[]) => shownColumns(columns, chosen).map(({ key }) => key);

  it("are shown as chosen, the fixed one always", () => {
    expect([keys(), keys(["note"]), keys([])]).toEqual([["name", "tags"], ["name", "note"], ["name"]]);
  });

  it("share what is left over by width and growth", () => {
    const edges = { lead: true, trail: true };
    expect(tracksOf(shownColumns(columns, undefined), edges)).toBe(
      "40px minmax(200px, 400fr) minmax(140px, 140fr) 36px",
    );
    expect(leastWidth(shownColumns(columns, undefined), edges)).toBe(416);
  });

  it("turn their sort around when clicked again", () => {
    const first = nextSort(undefined, "name");
    expect([first.direction, nextSort(first, "name").direction, nextSort(first, "tags").direction]).toEqual([
      "asc",
      "desc",
      "asc",
    ]);
  });
});

describe("selection", () => {
  it("puts a row in and out", () => {
    expect([...toggled(new Set(["a"]), "b")]).toEqual(["a", "b"]);
    expect([...toggled(new Set(["a"]), "a")]).toEqual([]);
  });

  it("extends in both directions", () => {
    const ids = ["a", "b", "c", "d"];
    expect([...extended(new Set(), ids, 1, 3)]).toEqual([...extended(new Set(), ids, 3, 1)]);
  });

  it("moves by keys and never leaves the list", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 200 }),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom("ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp", "j", "k"),
        (index, count, key) => {
          const to = moved(Math.min(index, count - 1), key, count, 15);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(count);
        },
      ),
    );
    expect(moved(0, "x", 10, 15)).toBeUndefined();
  });
});
