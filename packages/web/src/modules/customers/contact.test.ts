import { describe, expect, test } from "vitest";
import { birthdayParts, wechatOf } from "./contact.ts";

describe("reaching a customer", () => {
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
