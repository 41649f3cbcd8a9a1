import { expect, test } from "vitest";
import { isMasked } from "./index.ts";

test.each([
  "138****0000",
  "138＊＊＊＊0000",
  "138xxxx0000",
  "王*",
  "张**",
  "*伟",
  "*",
  "a***@example.com",
  "上海市●●路",
])("%s is hidden in part", (text) => {
  expect(isMasked(text)).toBe(true);
});

test.each(["13800000000", "Xxavier", "2 x 3", "* an item of a list", "王伟", ""])("%s hides nothing", (text) => {
  expect(isMasked(text)).toBe(false);
});
