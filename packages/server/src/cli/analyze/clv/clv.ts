import { customerValues, type CustomerValues } from "@soloist/analytics/lifetime-value/value/customer-values.ts";
import type { PurchaseLog } from "@soloist/analytics/lifetime-value/purchases/purchase-log.ts";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { type Reckoning, ranked, reportOf } from "./report.ts";
import { dayOn, flagDay } from "../reading/days.ts";
import { flagGiven, flagNumber } from "../reading/numbers.ts";
import { defineSubject } from "../subject.ts";
import { noDay, type Table } from "../reading/table.ts";

const aYear = 365;

/** What each customer of a list of purchases is worth in the time ahead. */
export const subject = defineSubject({
  usage: "FILE --customer COL --date COL [--amount COL] [--until DATE] [--horizon-days N] [--margin N] [--discount N]",
  options: {
    customer: { type: "string" },
    date: { type: "string" },
    amount: { type: "string" },
    until: { type: "string" },
    "horizon-days": { type: "string" },
    margin: { type: "string" },
    discount: { type: "string" },
  },
  answer(table, values, language) {
    const { log, names, noCustomer, noDate } = readLog(table, {
      customer: flagGiven("customer", values.customer),
      date: flagGiven("date", values.date),
      amount: values.amount,
    });
    const last = log.day.reduce((latest, day) => Math.max(latest, day), -Infinity);
    const until = flagDay("until", values.until) ?? Math.max(last, 0);
    const horizonDays =
      flagNumber("horizon-days", values["horizon-days"], { least: 1, most: 36_525, whole: true }) ??
      (last > until ? last - until : aYear);
    const margin = flagNumber("margin", values.margin, { least: 0.001, most: 1 }) ?? 1;
    const yearlyDiscount = flagNumber("discount", values.discount, { least: 0, most: 10 }) ?? 0;
    const found = customerValues(log, { until, horizonDays, margin, yearlyDiscount });
    if (isTooLittle(found)) return found;
    const reckoning = { until, horizonDays, names, leftOut: { noCustomer, noDate, ...found.summaries.leftOut } };
    return { json: jsonOf(found, reckoning), report: reportOf(found, reckoning, language) };
  },
});

/** Rows with a customer and a day; the others are counted. */
function readLog(
  table: Table,
  { customer, date, amount }: { customer: string; date: string; amount: string | undefined },
) {
  const texts = table.texts(customer);
  const days = table.days(date);
  const amounts = amount === undefined ? null : table.numbers(amount);
  const indexOf = new Map<string, number>();
  const names: string[] = [];
  const usable = new Int32Array(table.rowCount);
  const who = new Int32Array(table.rowCount);
  let [rows, noCustomer, noDate] = [0, 0, 0];
  for (const [row, name] of texts.entries()) {
    if (name === "") noCustomer++;
    else if (days[row] === noDay) noDate++;
    else {
      let index = indexOf.get(name);
      if (index === undefined) {
        index = names.length;
        indexOf.set(name, index);
        names.push(name);
      }
      usable[rows] = row;
      who[rows++] = index;
    }
  }
  const taken = usable.subarray(0, rows);
  const log: PurchaseLog = {
    customer: who.subarray(0, rows),
    day: Int32Array.from(taken, (row) => days[row]!),
    amount: amounts && Float64Array.from(taken, (row) => amounts[row]!),
    customers: names.length,
  };
  return { log, names, noCustomer, noDate };
}

function jsonOf(found: CustomerValues, { until, horizonDays, names, leftOut }: Reckoning) {
  const { buying, spending, summaries, purchases, value, holdOut, spend } = found;
  const { model, logLikelihood, degenerate, edges, gainByLeaving, intervals } = buying;
  const fit = spending?.kind === "spending" ? spending : undefined;
  return {
    until: dayOn(until),
    horizonDays,
    params: {
      r: model.r,
      alpha: model.alpha,
      a: model.leaving?.a ?? 0,
      b: model.leaving?.b ?? null,
      p: fit?.model.p ?? null,
      q: fit?.model.q ?? null,
      gamma: fit?.model.gamma ?? null,
    },
    paramIntervals: { ...intervals, ...(fit?.intervals ?? { p: null, q: null, gamma: null }) },
    logLikelihood,
    spendLogLikelihood: fit?.logLikelihood ?? null,
    degenerate,
    edges,
    gainByLeaving,
    customerCount: buying.customers,
    repeatCustomers: buying.repeatCustomers,
    payingRepeatCustomers: spending && "customers" in spending ? spending.customers : null,
    totals: {
      expectedPurchases: purchases.total,
      expectedPurchasesInterval: purchases.totalInterval,
      value: value?.total ?? null,
      valueInterval: value?.totalInterval ?? null,
    },
    frequencyAndSpend: found.frequencyAndSpend,
    holdout: holdOut && {
      days: summaries.laterDays,
      actual: holdOut.actual,
      predicted: holdOut.predicted,
      rmse: holdOut.rmse,
      mae: holdOut.mae,
      correlation: holdOut.correlation,
      baseline: holdOut.baseline,
    },
    leftOut,
    customers: ranked(found).map((i) => ({
      id: names[summaries.customer[i]!]!,
      frequency: summaries.frequency[i]!,
      recency: summaries.recency[i]!,
      age: summaries.age[i]!,
      palive: found.stillCustomer[i]!,
      expectedPurchases: purchases.expected[i]!,
      expectedPurchasesLow: purchases.low?.[i] ?? null,
      expectedPurchasesHigh: purchases.high?.[i] ?? null,
      expectedSpend: spend?.[i] ?? null,
      value: value?.expected[i] ?? null,
      valueLow: value?.low?.[i] ?? null,
      valueHigh: value?.high?.[i] ?? null,
    })),
  };
}
