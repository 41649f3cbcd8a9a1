import type { en } from "./strings.en.ts";
import { readRule } from "./rule.ts";

type Words = typeof en;

/** A rule as a sentence. `day` says the last day; `fromDone` where it is counted from when it was done. */
export function sentenceOf(text: string, t: Words, day: (on: string) => string, fromDone = false): string {
  const rule = readRule(text);
  if (!rule) return t.byRule(text);
  const { freq, interval, days, monthDay, count, until } = rule;
  if (fromDone) return t.afterDone(freq, interval);
  const weekly = freq === "WEEKLY" && days.length > 0 ? t.on(t.and(days.map((one) => t.names[one] ?? one))) : "";
  const [nth] = freq === "MONTHLY" ? days : [];
  const place = nth ? t.onPlace(nth.slice(0, -2), t.names[nth.slice(-2)] ?? "") : "";
  const date = monthDay === null ? "" : t.onDate(monthDay);
  const end = count !== null ? t.times(count) : until !== null ? t.untilDay(day(until)) : "";
  return tidy(`${t.every(freq, interval)}${weekly}${place}${date}${end}`);
}

/** In Chinese 每周 takes its day without 的, 每月 its place likewise. */
function tidy(text: string): string {
  return text.replace(/^(每周|每月)的/, "$1");
}
