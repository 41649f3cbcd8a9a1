import type { TooFewDifferent } from "@soloist/analytics/clustering/k-means/k-means.ts";
import { rfmScores } from "@soloist/analytics/clustering/rfm/scores.ts";
import { type Rfm, rfmOf } from "@soloist/analytics/clustering/rfm/summary.ts";
import { type Segmentation, segmentCustomers } from "@soloist/analytics/clustering/segments/segment-customers.ts";
import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { invalid } from "#platform/errors";
import type { Language } from "#platform/i18n";
import { dayOn } from "../reading/days.ts";
import { flagGiven, flagNumber } from "../reading/numbers.ts";
import { nameOf, reasonsIn, reportOf } from "./report.ts";
import { type Answer, defineSubject } from "../subject.ts";
import { noDay, type Table } from "../reading/table.ts";

/** Which groups customers fall into by when, how often and for how much they buy. */
export const subject = defineSubject({
  usage: "FILE --customer COL --date COL --amount COL [--quantity COL] [--invoice COL] [--k N]",
  options: {
    customer: { type: "string" },
    date: { type: "string" },
    amount: { type: "string" },
    quantity: { type: "string" },
    invoice: { type: "string" },
    k: { type: "string" },
  },
  answer(table, values, language): Answer {
    const k = flagNumber("k", values.k, { least: 2, most: 50, whole: true });
    const { lines, leftOut } = linesOf(table, {
      customer: flagGiven("customer", values.customer),
      date: flagGiven("date", values.date),
      amount: flagGiven("amount", values.amount),
      quantity: values.quantity,
      invoice: values.invoice,
    });
    const customers = rfmOf(lines);
    const found = segmentCustomers(customers, randomFrom(1), k === undefined ? {} : { k });
    if (isTooLittle(found)) return found;
    if (found.kind === "too-few-different-rows") throw tooAlike(found);
    const counted = values.invoice === undefined ? ("moments" as const) : ("invoices" as const);
    return {
      json: {
        ...jsonOf(found, customers, language),
        until: dayOn(1 + lastOf(lines.days)),
        frequency: counted,
        leftOut,
      },
      report: reportOf(found, { customers: customers.length, leftOut, counted, chosen: k === undefined }, language),
    };
  },
});

type Columns = {
  customer: string;
  date: string;
  amount: string;
  quantity: string | undefined;
  invoice: string | undefined;
};

/**
 * The lines that can be used. With a quantity the amount is the price of a piece. Without an invoice number the cell of the
 * date, time of day included, is what makes one purchase.
 */
function linesOf(table: Table, columns: Columns) {
  const customers = table.texts(columns.customer);
  const days = table.days(columns.date);
  const occasions = table.texts(columns.invoice ?? columns.date);
  const amounts = table.numbers(columns.amount);
  const quantities = columns.quantity === undefined ? undefined : table.numbers(columns.quantity);
  const lines = { customers: [] as string[], days: [] as number[], occasions: [] as string[], amounts: [] as number[] };
  const leftOut = { noCustomer: 0, noDate: 0, noAmount: 0, notPositive: 0 };
  for (const [row, customer] of customers.entries()) {
    const [amount, quantity] = [amounts[row]!, quantities ? quantities[row]! : 1];
    if (customer === "") leftOut.noCustomer++;
    else if (days[row] === noDay) leftOut.noDate++;
    else if (!Number.isFinite(amount * quantity)) leftOut.noAmount++;
    else if (!(amount > 0 && quantity > 0)) leftOut.notPositive++;
    else {
      lines.customers.push(customer);
      lines.days.push(days[row]!);
      lines.occasions.push(occasions[row]!);
      lines.amounts.push(amount * quantity);
    }
  }
  return { lines, leftOut };
}

function jsonOf(found: Segmentation, customers: readonly Rfm[], language: Language) {
  const scores = rfmScores(customers);
  return {
    k: found.k,
    inertia: found.inertia,
    meanInertia: found.meanInertia,
    silhouette: found.silhouette,
    stability: found.stability,
    structure: found.falling,
    candidates: found.candidates,
    constant: found.constant,
    clusters: found.clusters.map((cluster) => ({
      code: cluster.number === 1 ? cluster.name : `${cluster.name}-${cluster.number}`,
      name: nameOf(cluster, language),
      because: reasonsIn(cluster, language),
      size: cluster.size,
      share: cluster.share,
      centre: cluster.median,
      mean: cluster.mean,
      revenueShare: cluster.revenueShare,
      inertia: cluster.inertia,
      silhouette: cluster.silhouette,
      reasons: cluster.reasons,
    })),
    customers: customers.map((customer, i) => ({
      ...customer,
      cluster: found.labels[i]!,
      rfm: scores.kind === "rfm-scores" ? scores.scores[i]!.cell : null,
    })),
  };
}

const lastOf = (days: readonly number[]) => days.reduce((last, day) => Math.max(last, day), days[0]!);

const tooAlike = ({ found, needed }: TooFewDifferent) =>
  invalid("analyze.customers_too_alike", [
    `Customers are too much alike: only ${found} different ones by last purchase, number and sum, where ${needed} are needed.`,
    `客户太相似：按最近购买、次数和金额只有 ${found} 种不同的客户，至少需要 ${needed} 种。`,
  ]);
