import { expect, test } from "vitest";
import { movedTo } from "./data.ts";
import type { Item } from "./days.ts";

const tea = { key: "a", on: "2027-03-01", time: "10:00", endOn: "2027-03-01", endTime: "11:30" } as Item;

test("what is moved keeps its length", () => {
  expect(movedTo(tea, { item: tea, on: "2027-03-02", time: "23:00" })).toMatchObject({
    endOn: "2027-03-03",
    endTime: "00:30",
  });
});

test("what becomes a matter of the whole day loses its time, and gets an hour when it has one again", () => {
  const whole = movedTo(tea, { item: tea, on: "2027-03-02", time: null });
  expect(whole).toMatchObject({ time: null, endOn: "2027-03-02", endTime: null });
  expect(movedTo(whole, { item: whole, on: "2027-03-02", time: "09:00" })).toMatchObject({ endTime: "10:00" });
});

test("what is made longer ends later", () => {
  expect(movedTo(tea, { item: tea, on: tea.on, minutes: 120 })).toMatchObject({ endTime: "12:00" });
});
