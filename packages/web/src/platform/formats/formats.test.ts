import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clock, day, dayOf, daysBetween, fullDay, moment, plusDays } from "./days.ts";
import { lunarDay } from "./lunar.ts";
import { digitsOf, money, parseMoney, symbolOf } from "./money.ts";
import { distance, duration, percent } from "./spans.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const today = "2026-11-20";

describe("money", () => {
  it("shows a whole amount without zeros and a broken one with both digits", () => {
    expect(plain(money(3_800_000, "CNY", "zh-CN"))).toBe("¥ 38,000");
    expect(plain(money(12_950, "CNY", "zh-CN"))).toBe("¥ 129.50");
  });

  it("keeps all digits where columns ask for them", () => {
    expect(plain(money(3_800_000, "CNY", "en", "CNY", { exact: true }))).toBe("¥ 38,000.00");
  });

  it("knows the digits of each currency", () => {
    expect([digitsOf("CNY"), digitsOf("JPY"), digitsOf("KWD")]).toEqual([2, 0, 3]);
    expect(plain(money(1200, "JPY", "en", "JPY"))).toBe("¥ 1,200");
    expect(plain(money(1234, "KWD", "en", "KWD"))).toBe("KWD 1.234");
  });

  it("never writes two currencies with the same sign", () => {
    expect(symbolOf("CNY", "CNY", "en")).toBe("¥");
    expect(symbolOf("JPY", "CNY", "en")).toBe("JPY");
    expect(symbolOf("USD", "CNY", "zh-CN")).toBe("US$");
  });

  it("puts the minus before the sign of the currency", () => {
    expect(plain(money(-500, "CNY", "zh-CN"))).toBe("−¥ 5");
  });

  it("keeps a few thousand whole where room is short, without the cents", () => {
    expect(plain(money(707_240, "CNY", "zh-CN", "CNY", { short: true }))).toBe("¥ 7,072");
    expect(plain(money(999_999, "CNY", "en", "CNY", { short: true }))).toBe("¥ 10K");
  });

  it("writes tens of thousands as 万 where room is short", () => {
    expect(plain(money(3_800_000, "CNY", "zh-CN", "CNY", { short: true }))).toBe("¥ 3.8万");
  });

  it("reads amounts as people type them", () => {
    const typed = ["1,200.5", "¥1200", "１２００", "3.8万", "-5", "CNY 7", " 12 "];
    expect(typed.map((text) => parseMoney(text, "CNY"))).toEqual([
      120_050, 120_000, 120_000, 3_800_000, -500, 700, 1200,
    ]);
  });

  it("reads no amount out of words", () => {
    expect(["", "abc", "1.2.3", "12 a", "--5", "."].map((text) => parseMoney(text, "CNY"))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("reads back every amount it writes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom("CNY", "JPY", "KWD", "EUR"),
        fc.constantFrom("en" as const, "zh-CN" as const),
        (minor, currency, language) => {
          expect(parseMoney(money(minor, currency, language, currency), currency)).toBe(minor);
        },
      ),
    );
  });
});

describe("days", () => {
  it("says near days in words", () => {
    const near = ["2026-11-18", "2026-11-19", today, "2026-11-21", "2026-11-22", "2026-11-23"];
    expect(near.map((on) => day(on, today, "zh-CN"))).toEqual(["前天", "昨天", "今天", "明天", "后天", "3 天后"]);
    expect(near.map((on) => day(on, today, "en"))).toEqual([
      "2 days ago",
      "yesterday",
      "today",
      "tomorrow",
      "in 2 days",
      "in 3 days",
    ]);
  });

  it("names the year only when it is another one", () => {
    expect(day("2026-11-11", today, "zh-CN")).toBe("11月11日");
    expect(day("2025-11-11", today, "zh-CN")).toBe("2025年11月11日");
    expect(day("2025-11-11", today, "en")).toBe("Nov 11, 2025");
  });

  it("tells the full date with its weekday", () => {
    expect(fullDay(today, "zh-CN")).toBe("2026年11月20日 星期五");
    expect(fullDay(today, "en")).toBe("Friday, November 20, 2026");
  });

  it("begins the day where the owner lives", () => {
    expect(dayOf("2026-11-19T17:00:00Z", "Asia/Shanghai")).toBe("2026-11-20");
    expect(dayOf("2026-11-19T17:00:00Z", "America/New_York")).toBe("2026-11-19");
  });

  it("shows midnight as 00:00", () => {
    expect(clock("2026-11-19T16:00:00Z", "Asia/Shanghai", "en")).toBe("00:00");
  });

  it("leaves the time out of moments of other years", () => {
    const now = new Date("2026-11-20T02:00:00Z");
    expect(moment("2026-11-21T02:00:00Z", now, "Asia/Shanghai", "zh-CN")).toBe("明天 10:00");
    expect(moment("2025-06-03T02:00:00Z", now, "Asia/Shanghai", "zh-CN")).toBe("2025年6月3日");
  });

  it("counts days forth and back alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween(today, plusDays(today, days))).toBe(days);
      }),
    );
  });
});

describe("spans", () => {
  it("says minutes as hours and minutes", () => {
    expect([230, 20, 240, 0].map((minutes) => duration(minutes, "zh-CN"))).toEqual([
      "3 小时 50 分",
      "20 分",
      "4 小时",
      "0 分",
    ]);
    expect(duration(65, "en")).toBe("1 h 5 min");
  });

  it("says how far a moment is", () => {
    const now = new Date("2026-11-20T07:00:00Z");
    expect(distance("2026-11-21T02:00:00Z", now, "zh-CN")).toBe("还有 19 小时");
    expect(distance("2026-11-17T07:00:00Z", now, "en")).toBe("3 days ago");
    expect(distance("2026-11-20T06:59:40Z", now, "zh-CN")).toBe("刚刚");
  });

  it("writes shares as percent", () => {
    expect(percent(0.46, "en")).toBe("46%");
  });
});

describe("the Chinese calendar", () => {
  it("knows the day, leap months too", async () => {
    expect(await lunarDay("2026-11-20")).toBe("十月十二");
    expect(await lunarDay("2025-07-25")).toBe("闰六月初一");
  });
});
