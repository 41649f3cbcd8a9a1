/** RFC 5545: rules of recurrence, and files of calendars read and written. Knows nothing of what we keep. */
export { type CalendarIn, type EventIn, readCalendar, type Trouble } from "./read.ts";
export { anchor, daysAfterDone, endBefore, expand, lastOf, nextAfter, RecurrenceRule } from "./rule.ts";
export { textOf } from "./text.ts";
export { type EventOut, writeCalendar } from "./write.ts";
