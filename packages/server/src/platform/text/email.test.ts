import * as fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseEmail } from "./index.ts";

test.each([
  ["A@EXAMPLE.COM ", "a@example.com"],
  ["b＠example.com", "b@example.com"],
  ["ｂ＠ｅｘａｍｐｌｅ．ｃｏｍ", "b@example.com"],
  ["c@例子.测试", "c@例子.测试"],
  ["c@xn--fsqu00a.xn--0zwm56d", "c@例子.测试"],
  ["王伟 <wang.wei+crm@mail.example.cn>", "wang.wei+crm@mail.example.cn"],
  ["mailto:g@qq.com", "g@qq.com"],
  ["o'neil@example.co.uk", "o'neil@example.co.uk"],
])("%s is the address %s", (text, address) => {
  expect(normaliseEmail(text)).toBe(address);
});

test.each([
  "",
  "d@example",
  "@example.com",
  "a@",
  "a b@example.com",
  "a..b@example.com",
  "a@-x.com",
  "a@b..com",
  "a@1.2.3.4",
  "a@b@example.com",
  "a***@example.com",
  "e@example.com;f@example.com",
  "无",
  `${"x".repeat(65)}@example.com`,
])("%s is not an address", (text) => {
  expect(normaliseEmail(text)).toBeNull();
});

test("an address that has its one form keeps it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "grapheme" })), (text) => {
      const once = normaliseEmail(text);
      return once === null || normaliseEmail(once) === once;
    }),
  );
});
