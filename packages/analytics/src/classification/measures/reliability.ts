import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { wilson } from "../../statistics/wilson.ts";

/** Rows with chances alike: what was said of them and what happened, with the limits of the true share. */
export type Group = {
  readonly rows: number;
  readonly said: number;
  readonly happened: number;
  readonly low: number;
  readonly high: number;
};

export type Reliability = {
  readonly kind: "reliability";
  readonly groups: readonly Group[];
  /** By how much chance and share differ on average over the rows. */
  readonly error: number;
};

/**
 * **Question:** when it says 30 %, does it happen in 30 of 100 cases?
 *
 * **Formula:** rows by ascending chance in `groups` groups as equal as can be, equal chances never parted; in each the mean
 * chance beside the share that came true, with Wilson's limits. error = Σ rows·|said − happened| / all rows.
 * **Source:** M. DeGroot, S. Fienberg (1983); expected calibration error: M. Naeini et al. (2015).
 * **Complexity:** O(rows · log rows). **Too little data:** no rows.
 *
 * @example reliability([0.1, 0.1, 0.8, 0.8], [0, 0, 1, 0], 2) // said 0.1 happened 0, said 0.8 happened 0.5; error 0.2
 */
export function reliability(
  chances: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  groups = 10,
): Reliability | TooLittleData {
  if (chances.length !== outcomes.length)
    throw new RangeError(`There are ${chances.length} chances but ${outcomes.length} outcomes.`);
  const rows = chances.length;
  if (rows === 0) return tooLittle("rows", 0, 1);
  const order = Uint32Array.from({ length: rows }, (_, i) => i).sort((a, b) => chances[a]! - chances[b]!);
  const found: Group[] = [];
  let [from, error] = [0, 0];
  for (let group = 1; group <= groups && from < rows; group++) {
    let to = Math.max(from + 1, Math.round((group * rows) / groups));
    while (to < rows && chances[order[to]!] === chances[order[to - 1]!]) to += 1;
    let [said, hits] = [0, 0];
    for (let i = from; i < to; i++) {
      said += chances[order[i]!]!;
      hits += outcomes[order[i]!]!;
    }
    const { share, low, high } = wilson(hits, to - from)!;
    found.push({ rows: to - from, said: said / (to - from), happened: share, low, high });
    error += Math.abs(said - hits) / rows;
    from = to;
  }
  return { kind: "reliability", groups: found, error };
}
