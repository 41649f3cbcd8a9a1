import {
  type Band,
  bandsOf,
  chanceOfAtLeast,
  type Deals,
  pipelineDistribution,
  quantileOf,
} from "./pipeline-distribution.ts";

/** What a pipeline will bring, in the figures that are told to its owner. */
export type PipelineSummary = {
  mean: number;
  sd: number;
  p05: number;
  p50: number;
  p95: number;
  /** Whether the distribution is exact; else amounts are resolved to `unit`, and the variance is wider by `addedVariance`. */
  exact: boolean;
  unit: number;
  addedVariance: number;
  /** No deal at all: there is nothing to foretell. */
  tooFew: boolean;
  /** The chance to reach the target; null where none was asked for. */
  chance: number | null;
  bands: Band[];
};

/**
 * **Question:** how much will these deals bring: on average, between which limits, and how likely at least the target?
 *
 * **Formula:** mean, sd, quantiles 0.05, 0.5, 0.95 and the upper tail of `pipelineDistribution`; between p05 and p95 lies
 * the sum with a chance of 90 % or more. What is won already is given as deals with chance 1.
 *
 * **Units:** those of the amounts. **Complexity, source, too few:** see `pipelineDistribution`.
 */
export function summarisePipeline(deals: Deals, target: number | null, bandCount = 60): PipelineSummary {
  const distribution = pipelineDistribution(deals);
  const { mean, sd, exact, unit, addedVariance, tooFew } = distribution;
  return {
    mean,
    sd,
    p05: quantileOf(distribution, 0.05),
    p50: quantileOf(distribution, 0.5),
    p95: quantileOf(distribution, 0.95),
    exact,
    unit,
    addedVariance,
    tooFew,
    chance: target === null ? null : chanceOfAtLeast(distribution, target),
    bands: bandsOf(distribution, bandCount),
  };
}
