import { normalQuantile } from "../statistics/distributions.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { checkStays, type Stays } from "./stays.ts";

/** Which share is still there after each time at which somebody left. Between two times the share is that of the earlier one. */
export type Survival = {
  kind: "survival";
  /** Ascending; one entry per different time at which somebody left. */
  time: Float64Array;
  /** Customers seen to be there just before. */
  atRisk: Float64Array;
  left: Float64Array;
  share: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** When half have left; null while more than half are there. `low` and `high` are its limits, null where they lie beyond. */
  median: number | null;
  medianLow: number | null;
  medianHigh: number | null;
  customers: number;
  leavers: number;
  confidence: number;
};

/**
 * **Question:** which share of customers is still there after so much time, when many have not left yet?
 *
 * **Formula:** S(t) = Π over times u ≤ t of (1 − d / n), d of the n seen just before u left then. Greenwood's variance of ln S:
 * V = Σ d / (n·(n − d)); limits S^exp(±z·√V / ln S), which stay within 0 and 1. Where S = 0 or 1 they are S itself. The median is
 * the first time with S ≤ 1/2, its limits the first times at which `low` and `high` are. Who leaves at the time at which another
 * is last seen is taken to leave before.
 *
 * **Source:** E. Kaplan, P. Meier (1958); M. Greenwood (1926); log-log limits: J. Kalbfleisch, R. Prentice (1980); the median:
 * R. Brookmeyer, J. Crowley (1982).
 *
 * **Units:** `time` in any one unit, ≥ 0; shares. **Complexity:** O(n·log n).
 *
 * **Too little data:** nobody. Where nobody has left there is no time in the list, and no median: the share is 1 so far.
 *
 * @example kaplanMeier({ time: [1, 2, 2, 3], left: [1, 1, 0, 1] })
 * // times 1, 2, 3: 3/4, 1/2, 0; median 2
 */
export function kaplanMeier(stays: Stays, confidence = 0.95): Survival | TooLittleData {
  checkStays(stays);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError("A confidence lies between 0 and 1.");
  const customers = stays.time.length;
  if (customers === 0) return tooLittle("customers", 0, 1);
  const z = normalQuantile((1 + confidence) / 2);
  const order = Array.from({ length: customers }, (_, i) => i).sort((a, b) => stays.time[a]! - stays.time[b]!);
  const steps: { time: number; atRisk: number; left: number; share: number; low: number; high: number }[] = [];
  let [share, variance, leavers] = [1, 0, 0];
  for (let from = 0; from < customers;) {
    const time = stays.time[order[from]!]!;
    const atRisk = customers - from;
    let left = 0;
    for (; from < customers && stays.time[order[from]!] === time; from++) left += stays.left[order[from]!]!;
    if (left === 0) continue;
    leavers += left;
    share *= 1 - left / atRisk;
    variance += left / (atRisk * (atRisk - left));
    steps.push({ time, atRisk, left, share, ...limits(share, variance, z) });
  }
  const column = (name: keyof (typeof steps)[number]) => Float64Array.from(steps, (step) => step[name]);
  const firstAtHalf = (name: "share" | "low" | "high") => steps.find((step) => step[name] <= half)?.time ?? null;
  return {
    kind: "survival",
    time: column("time"),
    atRisk: column("atRisk"),
    left: column("left"),
    share: column("share"),
    low: column("low"),
    high: column("high"),
    median: firstAtHalf("share"),
    medianLow: firstAtHalf("low"),
    medianHigh: firstAtHalf("high"),
    customers,
    leavers,
    confidence,
  };
}

/** A half, with room for the rounding of a product. */
const half = 0.5 + 1e-12;

function limits(share: number, variance: number, z: number) {
  if (share === 0) return { low: 0, high: 0 };
  const spread = Math.exp((z * Math.sqrt(variance)) / Math.log(share)); // below 1, as ln S < 0
  return { low: share ** (1 / spread), high: share ** spread };
}

/**
 * **Question:** which share is still there at this time?
 *
 * **Formula:** S of the last step at or before it; 1 before the first. **Source:** E. Kaplan, P. Meier (1958).
 * **Units:** those of the survival. **Complexity:** O(steps). **Too little data:** does not occur.
 *
 * @example shareThere(kaplanMeier({ time: [1, 2, 2, 3], left: [1, 1, 0, 1] }), 2.5) // 0.5
 */
export function shareThere({ time, share }: Survival, at: number): number {
  const after = time.findIndex((each) => each > at);
  return share[(after < 0 ? time.length : after) - 1] ?? 1;
}
