import { count } from "#platform/i18n";

export const en = {
  born: (day: string) => `Born ${day}`,
  next: (day: string, days: number) =>
    days === 0 ? `Today: ${day}` : days === 1 ? `Tomorrow: ${day}` : `Next on ${day}, in ${count(days, "day")}`,
  age: (years: number) => `turns ${years}`,
  none: "There is no such day in this calendar.",
  rules: {
    "no-leap-month": "That year has no such leap month: it is kept in the ordinary month of that number.",
    "short-month": "That month has 29 days: it is kept on the 29th instead of the 30th.",
    "no-leap-day": "That year has no 29 February: it is kept on the 28th.",
  },
};
