import { chooseMostGain, gainWithMore } from "@soloist/analytics/optimisation/knapsack.ts";
import type { Candidate } from "../candidate.ts";

/** The best plan of all that fit into the time, the rest, and what one more hour would bring. */
export type DayPlan = { planned: Candidate[]; left: Candidate[]; gainOfOneMoreHourMinor: number };

/** More minutes than a day has are not planned. */
export const minutesOfDay = 24 * 60;

/**
 * Chooses the actions that together bring most within `minutes`: exactly, by the knapsack. What is promised for today comes
 * first in the order of doing, then what is due within days, then the rest; within each, what brings most per minute.
 */
export function planDay(candidates: readonly Candidate[], minutes: number): DayPlan {
  const available = Math.max(0, Math.min(minutesOfDay, minutes));
  const ranked = candidates.toSorted(byWeight);
  const worth = undominated(ranked, available + 60);
  const choice = {
    gains: worth.map(({ weightMinor }) => weightMinor),
    minutes: worth.map((candidate) => candidate.minutes),
    available,
  };
  const planned = chooseMostGain(choice).chosen.map((index) => worth[index]!);
  const taken = new Set(planned.map(({ key }) => key));
  return {
    planned: planned.sort(byUrgency),
    left: ranked.filter(({ key }) => !taken.has(key)),
    gainOfOneMoreHourMinor: gainWithMore(choice, 60),
  };
}

/**
 * Leaves out what no best plan can need, which loses nothing: of the actions that take equally long, at most as many fit
 * as the time holds, and the best of them may as well be the ones chosen. So a few hundred remain of any number.
 */
function undominated(ranked: readonly Candidate[], available: number): Candidate[] {
  const taken = new Map<number, number>();
  return ranked.filter(({ minutes }) => {
    const count = (taken.get(minutes) ?? 0) + 1;
    taken.set(minutes, count);
    return minutes === 0 || count * minutes <= available;
  });
}

/** More gain first; of equal ones the shorter, then by name of the item, so that the same base gives the same plan. */
function byWeight(a: Candidate, b: Candidate): number {
  return b.weightMinor - a.weightMinor || a.minutes - b.minutes || (a.key < b.key ? -1 : 1);
}

function byUrgency(a: Candidate, b: Candidate): number {
  const perMinute = ({ weightMinor, minutes }: Candidate) => weightMinor / Math.max(1, minutes);
  return a.urgency - b.urgency || perMinute(b) - perMinute(a) || byWeight(a, b);
}
