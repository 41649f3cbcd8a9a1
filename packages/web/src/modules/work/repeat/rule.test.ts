import { expect, test } from "vitest";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";
import { placeInMonth, readRule, writeRule } from "./rule.ts";
import { sentenceOf } from "./sentence.ts";

const day = (on: string) => on;
const said = (rule: string) => [sentenceOf(rule, en, day), sentenceOf(rule, zhCN, day)];

test.each([
  ["FREQ=DAILY", "every day", "每天"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "every 2 weeks on Monday and Wednesday", "每 2 周的周一、周三"],
  ["FREQ=MONTHLY;BYMONTHDAY=15;COUNT=6", "every month on day 15, 6 times", "每月 15 日，共 6 次"],
  ["FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday", "每月最后一个周五"],
  ["FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU", "every 3 months on the second Tuesday", "每 3 个月的第二个周二"],
  ["FREQ=YEARLY;UNTIL=20300101", "every year, until 2030-01-01", "每年，到 2030-01-01 为止"],
  [
    "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU",
    "by the rule FREQ=YEARLY;BYMONTH=3;BYDAY=1SU",
    "按规则 FREQ=YEARLY;BYMONTH=3;BYDAY=1SU",
  ],
])("%s is said in both languages", (rule, english, chinese) => {
  expect(said(rule)).toEqual([english, chinese]);
});

test("what the form can show it writes as it was", () => {
  for (const rule of ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=3", "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20300101"]) {
    expect(writeRule(readRule(rule)!)).toBe(rule);
  }
});

test("the fifth Friday is offered as the last", () => {
  expect([placeInMonth("2027-03-09"), placeInMonth("2027-04-30")]).toEqual(["2TU", "-1FR"]);
});

test("what repeats after it was done is said so", () => {
  expect(sentenceOf("FREQ=DAILY;INTERVAL=10", en, day, true)).toBe("10 days after it is done");
  expect(sentenceOf("FREQ=WEEKLY", zhCN, day, true)).toBe("完成后 1 周");
});
