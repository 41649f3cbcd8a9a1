import { expect, test } from "vitest";
import { guessKind } from "./guess-kind.ts";

test.each([
  [["42", "36.5"], "number"],
  [["是", "否"], "yesNo"],
  [["2026-01-02", "2026/3/4 10:00"], "date"],
  [["¥12.50", "30元"], "money"],
  [["https://a.example", "www.b.example"], "link"],
  [["42", "large"], "text"],
  [[], "text"],
] as const)("cells like %j suggest a field of the kind %s", (samples, kind) => {
  expect(guessKind(samples)).toBe(kind);
});
