const units = {
  DAILY: ["day", "days"],
  WEEKLY: ["week", "weeks"],
  MONTHLY: ["month", "months"],
  YEARLY: ["year", "years"],
} as const;
type Freq = keyof typeof units;
const places: Readonly<Record<string, string>> = {
  "1": "first",
  "2": "second",
  "3": "third",
  "4": "fourth",
  "-1": "last",
};

export const en = {
  repeat: "Repeats",
  never: "Does not repeat",
  choices: {
    DAILY: "Every day",
    WEEKLY: "Every week",
    MONTHLY: "Every month on this date",
    NTH: "Every month on this weekday",
    YEARLY: "Every year",
    RULE: "By a rule of RFC 5545",
  },
  interval: "Every",
  unit: (freq: Freq, many: number) => units[freq][many === 1 ? 0 : 1] as string,
  onDays: "On",
  short: { MO: "Mon", TU: "Tue", WE: "Wed", TH: "Thu", FR: "Fri", SA: "Sat", SU: "Sun" } as Record<string, string>,
  names: {
    MO: "Monday",
    TU: "Tuesday",
    WE: "Wednesday",
    TH: "Thursday",
    FR: "Friday",
    SA: "Saturday",
    SU: "Sunday",
  } as Record<string, string>,
  ends: "Ends",
  endings: { never: "Never", until: "On a day", count: "After some times" },
  until: "Last day",
  count: "Times",
  fromDone: "Counted from the day it is done",
  rule: "Rule",
  every: (freq: Freq, many: number) => (many === 1 ? `every ${units[freq][0]}` : `every ${many} ${units[freq][1]}`),
  on: (days: string) => ` on ${days}`,
  and: (days: readonly string[]) =>
    days.length < 2 ? (days[0] ?? "") : `${days.slice(0, -1).join(", ")} and ${days.at(-1)}`,
  onDate: (day: number) => (day === -1 ? " on the last day" : ` on day ${day}`),
  onPlace: (place: string, day: string) => ` on the ${places[place] ?? place} ${day}`,
  times: (many: number) => `, ${many} ${many === 1 ? "time" : "times"}`,
  untilDay: (day: string) => `, until ${day}`,
  afterDone: (freq: Freq, many: number) => `${many} ${units[freq][many === 1 ? 0 : 1]} after it is done`,
  byRule: (rule: string) => `by the rule ${rule}`,
  scopeTitle: "This repeats. What do you mean?",
  scopes: { this: "Only this one", following: "This and all that follow", all: "All of them" },
};
