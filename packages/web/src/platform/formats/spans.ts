import type { Language } from "../i18n/language.ts";

/** Minutes as people say them: 20 分, 3 小时 50 分, 1 h 5 min. */
export function duration(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const [h, m] = language === "zh-CN" ? ["小时", "分"] : ["h", "min"];
  if (hours === 0) return `${rest} ${m}`;
  return rest === 0 ? `${hours} ${h}` : `${hours} ${h} ${rest} ${m}`;
}

const steps = [
  [86_400_000, "天", "day"],
  [3_600_000, "小时", "hour"],
  [60_000, "分钟", "minute"],
] as const;

/** How far an instant is: 还有 19 小时, 3 天前, 19 hours left, 3 days ago; 刚刚 within a minute. */
export function distance(at: string, now: Date, language: Language): string {
  const away = new Date(at).getTime() - now.getTime();
  const step = steps.find(([size]) => Math.abs(away) >= size);
  if (!step) return language === "zh-CN" ? "刚刚" : "just now";
  const number = Math.floor(Math.abs(away) / step[0]);
  if (language === "zh-CN") return away > 0 ? `还有 ${number} ${step[1]}` : `${number} ${step[1]}前`;
  return `${number} ${step[2]}${number === 1 ? "" : "s"} ${away > 0 ? "left" : "ago"}`;
}

/** A number with its separators: 1,248. */
export function number(value: number, language: Language, digits = 0): string {
  return value.toLocaleString(language, { maximumFractionDigits: digits });
}

/** A share between 0 and 1 as percent: 46%. */
export function percent(share: number, language: Language, digits = 0): string {
  return share.toLocaleString(language, { style: "percent", maximumFractionDigits: digits });
}
