import { correlation } from "../../statistics/summaries.ts";
import { isTooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { groupCustomers } from "../buying/customer-groups.ts";
import { expectedPurchases } from "../buying/expected-purchases.ts";
import { type BuyingFit, fitGroups } from "../buying/fit-buying.ts";
import { type Estimates, estimatesOf, type Moves } from "./estimates.ts";
import { compareWithHoldOut, type HoldOut, sameRateAsBefore } from "./hold-out.ts";
import { estimatePurchases } from "./purchase-estimates.ts";
import type { PurchaseLog } from "../purchases/purchase-log.ts";
import { type PurchaseSummaries, summarisePurchases } from "../purchases/summarise.ts";
import { fitSpending, type SameSpending, type SpendingFit } from "../spending/fit-spending.ts";
import { estimateSpend } from "../spending/spend-estimates.ts";

/** What each customer of a base will bring, with all it rests on. Arrays have one entry per customer of `summaries`. */
export type CustomerValues = {
  kind: "customer-values";
  summaries: PurchaseSummaries;
  buying: BuyingFit;
  /** How they spend; null where the log has no amounts. */
  spending: SpendingFit | SameSpending | TooLittleData | null;
  /** Between frequency and mean spend of those who came back: the model takes them as independent. Null: not known. */
  frequencyAndSpend: number | null;
  stillCustomer: Float64Array;
  purchases: Estimates;
  spend: Float64Array | null;
  value: Estimates | null;
  /** How the forecast of the time after `until` compares with what is in the log; null where the log ends before. */
  holdOut: HoldOut | null;
};

/** What the value of a customer is asked for. */
export type Asked = {
  /** The day of reckoning: the log up to and including it is what is known. */
  readonly until: number;
  readonly horizonDays: number;
  /** The share of an amount that stays with the owner. */
  readonly margin?: number;
  /** How much less money is worth a year later, 0.05 for 5 %. */
  readonly yearlyDiscount?: number;
};

const weeksAYear = 365.25 / 7;

/**
 * **Question:** what is each customer worth in the time ahead, how sure is that, and would the forecast have come true?
 *
 * **Formula:** purchases summarised by `summarisePurchases`; BG/NBD or its NBD limit by `fitBuying`, Gamma-Gamma by `fitSpending`;
 * value = margin × expected spend × expected purchases, discounted; limits by Laplace and the delta method: how far the expectation
 * may be off, not how far one customer's luck may carry; what is after `until` in the log is the hold-out.
 *
 * **Source:** P. Fader, B. Hardie, K. L. Lee (2005); P. Fader, B. Hardie (2013). **Units:** days in, weeks inside, money as given.
 * **Complexity:** O(rows + different histories × 9). **Too little data:** fewer than 20 customers who came back; with fewer than 20
 * who spent anything when they did, `spending` says so, and there is no value.
 *
 * @example customerValues(log, { until: 100, horizonDays: 365 }) // for five customers: { kind: "too-little-data", of: "repeat customers", … }
 */
export function customerValues(log: PurchaseLog, asked: Asked): CustomerValues | TooLittleData {
  const { until, horizonDays, margin = 1, yearlyDiscount = 0 } = asked;
  check(horizonDays, margin, yearlyDiscount);
  const summaries = summarisePurchases(log, until);
  const groups = groupCustomers(summaries);
  const buying = fitGroups(groups);
  if (isTooLittle(buying)) return buying;
  const { meanSpend, frequency } = summaries;
  const spending = meanSpend && fitSpending({ frequency, meanSpend });
  const ahead = { time: horizonDays / 7, rate: Math.log1p(yearlyDiscount) / weeksAYear };
  const ofGroups = estimatePurchases(groups, buying, ahead);
  const spread = (figures: Float64Array) => Float64Array.from(groups.groupOf, (group) => figures[group]!);
  const spreadMoves = ({ above, below }: Moves): Moves => ({ above: spread(above), below: spread(below) });
  const moves = ofGroups.neighbours && ofGroups.neighbours.map(spreadMoves);
  const purchases = spread(ofGroups.purchases);
  const ofSpend =
    meanSpend && spending && !isTooLittle(spending) ? estimateSpend(spending, { frequency, meanSpend }) : null;
  return {
    kind: "customer-values",
    summaries,
    buying,
    spending,
    frequencyAndSpend: meanSpend && correlationOfRepeaters(frequency, meanSpend),
    stillCustomer: spread(ofGroups.alive),
    purchases: estimatesOf(purchases, moves),
    spend: ofSpend && ofSpend.spend,
    value: ofSpend && valueOf(),
    holdOut: holdOutOf(summaries, buying),
  };

  function valueOf(): Estimates {
    const { spend, neighbours } = ofSpend!;
    const discounted = spread(ofGroups.discounted);
    const value = discounted.map((many, i) => margin * many * spend[i]!);
    // An error of the model of buying moves a value by the same share as the purchases, discounted or not; of spending, as the spend.
    const movedWith = (before: Float64Array) => (moved: Float64Array) =>
      value.map((each, i) => (before[i]! > 0 ? (each * moved[i]!) / before[i]! : each));
    const moveBy = (before: Float64Array, { above, below }: Moves): Moves => {
      const move = movedWith(before);
      return { above: move(above), below: move(below) };
    };
    if (!moves || !neighbours) return estimatesOf(value, null);
    const byPurchases = moves.map((each) => moveBy(purchases, each));
    const bySpend = neighbours.map((each) => moveBy(spend, each));
    return estimatesOf(value, [...byPurchases, ...bySpend]);
  }
}

function holdOutOf(summaries: PurchaseSummaries, { model }: BuyingFit): HoldOut | null {
  const { frequency, recency, age, later, laterDays } = summaries;
  if (laterDays === 0) return null;
  const time = laterDays / 7;
  const predicted = Float64Array.from(frequency, (_, i) =>
    expectedPurchases(model, { frequency: frequency[i]!, recency: recency[i]!, age: age[i]! }, time),
  );
  const found = compareWithHoldOut({ actual: later, predicted, baseline: sameRateAsBefore(summaries, time) });
  return isTooLittle(found) ? null : found;
}

function correlationOfRepeaters(frequency: Float64Array, meanSpend: Float64Array): number | null {
  return correlation(
    frequency.filter((x) => x > 0),
    meanSpend.filter((_, i) => frequency[i]! > 0),
  );
}

function check(horizonDays: number, margin: number, yearlyDiscount: number): void {
  if (!(horizonDays > 0 && horizonDays < Infinity)) throw new RangeError("The time ahead is a number of days above 0.");
  if (!(margin > 0 && margin < Infinity)) throw new RangeError("A margin is a number above 0.");
  if (!(yearlyDiscount >= 0 && yearlyDiscount < Infinity)) throw new RangeError("A discount is a number ≥ 0.");
}
