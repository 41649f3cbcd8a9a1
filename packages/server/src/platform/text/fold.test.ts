import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./index.ts";

test("full-width letters and digits compare like half-width ones", () => {
  expect(foldText("ＡＢＣ　１２３")).toBe("abc 123");
});

test("accents of Latin letters do not matter", () => {
  expect(foldText("José GARCÍA-Łódź Straße")).toBe("jose garcia-lodz strasse");
});

test("marks that make another letter outside Latin stay", () => {
  expect(foldText("ガ")).toBe("ガ");
});

test("white space of every kind becomes one space, and none at the ends", () => {
  expect(foldText("\u00a0 李　\t 娜\n")).toBe("李 娜");
});

test("rare Chinese characters beyond the basic plane survive", () => {
  expect(foldText("𠮷野家")).toBe("𠮷野家");
});

test("folding a folded text changes nothing", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => foldText(foldText(text)) === foldText(text)));
});
