/** The time of day a cell names; `offset` in minutes when it names its zone too. */
export type ClockTime = { hour: number; minute: number; second: number; millisecond: number; offset?: number };

const early = "上午|凌晨|早上|清晨|am|a\\.m\\.?";
const late = "下午|晚上|傍晚|中午|pm|p\\.m\\.?";
const shape = new RegExp(
  `^(${early}|${late})?\\s*(\\d{1,2})\\s*[:时点h]\\s*(\\d{1,2})?(?:\\s*[:分]\\s*(?:(\\d{1,2})(?:[.,](\\d{1,9}))?)?)?\\s*秒?\\s*(${early}|${late})?\\s*(z|(?:utc|gmt)?\\s*[+-]\\d{1,2}:?\\d{2}|utc|gmt)?$`,
  "i",
);
const isLate = new RegExp(`^(?:${late})$`, "i");
const isEarly = new RegExp(`^(?:${early})$`, "i");

/** Reads 10:11 · 10:11:05.250 · 下午3:05 · 3:05 PM · 15时05分 · T10:11:00+08:00; null when it is no time of day. */
export function parseClockTime(text: string): ClockTime | null {
  const parts = shape.exec(
    text
      .replace(/\s*\([^)]*\)$/, "")
      .replace(/^[t,\s]+/i, "")
      .trim(),
  );
  if (!parts) return null;
  const [, before, hours, minutes = "0", seconds = "0", fraction = "", after, zone] = parts;
  const half = before ?? after ?? "";
  const hour = onTheClock(Number(hours), half);
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const time = {
    hour,
    minute: Number(minutes),
    second: Number(seconds),
    millisecond: Number(fraction.padEnd(3, "0").slice(0, 3)),
  };
  if (Number(hours) === 24 && time.minute + time.second + time.millisecond > 0) return null;
  return zone === undefined ? time : { ...time, offset: offsetOf(zone) };
}

/** Noon and midnight are the hours where twelve is less than one; 12 at night ends the day. */
function onTheClock(hour: number, half: string): number | null {
  if (hour > 24) return null;
  if (isEarly.test(half)) return hour === 12 ? 0 : hour;
  if (half === "晚上" && hour === 12) return 24;
  const isBeforeNoon = half === "中午" && hour >= 10;
  return isLate.test(half) && hour < 12 && !isBeforeNoon ? hour + 12 : hour;
}

function offsetOf(zone: string): number {
  const parts = /([+-])(\d{1,2}):?(\d{2})/.exec(zone);
  return parts ? Number(`${parts[1]}1`) * (Number(parts[2]) * 60 + Number(parts[3])) : 0;
}
