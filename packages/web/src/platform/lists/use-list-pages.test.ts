import { expect, it } from "vitest";
import { eachOnce } from "./use-list-pages.ts";

const page = (...ids: string[]) => ({ items: ids.map((id) => ({ id })), nextCursor: null });

it("shows a row once that moved over the edge of a page of which only one side was read again", () => {
  expect(eachOnce([page("1", "3", "4"), page("4", "5")]).map(({ id }) => id)).toEqual(["1", "3", "4", "5"]);
  expect(eachOnce([])).toEqual([]);
});
