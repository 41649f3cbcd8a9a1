import { expect, test } from "vitest";
import { fold, joinHan, squeeze } from "./folding.ts";

test.each([
  ["a joiner between a letter and its accent", "cafe\u200d\u0301", "cafe"],
  ["a variation selector", "☕\ufe0f", "☕"],
  ["a filler that shows nothing", "a\u3164b", "ab"],
  ["the other sigma at the end of a Greek word", "ΛΟΓΟΣ", "λογοσ"],
  ["half of a surrogate pair", "a\ud800", "a\ufffd"],
  ["controls and wide blanks", "\0a\u3000\tb\u0085", "a b"],
])("folding sees through %s", (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("squeezing takes punctuation of every script and leaves signs and emoji", () => {
  expect(squeeze("a-b·王（€）😀")).toBe("ab王€😀");
});

test("only blanks between Chinese characters are joined", () => {
  expect(joinHan("张 伟 𠮷 li wei 王 ok")).toBe("张伟𠮷 li wei 王 ok");
});
