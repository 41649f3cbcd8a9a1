import { normalQuantile, studentQuantile } from "../../statistics/distributions.ts";

export type TestDesign = {
  /** Chance of an alarm where there is no difference. 0.05 */
  readonly falseAlarm?: number;
  /** Chance to see the difference where there is one. 0.8 */
  readonly power?: number;
};

function check({ falseAlarm = 0.05, power = 0.8 }: TestDesign) {
  if (!(falseAlarm > 0 && falseAlarm < 1)) throw new RangeError("The chance of a false alarm lies between 0 and 1.");
  if (!(power > falseAlarm && power < 1))
    throw new RangeError("The power lies between the false alarm's chance and 1.");
  return { falseAlarm, power };
}

/**
 * **Question:** how many customers must each group have, to see that a rate went from this to that?
 *
 * **Formula:** (z₁·√(2·p̄·(1 − p̄)) + z₂·√(p₁(1 − p₁) + p₂(1 − p₂)))² / (p₂ − p₁)², rounded up; p̄ is the mean of both, z₁ belongs to
 * 1 − falseAlarm / 2 and z₂ to the power.
 *
 * **Source:** J. Fleiss, Statistical Methods for Rates and Proportions (1981), 3.2, without the correction for continuity.
 * **Units:** rates from 0 to 1; customers in each of two groups. **Complexity:** O(1).
 *
 * **Too little data:** does not arise; two equal rates are refused, as no size would do.
 *
 * @example sampleSizeForRates(0.5, 0.75, { power: 0.9 }) // 77 in each group
 */
export function sampleSizeForRates(from: number, to: number, design: TestDesign = {}): number {
  const { falseAlarm, power } = check(design);
  for (const rate of [from, to]) if (!(rate >= 0 && rate <= 1)) throw new RangeError("A rate lies between 0 and 1.");
  if (from === to) throw new RangeError("No size shows a difference of 0.");
  const mean = (from + to) / 2;
  const alike = normalQuantile(1 - falseAlarm / 2) * Math.sqrt(2 * mean * (1 - mean));
  const apart = normalQuantile(power) * Math.sqrt(from * (1 - from) + to * (1 - to));
  return Math.ceil(((alike + apart) / (to - from)) ** 2);
}

/**
 * **Question:** how many customers must each group have, to see that a mean moved by this much?
 *
 * **Formula:** the n with n = 2·((t₁ + t₂)·deviation / difference)², t of Student with 2n − 2 degrees of freedom, found by going
 * back and forth from the normal one; rounded up, and at least 2.
 *
 * **Source:** W. Cochran, G. Cox, Experimental Designs (1957), 2.2. **Units:** difference and standard deviation in the unit of
 * the values; customers in each of two groups. **Complexity:** O(1).
 *
 * **Too little data:** does not arise; a difference of 0 is refused, as no size would do.
 *
 * @example sampleSizeForMeans(1, 1, { power: 0.9 }) // 23 in each group
 */
export function sampleSizeForMeans(difference: number, deviation: number, design: TestDesign = {}): number {
  const { falseAlarm, power } = check(design);
  if (!(deviation > 0 && deviation < Infinity)) throw new RangeError("A standard deviation is above 0.");
  if (!(Math.abs(difference) > 0)) throw new RangeError("No size shows a difference of 0.");
  const square = 2 * (deviation / difference) ** 2;
  let size = square * (normalQuantile(1 - falseAlarm / 2) + normalQuantile(power)) ** 2;
  for (let turn = 0; turn < 20; turn++) {
    const degrees = Math.max(1, 2 * size - 2);
    size = square * (studentQuantile(1 - falseAlarm / 2, degrees) + studentQuantile(power, degrees)) ** 2;
  }
  return Math.max(2, Math.ceil(size));
}
