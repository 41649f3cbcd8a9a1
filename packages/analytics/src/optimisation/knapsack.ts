/** What can be chosen from, and the time there is. Action `i` gains `gains[i]` and takes `minutes[i]`. */
export type Choice = {
  /** What each action is expected to bring, ≥ 0, all in one unit (money in its smallest unit, or points). */
  readonly gains: readonly number[];
  /** What each action takes, in whole minutes ≥ 0. */
  readonly minutes: readonly number[];
  /** The time there is, in minutes. A part of a minute is not used; less than nothing is nothing. */
  readonly available: number;
};

/** The best choice: indices in ascending order, the gain they sum to, and the minutes they take. */
export type Chosen = { chosen: number[]; gain: number; minutes: number };

/**
 * **Question:** which actions bring the most within the time there is, when each is done whole or not at all?
 *
 * **Formula:** maximise Σ gainᵢ·xᵢ subject to Σ minutesᵢ·xᵢ ≤ available, xᵢ ∈ {0, 1}: the 0/1 knapsack, solved exactly by
 * best(i, w) = max(best(i+1, w), gainᵢ + best(i+1, w − minutesᵢ)), in units of the minutes' greatest common divisor.
 *
 * **Source:** R. Bellman, Dynamic Programming (1957); H. Kellerer, U. Pferschy, D. Pisinger, Knapsack Problems (2004), ch. 2.
 *
 * **Ties:** of choices with equal gain the one that takes fewer minutes; of those the one that has the lower index at the
 * first place where they differ. Gains are compared exactly, so give whole numbers where equal sums must tie.
 *
 * **Nothing to choose:** an action without gain is never chosen, not even when it costs nothing, because doing it is no
 * better than resting; one with gain that costs nothing always is. No actions, or no time: an empty choice, gain 0.
 *
 * **Complexity:** time and memory O(actions × available / gcd), one byte a cell; no table at all when everything fits.
 *
 * @example chooseMostGain({ gains: [60, 100, 120], minutes: [10, 20, 30], available: 50 })
 * // { chosen: [1, 2], gain: 220, minutes: 50 }
 */
export function chooseMostGain(choice: Choice): Chosen {
  check(choice);
  const { gains, minutes } = choice;
  const available = Math.max(0, Math.floor(choice.available));
  const useful = [...gains.keys()].filter((i) => gains[i]! > 0 && minutes[i]! <= available);
  const total = useful.reduce((sum, i) => sum + minutes[i]!, 0);
  return summed(choice, total <= available ? useful : bestOf(choice, useful, available));
}

/**
 * **Question:** what would `extraMinutes` more bring (for example one more hour today)?
 *
 * **Formula:** best gain with available + extraMinutes, less best gain with available. Never negative; 0 when everything
 * useful fits already. A negative `extraMinutes` asks what less time would lose, and gives a negative gain.
 *
 * @example gainWithMore({ gains: [60, 100, 120], minutes: [10, 20, 30], available: 50 }, 10) // 60
 */
export function gainWithMore(choice: Choice, extraMinutes: number): number {
  const more = chooseMostGain({ ...choice, available: choice.available + extraMinutes });
  return more.gain - chooseMostGain(choice).gain;
}

/**
 * The recurrence over the useful actions, the last first, so that the choice is read from the first index on. Only
 * called when not everything fits, hence at least one action costs time and the divisor is not zero.
 */
function bestOf({ gains, minutes }: Choice, useful: readonly number[], available: number): number[] {
  const unit = useful.reduce((divisor, i) => greatestCommonDivisor(divisor, minutes[i]!), 0);
  const width = Math.floor(available / unit) + 1;
  const bestGain = new Float64Array(width);
  const bestUnits = new Int32Array(width);
  const taken = new Uint8Array(useful.length * width);
  for (let row = useful.length - 1; row >= 0; row--) {
    const gain = gains[useful[row]!]!;
    const units = minutes[useful[row]!]! / unit;
    // From the full time downwards, so that an action is not taken twice.
    for (let time = width - 1; time >= units; time--) {
      const withIt = gain + bestGain[time - units]!;
      const withItUnits = units + bestUnits[time - units]!;
      if (withIt < bestGain[time]! || (withIt === bestGain[time]! && withItUnits > bestUnits[time]!)) continue;
      bestGain[time] = withIt;
      bestUnits[time] = withItUnits;
      taken[row * width + time] = 1;
    }
  }
  const chosen: number[] = [];
  for (let row = 0, time = width - 1; row < useful.length; row++) {
    if (!taken[row * width + time]) continue;
    chosen.push(useful[row]!);
    time -= minutes[useful[row]!]! / unit;
  }
  return chosen;
}

function summed({ gains, minutes }: Choice, chosen: number[]): Chosen {
  const sumOf = (values: readonly number[]) => chosen.reduce((sum, i) => sum + values[i]!, 0);
  return { chosen, gain: sumOf(gains), minutes: sumOf(minutes) };
}

function check({ gains, minutes, available }: Choice): void {
  if (gains.length !== minutes.length) throw new RangeError("Each action needs one gain and one number of minutes.");
  if (Number.isNaN(available)) throw new RangeError("The available minutes are not a number.");
  if (!gains.every((gain) => gain >= 0 && Number.isFinite(gain))) throw new RangeError("A gain is a number ≥ 0.");
  if (!minutes.every((each) => each >= 0 && Number.isSafeInteger(each))) {
    throw new RangeError("The minutes of an action are a whole number ≥ 0.");
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
