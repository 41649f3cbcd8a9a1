import type { Language } from "#platform/i18n";
import { amountInWords as inChinese } from "../lines/amount-in-words.ts";

const small = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]; // prettier-ignore
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const scales = ["", " thousand", " million", " billion", " trillion"];
const chinese: Readonly<Record<string, string>> = { CNY: "人民币", USD: "美元", EUR: "欧元", HKD: "港币", GBP: "英镑" };

/** An amount as a contract spells it out, so that no digit can be added: 人民币壹万元整, or “CNY ten thousand and 00/100”. */
export function spelledOut(minor: number, currency: string, decimals: number, language: Language): string {
  const unit = 10 ** decimals;
  if (language === "zh-CN") return `${chinese[currency] ?? currency}${inChinese(Math.round((minor * 100) / unit))}`;
  const size = Math.abs(minor);
  const whole = `${minor < 0 ? "minus " : ""}${words(Math.floor(size / unit))}`;
  return decimals === 0
    ? `${currency} ${whole}`
    : `${currency} ${whole} and ${String(size % unit).padStart(decimals, "0")}/${unit}`;
}

function words(value: number): string {
  if (value === 0) return small[0]!;
  const groups: string[] = [];
  for (let rest = value, at = 0; rest > 0; rest = Math.floor(rest / 1000), at++) {
    if (rest % 1000 > 0) groups.unshift(hundreds(rest % 1000) + scales[at]!);
  }
  return groups.join(" ");
}

function hundreds(value: number): string {
  const rest = value % 100;
  const below = rest < 20 ? small[rest]! : tens[Math.floor(rest / 10)]! + (rest % 10 ? `-${small[rest % 10]!}` : "");
  if (value < 100) return below;
  return `${small[Math.floor(value / 100)]!} hundred${rest ? ` ${below}` : ""}`;
}
