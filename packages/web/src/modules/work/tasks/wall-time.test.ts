import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, wallTimeOf } from "./wall-time.ts";

test("ten o'clock in Shanghai is two o'clock in Greenwich", () => {
  expect(instantOf("2027-02-01T10:00", "Asia/Shanghai")).toBe("2027-02-01T02:00:00.000Z");
});

test("summer time counts", () => {
  expect(instantOf("2027-07-01T10:00", "Europe/Berlin")).toBe("2027-07-01T08:00:00.000Z");
  expect(instantOf("2027-01-01T10:00", "Europe/Berlin")).toBe("2027-01-01T09:00:00.000Z");
});

test("what the wall shows leads back to the instant", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "Asia/Kathmandu", "America/St_Johns", "UTC");
  const minutes = fc.integer({ min: 0, max: 30_000_000 });
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const local = wallTimeOf(
        new Date(minute * 60_000 + 1_600_000_000_000 - (1_600_000_000_000 % 60_000)).toISOString(),
        zone,
      );
      expect(wallTimeOf(instantOf(local, zone), zone)).toBe(local);
    }),
  );
});
