/** A period as it is asked for. */
export type PeriodName =
  | "thisMonth"
  | "lastMonth"
  | "thisQuarter"
  | "lastQuarter"
  | "thisYear"
  | "lastYear"
  | "next90"
  | "custom";
export type Period = { period: PeriodName; from?: string; to?: string };
