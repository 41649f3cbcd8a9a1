import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, wallOf } from "./wall.ts";

test("what the wall shows leads back to the instant, in every zone and season", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC");
  const minutes = fc.integer({ min: 0, max: 5_000_000 });
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const wall = wallOf(new Date(minute * 60_000 + Date.UTC(2025, 0, 1)), zone);
      expect(wallOf(instantOf(wall, zone), zone)).toBe(wall);
    }),
  );
});

test("an hour that is skipped in spring is as far behind the jump; of one that comes twice the first is meant", () => {
  expect(instantOf("2027-03-14T02:30", "America/New_York")).toBe("2027-03-14T07:30:00.000Z");
  expect(instantOf("2027-11-07T01:30", "America/New_York")).toBe("2027-11-07T05:30:00.000Z");
  expect(instantOf("2027-11-07T03:00", "America/New_York")).toBe("2027-11-07T08:00:00.000Z");
});
