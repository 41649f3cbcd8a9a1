import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  born: (day) => `出生于${day}`,
  next: (day, days) =>
    days === 0 ? `就是今天：${day}` : days === 1 ? `明天：${day}` : `下一次 ${day}，还有 ${days} 天`,
  age: (years) => `满 ${years} 岁`,
  none: "该历法里没有这一天。",
  rules: {
    "no-leap-month": "当年没有这个闰月，按同号的平月过。",
    "short-month": "当月只有 29 天，三十的生日在廿九过。",
    "no-leap-day": "当年没有 2 月 29 日，按 2 月 28 日过。",
  },
};
