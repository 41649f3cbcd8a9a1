import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { type ShareOf, shareOf } from "./share-of.ts";

/** That a customer was there in a period; periods are whole numbers that follow each other (months, weeks). */
export type Activity = { readonly customer: string; readonly period: number };

/** Who came first in one period, and what share of them was there at each age in periods: age 0 is all of them. */
export type Cohort = { first: number; size: number; retention: ShareOf[] };

export type Cohorts = {
  kind: "cohorts";
  /** By their first period; a younger cohort has fewer ages (the triangle). */
  cohorts: Cohort[];
  /** Each age over all cohorts old enough to have reached it. */
  overall: ShareOf[];
};

/**
 * **Question:** of the customers who came first in a period, how many are there one, two, three periods later?
 *
 * **Formula:** a customer's cohort is their first period. Retention at age a is the share of the cohort with activity in exactly the period
 * first + a, with Wilson's 95 % interval. Ages go up to `lastPeriod`, by default the last one with activity: give the last complete one, as a period that is not over
 * looks like a loss.
 *
 * **Units:** periods; shares 0 to 1. **Complexity:** O(activities + cohorts · periods).
 *
 * **Too little data:** no activity up to the last period. Periods that are no whole number throw.
 *
 * @example cohortsOf([{ customer: "K1", period: 0 }, { customer: "K2", period: 0 }, { customer: "K1", period: 1 }])
 * // one cohort of 2: age 0 2 of 2, age 1 1 of 2
 */
export function cohortsOf(activities: readonly Activity[], lastPeriod?: number): Cohorts | TooLittleData {
  if (!activities.every(({ period }) => Number.isInteger(period))) throw new RangeError("A period is a whole number.");
  const last = lastPeriod ?? activities.reduce((most, { period }) => Math.max(most, period), -Infinity);
  const periods = new Map<string, Set<number>>();
  for (const { customer, period } of activities) {
    if (period > last) continue;
    periods.set(customer, (periods.get(customer) ?? new Set<number>()).add(period));
  }
  if (periods.size === 0) return tooLittle("customers", 0, 1);
  const active = new Map<number, number[]>();
  for (const own of periods.values()) {
    const first = Math.min(...own);
    const counts = active.get(first) ?? Array.from({ length: last - first + 1 }, () => 0);
    for (const period of own) counts[period - first]!++;
    active.set(first, counts);
  }
  const cohorts = [...active]
    .toSorted(([a], [b]) => a - b)
    .map(([first, counts]) => ({
      first,
      size: counts[0]!,
      retention: counts.map((count) => shareOf(count, counts[0]!)),
    }));
  return { kind: "cohorts", cohorts, overall: overallOf(cohorts) };
}

function overallOf(cohorts: readonly Cohort[]): ShareOf[] {
  return cohorts[0]!.retention.map((_, age) => {
    const old = cohorts.filter(({ retention }) => retention.length > age);
    return shareOf(
      old.reduce((sum, { retention }) => sum + retention[age]!.hits, 0),
      old.reduce((sum, { size }) => sum + size, 0),
    );
  });
}
