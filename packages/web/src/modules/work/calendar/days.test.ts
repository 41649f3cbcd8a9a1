import { expect, test } from "vitest";
import { type Item, monthsFrom, placeDay, rangeOf, turned } from "./days.ts";

const at = (key: string, time: string, endTime: string, on = "2027-03-01", endOn = on) =>
  ({ key, on, time, endOn, endTime }) as Item;

test("a month is shown by whole weeks from Monday", () => {
  expect(rangeOf("month", "2027-03-15")).toEqual({ from: "2027-03-01", to: "2027-04-04" });
  expect(rangeOf("month", "2026-02-15")).toEqual({ from: "2026-01-26", to: "2026-03-01" });
});

test("a month after the 31st is the last of the month", () => {
  expect(monthsFrom("2027-01-31", 1)).toBe("2027-02-28");
  expect(monthsFrom("2027-01-31", -1)).toBe("2026-12-31");
  expect(turned("week", "2027-03-01", -1)).toBe("2027-02-22");
});

test("what overlaps stands side by side, and what does not has the whole width", () => {
  const placed = placeDay(
    [at("a", "09:00", "10:00"), at("b", "09:30", "10:30"), at("c", "11:00", "12:00")],
    "2027-03-01",
  );
  expect(placed.map(({ item, lane, lanes }) => [item.key, lane, lanes])).toEqual([
    ["a", 0, 2],
    ["b", 1, 2],
    ["c", 0, 1],
  ]);
});

test("what goes over midnight stands on both days", () => {
  const night = at("n", "22:00", "02:00", "2027-03-01", "2027-03-02");
  expect(placeDay([night], "2027-03-01")[0]).toMatchObject({ from: 1320, to: 1440 });
  expect(placeDay([night], "2027-03-02")[0]).toMatchObject({ from: 0, to: 120 });
});
