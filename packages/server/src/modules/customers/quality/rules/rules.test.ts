import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mendedEmail, withoutTypo } from "./emails.ts";
import { isPlaceholderName, tidyName } from "./names.ts";
import { mendedPhones } from "./phones.ts";
import { ringsElsewhere, splitAddress } from "./places.ts";
import { staleSince } from "./faults.ts";
import { type FaultCode, faultCodes, scoreOf } from "../fields.ts";

test.each([
  ["浙江省杭州市西湖区文三路 90 号", ["浙江省", "杭州市", "西湖区", "文三路 90 号"]],
  ["杭州市西湖区文三路90号", ["浙江省", "杭州市", "西湖区", "文三路90号"]],
  ["浙江杭州西湖区文三路90号", ["浙江省", "杭州市", "西湖区", "文三路90号"]],
  ["中国北京市朝阳区建国路88号", ["北京市", "北京市", "朝阳区", "建国路88号"]],
  ["上海浦东新区世纪大道100号", ["上海市", "上海市", "浦东新区", "世纪大道100号"]],
  ["江苏省苏州市昆山市前进路1号", ["江苏省", "苏州市", "昆山市", "前进路1号"]],
  ["广西壮族自治区南宁市青秀区民族大道", ["广西壮族自治区", "南宁市", "青秀区", "民族大道"]],
  ["内蒙古呼和浩特市新城区", ["内蒙古自治区", "呼和浩特市", "新城区", ""]],
  ["广东省深圳市南山区科技园", ["广东省", "深圳市", "南山区", "科技园"]],
])("%s has province, city, district and street", (text, [region, city, district, street]) => {
  expect(splitAddress(text)).toEqual({ region, city, district, street });
});

test.each(["221B Baker Street, London", "文三路90号", ""])("%s is left in one piece", (text) => {
  expect(splitAddress(text)).toBeNull();
});

test("splitting never loses what an address says", () => {
  const part = fc.constantFrom("浙江省", "杭州市", "西湖区", "上海", "北京市", "文三路", "90号", "朝阳区", "南京", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const place = splitAddress(parts.join(""));
      if (place) expect(parts.join("").replaceAll(/[\s,]/g, "")).toContain(place.street.replaceAll(/\s/g, ""));
    }),
  );
});

test.each([
  ["+865718888123", "浙江省杭州市西湖区文三路", false],
  ["+862150000005", "浙江省杭州市西湖区文三路", true],
  ["+8657488881234", "杭州市西湖区", true],
  ["+8613800000001", "杭州市西湖区", false], // a mobile rings anywhere
  ["+864008001234", "杭州市西湖区", false],
  ["+862150000005", "上海市浦东新区", false],
  ["+862988881234", "陕西省咸阳市秦都区", false], // Xi'an and Xianyang share a code
])("%s beside %s rings elsewhere: %s", (phone, address, elsewhere) => {
  expect(ringsElsewhere(phone, address)).toBe(elsewhere);
});

test.each([
  ["li@gmial.com", "li@gmail.com"],
  ["li@qq.con", "li@qq.com"],
  ["li@163.cmo", "li@163.com"],
  ["li@yunqi.con", "li@yunqi.com"],
  ["li@gmail.com", null],
  ["li@yunqi.example", null],
])("%s was meant to be %s", (email, meant) => {
  expect(withoutTypo(email)).toBe(meant);
});

test.each([
  ["li @ qq . com", "li@qq.com"],
  ["li@qq，com", "li@qq.com"],
  ["li(at)gmial.com", "li@gmail.com"],
  ["li.qq.com", null],
])("the unreadable address %s becomes %s", (text, meant) => {
  expect(mendedEmail(text)).toBe(meant);
});

test.each([
  ["l38OOOO0001", ["+8613800000001"]],
  ["13800000001/13800000002", ["+8613800000001", "+8613800000002"]],
  ["13800000001、021-50000005", ["+8613800000001", "+862150000005"]],
  ["138****0000", null],
  ["无", null],
])("the unreadable number %s becomes %o", (text, numbers) => {
  expect(mendedPhones(text)).toEqual(numbers);
});

test.each([
  ["Ａｎａ　Ｌｉｎ", "Ana Lin"],
  [" 张 三 ", "张三"],
  ["云栖（杭州）茶业", "云栖（杭州）茶业"],
  ["Ana  Lin\u200b", "Ana Lin"],
])("%s is tidied to %s", (name, tidy) => {
  expect(tidyName(name)).toBe(tidy);
  expect(tidyName(tidy)).toBe(tidy);
});

test.each(["测试", "test1", "无", "???", "13800000001", "xxx"])("%s is no name", (name) => {
  expect(isPlaceholderName(name)).toBe(true);
});

test.each(["林晓雯", "Al", "无印良品", "7-Eleven"])("%s is a name", (name) => {
  expect(isPlaceholderName(name)).toBe(false);
});

describe("the score", () => {
  test("is 100 without a fault and never below nought", () => {
    expect(scoreOf([])).toBe(100);
    expect(scoreOf(faultCodes)).toBe(0);
  });

  test("never rises when a fault comes to the others", () => {
    const codes = fc.array(fc.constantFrom(...faultCodes));
    fc.assert(
      fc.property(codes, fc.constantFrom(...faultCodes), (some: FaultCode[], one) => {
        expect(scoreOf([...some, one])).toBeLessThanOrEqual(scoreOf(some));
      }),
    );
  });
});

test.each([
  ["2026-11-26", 12, "2025-11-26"],
  ["2027-01-31", 2, "2026-11-31"], // behind every day of that November
  ["2027-03-01", 1, "2027-02-01"],
])("on %s what was confirmed %i months ago is what was on %s", (today, staleMonths, since) => {
  expect(staleSince({ today, staleMonths })).toBe(since);
});
