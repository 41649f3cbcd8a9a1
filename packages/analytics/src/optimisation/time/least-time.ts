import type { Chosen } from "../knapsack.ts";

/** Actions to choose from, and the gain that they have to reach together. */
export type Goal = {
  /** What each action is expected to bring, ≥ 0, all in one unit. */
  readonly gains: readonly number[];
  /** What each action takes, in whole minutes ≥ 0. */
  readonly minutes: readonly number[];
  /** The gain wanted, in the unit of the gains. */
  readonly wanted: number;
};

/** The quickest choice; or that not even all actions together reach the gain, and what they would reach. */
export type LeastTime =
  | (Chosen & { readonly kind: "least-time" })
  | { readonly kind: "out-of-reach"; readonly most: number };

/**
 * **Question:** what is the least time in which a gain wanted can be reached, when each action is done whole or not at all?
 *
 * **Formula:** minimise Σ minutesᵢ·xᵢ subject to Σ gainsᵢ·xᵢ ≥ wanted, xᵢ ∈ {0, 1}: the least w with best(1, w) ≥ wanted in the
 * recurrence of `chooseMostGain`, reckoned up to a time that is known to suffice. An action without which, or with which, even
 * parts of actions would take longer than that time is settled beforehand. Exact for any gains, whole or not.
 *
 * **Source:** H. Kellerer, U. Pferschy, D. Pisinger, Knapsack Problems (2004), ch. 3.2 (reduction) and 13.3 (minimisation).
 *
 * **Ties:** of equally quick choices the one that gains more; of those the one that takes the lower index at the first place where
 * they differ. A sum that misses the gain wanted by its rounding alone (10⁻¹² of all gains) reaches it.
 *
 * **Nothing wanted:** an empty choice. **Complexity:** O(actions²) for the bounds, then O(open actions × minutes / gcd); where
 * few actions differ in gain a minute none may be settled.
 *
 * @example leastTimeFor({ gains: [60, 100, 120], minutes: [10, 20, 30], wanted: 150 })
 * // { kind: "least-time", chosen: [0, 1], gain: 160, minutes: 30 }
 */
export function leastTimeFor(goal: Goal): LeastTime {
  check(goal);
  const { gains, minutes, wanted } = goal;
  const useful = [...gains.keys()].filter((i) => gains[i]! > 0);
  const most = useful.reduce((sum, i) => sum + gains[i]!, 0);
  const enough = wanted - most * 1e-12;
  if (most < enough) return { kind: "out-of-reach", most };
  const chosen = enough <= 0 ? [] : quickest(goal, useful, enough);
  const sumOf = (values: readonly number[]) => chosen.reduce((sum, i) => sum + values[i]!, 0);
  return { kind: "least-time", chosen, gain: sumOf(gains), minutes: sumOf(minutes) };
}

/** Most actions are settled by a bound; the table is made for the rest, and for the time that is left to them. */
function quickest(goal: Goal, useful: readonly number[], enough: number): number[] {
  const { gains, minutes } = goal;
  const byDensity = useful.toSorted((a, b) => gains[b]! * minutes[a]! - gains[a]! * minutes[b]!);
  const known = timeOf(goal, byDensity, enough, 1);
  const settled = useful.filter((i) => boundOf(goal, byDensity, enough, i, false) > known);
  const open = useful.filter((i) => !settled.includes(i) && boundOf(goal, byDensity, enough, i, true) <= known);
  const sumOf = (values: readonly number[]) => settled.reduce((sum, i) => sum + values[i]!, 0);
  const rest = fromTable(goal, open, enough - sumOf(gains), known - sumOf(minutes));
  return [...settled, ...rest].toSorted((a, b) => a - b);
}

/**
 * The time of the choice that takes the most gain a minute first until it is enough: no quickest choice takes longer. With
 * `rounded` 0 the last action is done in part, and no choice at all is quicker.
 */
function timeOf(
  { gains, minutes }: Goal,
  byDensity: readonly number[],
  enough: number,
  rounded: 0 | 1,
  without = -1,
): number {
  let [missing, time] = [enough, 0];
  for (const i of byDensity) {
    if (missing <= 0) return time;
    if (i === without) continue;
    const part = rounded === 1 ? 1 : Math.min(1, missing / gains[i]!);
    time += part * minutes[i]!;
    missing -= gains[i]!;
  }
  // Short by more than the rounding of sums: there is no such choice.
  return missing > enough * 1e-9 ? Infinity : time;
}

/** The least whole minutes of any choice that has the action, or has it not. */
function boundOf(goal: Goal, byDensity: readonly number[], enough: number, action: number, taken: boolean): number {
  const [gain, time] = taken ? [goal.gains[action]!, goal.minutes[action]!] : [0, 0];
  return Math.ceil(time + timeOf(goal, byDensity, enough - gain, 0, action) - 1e-6);
}

/**
 * best[w] is the greatest gain in no more than w units of time, the last action first so that the choice is read from the
 * first index on. `most` is a time that is known to suffice.
 */
function fromTable({ gains, minutes }: Goal, open: readonly number[], enough: number, most: number): number[] {
  const unit = Math.max(
    1,
    open.reduce((divisor, i) => greatestCommonDivisor(divisor, minutes[i]!), 0),
  );
  const width = Math.floor(most / unit) + 1;
  const best = new Float64Array(width);
  const taken = new Uint8Array(open.length * width);
  for (let row = open.length - 1; row >= 0; row--) {
    const gain = gains[open[row]!]!;
    const units = minutes[open[row]!]! / unit;
    for (let time = width - 1; time >= units; time--) {
      const withIt = gain + best[time - units]!;
      if (withIt < best[time]!) continue;
      best[time] = withIt;
      taken[row * width + time] = 1;
    }
  }
  const chosen: number[] = [];
  // Sums in another order differ by their rounding, and the whole table is known to suffice.
  const reached = Math.min(enough, best.at(-1)!);
  for (let row = 0, time = best.findIndex((gain) => gain >= reached); row < open.length; row++) {
    if (!taken[row * width + time]) continue;
    chosen.push(open[row]!);
    time -= minutes[open[row]!]! / unit;
  }
  return chosen;
}

function check({ gains, minutes, wanted }: Goal): void {
  if (gains.length !== minutes.length) throw new RangeError("Each action needs one gain and one number of minutes.");
  if (!Number.isFinite(wanted)) throw new RangeError("The gain wanted is not a number.");
  if (!gains.every((gain) => gain >= 0 && Number.isFinite(gain))) throw new RangeError("A gain is a number ≥ 0.");
  if (!minutes.every((each) => each >= 0 && Number.isSafeInteger(each))) {
    throw new RangeError("The minutes of an action are a whole number ≥ 0.");
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
