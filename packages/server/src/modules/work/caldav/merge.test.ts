import { expect, test } from "vitest";
import type { EventIn } from "#platform/icalendar";
import { merge } from "./merge.ts";

const tea: EventIn = {
  uid: "u",
  occurrenceOn: null,
  title: "Tea",
  startOn: "2027-03-02",
  startTime: "14:00",
  minutes: 60,
  timeZone: "Asia/Shanghai",
  location: "",
  notes: "",
  busy: true,
  rrule: null,
  exceptions: [],
  extraDays: [],
  cancelled: false,
  sequence: 0,
  changedAt: "2027-03-01T00:00:00.000Z",
  guests: [],
};
const later = { changedAt: "2027-03-01T09:00:00.000Z" };

test("what one side changed and what the other did stand together", () => {
  const { events, conflicts } = merge([tea], [{ ...tea, title: "Green tea" }], [{ ...tea, location: "Lake" }]);
  expect([events[0]?.title, events[0]?.location, conflicts]).toEqual(["Green tea", "Lake", 0]);
});

test("where both changed the same, the later edit wins, and it is counted", () => {
  const [mine, theirs] = [
    { ...tea, title: "Mine" },
    { ...tea, title: "Theirs", ...later },
  ];
  expect(merge([tea], [mine], [theirs])).toMatchObject({ events: [{ title: "Theirs" }], conflicts: 1 });
  expect(merge([tea], [{ ...mine, ...later }], [{ ...theirs, changedAt: tea.changedAt }])).toMatchObject({
    events: [{ title: "Mine" }],
  });
});

test("a day and its time are moved as one", () => {
  const mine = { ...tea, startOn: "2027-03-05" };
  const theirs = { ...tea, startTime: "16:00", ...later };
  expect(merge([tea], [mine], [theirs]).events[0]).toMatchObject({ startOn: "2027-03-02", startTime: "16:00" });
});

test("one of a series that the other side took away is gone, unless it was changed here", () => {
  const moved = { ...tea, occurrenceOn: "2027-03-09", startOn: "2027-03-10" };
  expect(merge([tea, moved], [tea, moved], [tea]).events).toHaveLength(1);
  expect(merge([tea, moved], [tea, { ...moved, title: "x" }], [tea]).events).toHaveLength(2);
});
