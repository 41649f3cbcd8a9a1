import { describe, expect, test } from "vitest";
import { birthdayParts, callLink, readablePhone, wechatOf } from "./contact.ts";

describe("reaching a customer", () => {
  test.each([
    ["a Chinese mobile", "+8613857102291", "tel:+8613857102291"],
    ["a switchboard with its extension", "+861088889999-8001", "tel:+861088889999,8001"],
    ["a number as it was typed", "010-8888 9999", "tel:01088889999"],
    ["a number that hides digits", "138****2291", undefined],
    ["no number", undefined, undefined],
  ])("%s", (_, value, expected) => {
    expect(callLink(value)).toBe(expected);
  });

  test("Chinese mobiles are read in groups, others as they are", () => {
    expect([readablePhone("+8613857102291"), readablePhone("+14155550114")]).toEqual(["138 5710 2291", "+14155550114"]);
  });

  test("the WeChat id is found among other messengers, whatever language named it", () => {
    const qq = { label: "qq", value: "12345" };
    expect(wechatOf({ messengers: [qq, { label: "微信", value: "linxw" }] })).toBe("linxw");
    expect(wechatOf({ messengers: [] })).toBeUndefined();
  });

  test("a birthday may have no year", () => {
    expect(birthdayParts("--03-09")).toEqual({ year: null, month: 3, day: 9 });
    expect(birthdayParts("1990-05-12")).toEqual({ year: "1990", month: 5, day: 12 });
  });
});
