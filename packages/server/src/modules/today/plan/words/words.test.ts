import { expect, test } from "vitest";
import { channelToTalk, channelToWrite } from "../rules/channels.ts";
import { chenLi, firm, mia } from "../made/candidates.ts";
import { moneyIn, percent } from "./figures.ts";
import { greeting, languageTo } from "./names.ts";

test("a customer is written to in their own language, else by the script of the name, else in the firm's", () => {
  expect(languageTo({ ...chenLi, language: "en" }, firm)).toBe("en");
  expect(languageTo(chenLi, { ...firm, language: "en" })).toBe("zh-CN");
  expect(languageTo(mia, firm)).toBe("en");
  expect(languageTo({ ...mia, name: "13085" }, firm)).toBe("zh-CN");
  expect(languageTo(undefined, firm)).toBe("zh-CN");
});

test.each([
  ["zh-CN", chenLi, "陈立您好，"],
  ["en", mia, "Hello Mia,"],
  ["en", { ...mia, name: "13085" }, "Hello,"],
  ["en", { ...mia, name: "J. Smith" }, "Hello J. Smith,"],
  ["zh-CN", { ...chenLi, kind: "organisation", name: "云栖茶业" }, "您好，"],
] as const)("in %s %o is greeted", (language, person, said) => {
  expect(greeting(language, person)).toBe(said);
});

test("money of another currency never bears the sign of the firm's own", () => {
  expect(moneyIn("en", 410_000, "CNY", "CNY")).toBe("¥\u00a04,100");
  expect(moneyIn("en", 4100, "JPY", "CNY")).toBe("JPY\u00a04,100");
  expect(moneyIn("zh-CN", 12_950, "USD", "CNY")).toBe("US$\u00a0129.50");
});

test("a small chance never reads as none", () => {
  expect([percent(0), percent(0.001), percent(0.385)]).toEqual(["0%", "1%", "39%"]);
});

test("a few lines go where the customer writes, a talk by phone where there is one", () => {
  expect([channelToWrite(chenLi), channelToTalk(chenLi)]).toEqual(["message", "call"]);
  expect([channelToWrite(mia), channelToTalk(mia)]).toEqual(["mail", "mail"]);
  expect([channelToWrite(undefined), channelToTalk(undefined)]).toEqual(["message", "call"]);
});
