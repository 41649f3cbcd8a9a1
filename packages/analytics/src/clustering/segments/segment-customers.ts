import { type Matrix, rowOf, zeros } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import { mean, median } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type Candidate, chooseK } from "../k-means/choose-k.ts";
import { type KMeans, kMeans, type TooFewDifferent } from "../k-means/k-means.ts";
import { type Falling, fallsApart } from "../k-means/one-cloud.ts";
import { adjustedRandIndex } from "../k-means/rand-index.ts";
import { silhouette } from "../k-means/silhouette.ts";
import type { Rfm } from "../rfm/summary.ts";
import { standardise } from "../standardise.ts";
import { nameClusters, type Named } from "./name-clusters.ts";

type Three = { recencyDays: number; frequency: number; monetary: number };

/** A group of customers, its middle in days, purchases and money, and what it weighs. */
export type Cluster = Named & {
  readonly size: number;
  readonly share: number;
  readonly median: Three;
  readonly mean: Three;
  /** null where nobody has paid anything. */
  readonly revenueShare: number | null;
  /** Its part of the inertia, and its own mean silhouette. */
  readonly inertia: number;
  readonly silhouette: number | null;
};

/** All customers in groups. `labels[i]` is the place of customer i's group in `clusters`, the largest first. */
export type Segmentation = {
  readonly kind: "segmentation";
  readonly k: number;
  readonly labels: Int32Array;
  readonly clusters: readonly Cluster[];
  readonly inertia: number;
  readonly meanInertia: number;
  /** null for one group, which has no other to be nearer to. */
  readonly silhouette: number | null;
  /** The least agreement (adjusted Rand index) with divisions found from other random starts: 1 is the same each time. */
  readonly stability: number;
  /** What was tried where k was not given. */
  readonly candidates: readonly Candidate[];
  readonly falling: Falling;
  /** Measures in which all customers are alike, and which took no part. */
  readonly constant: readonly (keyof Three)[];
};

export type SegmentOptions = { readonly k?: number; readonly restarts?: number; readonly repeats?: number };

const measures = ["recencyDays", "frequency", "monetary"] as const;
const fewestCustomers = 10;

/** A hundred runs up to 4,000 customers, fewer for more, but at least ten: there every run sees more and finds better. */
const restartsFor = (customers: number) => Math.round(Math.min(100, Math.max(10, 400_000 / customers)));

/**
 * **Question:** which groups do my customers fall into by when, how often and for how much they buy?
 *
 * **Formula:** ln(1 + x) of recency, frequency and money, standardised; k-means, the best of `restarts` (100 up to 4,000 customers, then fewer); k by silhouette where it
 * is not given. The same is done `repeats` times from other starts, and the least agreement told.
 *
 * **Source:** see `kMeans`, `silhouette`, `fallsApart`, `nameClusters`. **Units:** days, purchases, the unit of the money.
 * **Complexity:** that of its parts; 4,000 customers take about three seconds.
 *
 * **Too little data:** fewer than ten customers or no more than k, customers who are all alike, fewer different ones than k.
 *
 * @example segmentCustomers(rfmOf(purchases), randomFrom(1), { k: 4 }) // four groups with names, sizes, middles and reasons
 */
export function segmentCustomers(
  customers: readonly Rfm[],
  random: Random,
  { k, restarts = restartsFor(customers.length), repeats = 4 }: SegmentOptions = {},
): Segmentation | TooFewDifferent | TooLittleData {
  if (!customers.every((each) => measures.every((measure) => each[measure] >= 0 && each[measure] < Infinity))) {
    throw new RangeError("Days, purchases and money of a customer are finite numbers ≥ 0.");
  }
  const needed = Math.max(fewestCustomers, (k ?? 0) + 1);
  if (customers.length < needed) return tooLittle("customers", customers.length, needed);
  const scaled = standardise(logarithms(customers));
  if (scaled.kind !== "standardised") return scaled;
  const choice =
    k === undefined
      ? chooseK(scaled.rows, random, Math.min(20, restarts))
      : ({ kind: "chosen-k", k, candidates: [] } as const);
  if (choice.kind !== "chosen-k") return choice;
  const found = kMeans(scaled.rows, choice.k, random, { restarts });
  if (found.kind !== "k-means") return found;
  let [best, stability] = [found, 1];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const other = kMeans(scaled.rows, choice.k, random, { restarts });
    if (other.kind !== "k-means") return other;
    stability = Math.min(stability, adjustedRandIndex(found.labels, other.labels)!);
    if (other.inertia < best.inertia * (1 - 1e-12)) best = other;
  }
  const fit = silhouette(scaled.rows, best.labels, random);
  return {
    kind: "segmentation",
    k: choice.k,
    labels: best.labels,
    clusters: clustersOf(customers, scaled.rows, best, fit?.ofGroups ?? []),
    inertia: best.inertia,
    meanInertia: best.meanInertia,
    silhouette: fit?.mean ?? null,
    stability,
    candidates: choice.candidates,
    falling: fallsApart(scaled.rows, choice.k, best.inertia, random),
    constant: scaled.constant.map((j) => measures[j]!),
  };
}

function logarithms(customers: readonly Rfm[]): Matrix {
  const rows = zeros(customers.length, measures.length);
  for (const [i, customer] of customers.entries()) {
    rows.values.set(
      measures.map((measure) => Math.log1p(customer[measure])),
      i * measures.length,
    );
  }
  return rows;
}

function clustersOf(
  customers: readonly Rfm[],
  scaled: Matrix,
  { centres, labels, sizes, parts }: KMeans,
  silhouettes: readonly (number | null)[],
): Cluster[] {
  const standings = Array.from(sizes, (_, group) => {
    const [recency, frequency, monetary] = rowOf(centres, group) as unknown as [number, number, number];
    return { recency, frequency, monetary };
  });
  const named = nameClusters(standings);
  const revenue = customers.reduce((sum, { monetary }) => sum + monetary, 0);
  return named.map((name, group) => {
    const members = customers.filter((_, i) => labels[i] === group);
    return {
      ...name,
      size: members.length,
      share: members.length / scaled.rows,
      median: middleOf(members, median),
      mean: middleOf(members, mean),
      revenueShare: revenue > 0 ? members.reduce((sum, { monetary }) => sum + monetary, 0) / revenue : null,
      inertia: parts[group]!,
      silhouette: silhouettes[group] ?? null,
    };
  });
}

const middleOf = (members: readonly Rfm[], middle: (values: number[]) => number): Three => ({
  recencyDays: middle(members.map((each) => each.recencyDays)),
  frequency: middle(members.map((each) => each.frequency)),
  monetary: middle(members.map((each) => each.monetary)),
});
