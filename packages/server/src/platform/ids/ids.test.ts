import { expect, test } from "vitest";
import { newId } from "./index.ts";

test("ids made one after the other sort in that order, also within a millisecond and when the clock steps back", () => {
  const ids = [
    ...Array.from({ length: 10_000 }, () => newId(1_700_000_000_000)),
    newId(1_600_000_000_000),
    newId(1_800_000_000_000),
  ];
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test("an id is a UUID of version 7", () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
