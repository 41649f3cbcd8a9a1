import { expect, test } from "vitest";
import { compareFirms, firmName } from "./compare-firms.ts";
import { close, different, partly, same } from "./levels.ts";

test.each([
  ["杭州云栖茶业有限公司", "杭州云栖茶业"],
  ["海之星股份有限公司", "海之星"],
  ["有限公司", "有限公司"],
  ["acme trading co ltd", "acme trading"],
  ["ltd", "ltd"],
  ["blue ocean", "blue ocean"],
])("%s is called %s", (folded, name) => expect(firmName(folded)).toBe(name));

test.each([
  ["云栖茶业", "云栖茶业", same],
  ["blue ocean", "blueocean", same],
  ["云栖茶业", "杭州云栖茶业", close],
  ["acme", "acme trading", close],
  ["ac", "acme trading", different],
  ["茶", "云栖茶业", different],
  ["杭州云栖茶业", "杭州云溪茶业", partly],
  ["云栖茶业", "海之星", different],
])("%s and %s", (a, b, level) => {
  expect(compareFirms(a, b)).toBe(level);
  expect(compareFirms(b, a)).toBe(level);
});
