import { addDays } from "#platform/clock";

/** The first and last day that a month's page shows: whole weeks from Monday, as many as it needs. */
export function gridOf(month: string): { from: string; to: string; first: string; last: string } {
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  return { from: addDays(first, -weekday(first)), to: addDays(last, 6 - weekday(last)), first, last };
}

/** 0 for Monday to 6 for Sunday. */
function weekday(on: string): number {
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
}
