import { describe, expect, test } from "vitest";
import { callLink, readablePhone } from "./phone.ts";

test.each([
  ["a Chinese mobile", "+8613857102291", "138 5710 2291"],
  ["a number of a large city", "+862150000005", "021 5000 0005"],
  ["a number of a province", "+8657188889999", "0571 8888 9999"],
  ["a short number of a county", "+865793889999", "0579 388 9999"],
  ["a switchboard with its extension", "+862150000005-8", "021 5000 0005-8"],
  ["a service number", "+864008001234", "400 800 1234"],
  ["a number of another country", "+14155550114", "+14155550114"],
  ["a number as it was typed", "010-8888 9999", "010-8888 9999"],
])("%s is read as people write it", (_, value, expected) => {
  expect(readablePhone(value)).toBe(expected);
});

describe("calling", () => {
  test.each([
    ["a Chinese mobile", "+8613857102291", "tel:+8613857102291"],
    ["a switchboard with its extension", "+861088889999-8001", "tel:+861088889999,8001"],
    ["a number as it was typed", "010-8888 9999", "tel:01088889999"],
    ["a number that hides digits", "138****2291", undefined],
    ["no number", undefined, undefined],
  ])("%s", (_, value, expected) => {
    expect(callLink(value)).toBe(expected);
  });
});
