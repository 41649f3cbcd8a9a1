import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type Band, bandsOf, type Deals, pipelineDistribution, quantileOf } from "../pipeline-distribution.ts";
import { dealsWon, numberWon } from "./deals-won.ts";

type Quantiles = { readonly p05: number; readonly p50: number; readonly p95: number };

/** What a pipeline will bring, in money and in deals. */
export type PipelineForetold = {
  readonly kind: "pipeline";
  readonly mean: number;
  readonly sd: number;
  readonly quantiles: Quantiles;
  readonly deals: number;
  readonly count: {
    readonly mean: number;
    readonly sd: number;
    readonly quantiles: Quantiles;
    /** The chance of each number of deals won, from `from` to `to`; beyond lies less than one in a million on either side. */
    readonly from: number;
    readonly to: number;
    readonly chances: readonly number[];
  };
  /** The chance that no deal that brings anything is won. */
  readonly chanceOfNothing: number;
  /** Whether the quantiles are exact; else they are right to one `unit`. */
  readonly exact: boolean;
  readonly unit: number;
  readonly bands: readonly Band[];
};

const negligible = 1e-6;

/**
 * **Question:** what will my open deals bring, how many will I win, and how likely is it that nothing comes?
 *
 * **Formula:** `pipelineDistribution` for the money, `dealsWon` for the number, Π(1 − pᵢ) over deals with an amount for nothing.
 *
 * **Units:** those of the amounts. **Complexity, source:** see there.
 *
 * **Too little data:** no deals.
 *
 * @example foretellPipeline({ probabilities: [0.5, 0.25], amounts: [100, 200] })
 * // mean 100, sd 100, quantiles 0, 100, 300; none won 0.375
 */
export function foretellPipeline(deals: Deals, bandCount = 12): PipelineForetold | TooLittleData {
  const distribution = pipelineDistribution(deals);
  if (distribution.tooFew) return tooLittle("deals", 0, 1);
  const won = dealsWon(deals.probabilities);
  const from = numberWon(won, negligible);
  const to = numberWon(won, 1 - negligible);
  return {
    kind: "pipeline",
    mean: distribution.mean,
    sd: distribution.sd,
    quantiles: quantilesBy((share) => quantileOf(distribution, share)),
    deals: deals.probabilities.length,
    count: {
      mean: won.mean,
      sd: won.sd,
      quantiles: quantilesBy((share) => numberWon(won, share)),
      from,
      to,
      chances: Array.from(won.chances.subarray(from, to + 1)),
    },
    chanceOfNothing: deals.probabilities.reduce(
      (chance, p, i) => (deals.amounts[i]! > 0 ? chance * (1 - p) : chance),
      1,
    ),
    exact: distribution.exact,
    unit: distribution.unit,
    bands: bandsOf(distribution, bandCount),
  };
}

const quantilesBy = (at: (share: number) => number): Quantiles => ({ p05: at(0.05), p50: at(0.5), p95: at(0.95) });
