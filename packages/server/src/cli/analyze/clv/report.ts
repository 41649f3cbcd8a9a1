import type { CustomerValues } from "@soloist/analytics/lifetime-value/value/customer-values.ts";
import type { Interval } from "@soloist/analytics/lifetime-value/fitting/laplace.ts";
import { type Language, type Sentence, say } from "#platform/i18n";
import { bars } from "../chart.ts";
import { dayOn } from "../reading/days.ts";

/** What is reckoned, and over which time; rows that hold no purchase, by reason. */
export type Reckoning = { until: number; horizonDays: number; names: string[]; leftOut: LeftOut };
type LeftOut = { noCustomer: number; noDate: number; noAmount: number; negativeAmount: number };

const shown = 10;

/** Customers, the most valuable first; where there are no amounts, those who will buy most often. */
export function ranked({ value, purchases }: CustomerValues): number[] {
  const { expected } = value ?? purchases;
  return Array.from(expected, (_, i) => i).sort((a, b) => expected[b]! - expected[a]!);
}

/** What the customers are worth, in words and a picture. */
export function reportOf(found: CustomerValues, reckoning: Reckoning, language: Language): string {
  const write = (sentence: Sentence) => sentence[language];
  return [
    answer(found, reckoning).map(write).join("\n"),
    [write(chartTitle(found)), chart(found, reckoning, write)].join("\n"),
    [...trust(found), ...assumptions(found), ...leftOut(reckoning)].map(write).join("\n"),
  ].join("\n\n");
}

function answer({ buying, purchases, value }: CustomerValues, { until, horizonDays }: Reckoning): Sentence[] {
  const all = count(buying.customers);
  const often = `${count(purchases.total)}${between(purchases.totalInterval)}`;
  const first = say(
    `In the ${horizonDays} days after ${dayOn(until)}, the ${all} customers are expected to buy ${often} more times.`,
    `${dayOn(until)} 之后的 ${horizonDays} 天里，预计 ${all} 位客户还会购买 ${often} 次。`,
  );
  if (!value) return [first];
  const worth = `${count(value.total)}${between(value.totalInterval)}`;
  return [first, say(`That is worth ${worth}.`, `价值为 ${worth}。`)];
}

const chartTitle = ({ value }: CustomerValues) =>
  value
    ? say(
        "The most valuable: what they will bring, and how likely each is still a customer",
        "价值最高的客户：预计带来的金额，以及仍是客户的概率",
      )
    : say(
        "Who will buy most often: purchases, and how likely each is still a customer",
        "购买最多的客户：预计次数，以及仍是客户的概率",
      );

function chart(found: CustomerValues, { names }: Reckoning, write: (sentence: Sentence) => string): string {
  const { expected } = found.value ?? found.purchases;
  const lines = ranked(found)
    .slice(0, shown)
    .map((i) => ({
      label: names[found.summaries.customer[i]!]!,
      value: expected[i]!,
      text: write(
        say(
          `${figure(expected[i]!)} (${percent(found.stillCustomer[i]!)})`,
          `${figure(expected[i]!)}（${percent(found.stillCustomer[i]!)}）`,
        ),
      ),
    }));
  return bars(lines);
}

/** How the forecast of a time that is known already compares with it. */
function trust({ holdOut, summaries }: CustomerValues): Sentence[] {
  if (!holdOut) return [];
  const { actual, predicted, rmse, baseline } = holdOut;
  const better = rmse < baseline.rmse;
  return [
    say(
      `Checked against the ${summaries.laterDays} days that the file has beyond: ${count(predicted)} purchases foreseen, ${count(actual)} made. ` +
        `Per customer the forecast is off by ${figure(rmse)}, “the same rate as before” by ${figure(baseline.rmse)}: ${better ? "it is the better one" : "trust the old rate instead"}.`,
      `用文件中其后的 ${summaries.laterDays} 天检验：预计购买 ${count(predicted)} 次，实际 ${count(actual)} 次。` +
        `每位客户的误差为 ${figure(rmse)}，按“与以前一样”估计则为 ${figure(baseline.rmse)}：${better ? "预测更准" : "请改用以前的频率"}。`,
    ),
  ];
}

function assumptions({ buying, spending, frequencyAndSpend }: CustomerValues): Sentence[] {
  const sentences = [
    buying.degenerate
      ? say(
          "Nobody is seen to leave in these purchases, so everyone counts as a customer still; the longer the time ahead, the more this promises too much.",
          "从这些购买中看不出有人流失，因此所有人都算仍是客户；时间越长，估计越可能偏高。",
        )
      : say(
          "It assumes that each buys by chance at a rate of their own, and may leave after any purchase, for good; it knows no seasons and no campaigns.",
          "假设每位客户按自己的频率随机购买，任何一次购买后都可能永久离开；不考虑季节和营销活动。",
        ),
    say(
      "The limits in brackets say how sure the expectation is (95 %), not how far a single customer's luck may carry.",
      "括号中的范围表示预期值的把握（95 %），不是单个客户的偶然波动。",
    ),
  ];
  if (spending?.kind === "too-little-data")
    sentences.push(
      say(
        `Too few came back and paid (${spending.found} of ${spending.needed}) to say what they will spend.`,
        `再次购买并付款的客户太少（${spending.found} 位，需要 ${spending.needed} 位），无法估计消费金额。`,
      ),
    );
  if (spending?.kind === "same spending")
    sentences.push(
      say(`Every repeat purchase came to ${figure(spending.amount)}.`, `每次重复购买都是 ${figure(spending.amount)}。`),
    );
  const unpaid = spending && "customers" in spending ? buying.repeatCustomers - spending.customers : 0;
  if (unpaid > 0)
    sentences.push(
      say(
        `${count(unpaid)} who came back but paid nothing do not count for what customers spend.`,
        `${count(unpaid)} 位再次购买但付款为零的客户未计入消费金额的估计。`,
      ),
    );
  if (spending?.kind === "spending" && spending.newcomerSpendFrom === "customers seen")
    sentences.push(
      say(
        "Spending varies so widely that those who bought once are given the average that was seen.",
        "消费差别很大，只买过一次的客户按已见的平均值估计。",
      ),
    );
  if (frequencyAndSpend !== null && Math.abs(frequencyAndSpend) > 0.3)
    sentences.push(
      say(
        `Who buys more often spends ${frequencyAndSpend > 0 ? "more" : "less"} each time (correlation ${frequencyAndSpend.toFixed(2)}), which the value leaves out of account.`,
        `购买越频繁的客户单次消费越${frequencyAndSpend > 0 ? "高" : "低"}（相关系数 ${frequencyAndSpend.toFixed(2)}），估值未考虑这一点。`,
      ),
    );
  return sentences;
}

function leftOut({ leftOut: { noCustomer, noDate, noAmount, negativeAmount } }: Reckoning): Sentence[] {
  const all = noCustomer + noDate + noAmount + negativeAmount;
  if (all === 0) return [];
  return [
    say(
      `${count(all)} rows are left out: ${count(noCustomer)} without a customer, ${count(noDate)} without a date, ${count(noAmount)} without an amount, ${count(negativeAmount)} with money given back.`,
      `有 ${count(all)} 行未使用：${count(noCustomer)} 行没有客户，${count(noDate)} 行没有日期，${count(noAmount)} 行没有金额，${count(negativeAmount)} 行是退款。`,
    ),
  ];
}

const between = (interval: Interval | null) => (interval ? ` (${count(interval.low)}–${count(interval.high)})` : "");
const count = (value: number) => Math.round(value).toLocaleString("en-US");
const figure = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 2, minimumFractionDigits: 2 });
const percent = (share: number) => `${Math.round(share * 100)} %`;
