import { addDays } from "#platform/clock";
import { invalid } from "#platform/errors";
import { expand, type EventIn } from "#platform/icalendar";

const worked = /班|补|上课|work(ing)? ?day/i;
/** A calendar that repeats every year is taken for so long. */
const years = 5;
const longest = 31;

/** The days of a holiday calendar: whole days, each off unless its name says that people work. */
export function holidaysOf(events: readonly EventIn[]): { on: string; off: boolean; name: string }[] {
  const days = new Map<string, { on: string; off: boolean; name: string }>();
  for (const { startOn, startTime, minutes, title, rrule, cancelled } of events) {
    if (startTime !== null || cancelled) continue;
    const begins = rrule === null ? [startOn] : expand(rrule, startOn, startOn, addDays(startOn, years * 366));
    for (const begin of begins) {
      for (let day = 0; day < Math.min(longest, minutes / 1440); day++) {
        const on = addDays(begin, day);
        days.set(on, { on, off: !worked.test(title), name: title.slice(0, 200) });
      }
    }
  }
  if (days.size > 0) return [...days.values()];
  throw invalid("working_days.no_days", [
    "There is no whole day in this file. A holiday calendar (.ics) is wanted.",
    "文件里没有全天的日子。请选择节假日日历（.ics）。",
  ]);
}
