import { daysBetween } from "#platform/clock";

/** How long money is due: not yet, so many days, or without a day to pay it by. */
export const ages = ["notDue", "to30", "to60", "to90", "over90", "noDay"] as const;
export type Age = (typeof ages)[number];

/** The age of what is due on a day. */
export function ageOf(dueOn: string | null, today: string): Age {
  if (!dueOn) return "noDay";
  const late = daysBetween(dueOn, today);
  if (late <= 0) return "notDue";
  if (late <= 30) return "to30";
  if (late <= 60) return "to60";
  return late <= 90 ? "to90" : "over90";
}
