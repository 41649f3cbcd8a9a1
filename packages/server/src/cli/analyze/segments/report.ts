import type { Cluster, Segmentation } from "@soloist/analytics/clustering/segments/segment-customers.ts";
import { type Language, type Sentence, say } from "#platform/i18n";
import { bars, columns } from "../chart.ts";

const names: Record<Cluster["name"], Sentence> = {
  "high-value": say("high value", "高价值客户"),
  loyal: say("loyal", "忠诚客户"),
  promising: say("promising", "有潜力客户"),
  new: say("new", "新客户"),
  "big-spenders": say("few but large purchases", "少而大额客户"),
  ordinary: say("ordinary", "普通客户"),
  "at-risk": say("good ones at risk", "有流失风险的好客户"),
  sleeping: say("sleeping", "沉睡客户"),
  lost: say("lost", "已流失客户"),
};

/** In what a group differs; `rather` where it does so by less than three quarters of a deviation. */
const facts: Record<
  Cluster["reasons"][number]["measure"],
  Record<"above" | "below", { very: Sentence; rather: Sentence }>
> = {
  recency: {
    above: { very: say("long ago", "很久没买"), rather: say("rather long ago", "较久没买") },
    below: { very: say("lately", "最近买过"), rather: say("rather lately", "近来买过") },
  },
  frequency: {
    above: { very: say("often", "常买"), rather: say("rather often", "较常买") },
    below: { very: say("seldom", "很少买"), rather: say("rather seldom", "较少买") },
  },
  monetary: {
    above: { very: say("much", "花费多"), rather: say("rather much", "花费较多") },
    below: { very: say("little", "花费少"), rather: say("rather little", "花费较少") },
  },
};

/** What a group is called; further groups of one name are numbered. */
export function nameOf({ name, number }: Pick<Cluster, "name" | "number">, language: Language): string {
  const word = names[name][language];
  return number === 1 ? word : `${word} ${number}`;
}

/** Why: in what the group differs from all customers, the most unusual first. */
export function reasonsIn({ reasons }: Pick<Cluster, "reasons">, language: Language): string {
  const found = reasons.flatMap(({ measure, side, deviations }) =>
    side === "near" ? [] : [facts[measure][side][Math.abs(deviations) < 0.75 ? "rather" : "very"][language]],
  );
  if (found.length === 0) return say("like all customers", "与所有客户相仿")[language];
  return found.join(language === "zh-CN" ? "，" : ", ");
}

type Facts = {
  customers: number;
  leftOut: { noCustomer: number; noDate: number; noAmount: number; notPositive: number };
  counted: "moments" | "invoices";
  chosen: boolean;
};

const format = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const figure = (value: number) => format.format(value);
const percent = (share: number) => `${Math.round(100 * share)}%`;

/** The groups for people: who earns most, sizes, middles, and how far the division can be trusted. */
export function reportOf(found: Segmentation, facts: Facts, language: Language): string {
  const { clusters } = found;
  const best = clusters.reduce((most, each) => ((each.revenueShare ?? 0) > (most.revenueShare ?? 0) ? each : most));
  const sentence = say(
    `${figure(facts.customers)} customers in ${found.k} groups: ${figure(best.size)} of them (${percent(best.share)}), “${nameOf(best, "en")}”, bring ${percent(best.revenueShare ?? 0)} of the money.`,
    `${figure(facts.customers)} 位客户分为 ${found.k} 组：“${nameOf(best, "zh-CN")}”有 ${figure(best.size)} 位（${percent(best.share)}），带来 ${percent(best.revenueShare ?? 0)} 的收入。`,
  )[language];
  const chart = bars(
    clusters.map((cluster) => ({
      label: nameOf(cluster, language),
      value: cluster.revenueShare ?? 0,
      text: `${figure(cluster.size)} · ${percent(cluster.revenueShare ?? 0)}`,
    })),
    24,
  );
  const head = [
    "",
    ...[say("days since", "距今天数"), say("purchases", "次数"), say("sum", "金额")].map((word) => word[language]),
  ];
  const table = columns([
    head,
    ...clusters.map(({ median, ...cluster }) => [
      nameOf(cluster, language),
      figure(median.recencyDays),
      figure(median.frequency),
      figure(median.monetary),
    ]),
  ]);
  const why = clusters.map((cluster) => {
    const [name, reasons] = [nameOf(cluster, language), reasonsIn(cluster, language)];
    return language === "zh-CN" ? `${name}：${reasons}` : `${name}: ${reasons}`;
  });
  return [sentence, "", chart, "", table, "", ...why, "", ...trust(found, facts).map((words) => words[language])].join(
    "\n",
  );
}

function trust({ silhouette, stability, falling, candidates, constant }: Segmentation, facts: Facts): Sentence[] {
  const { leftOut, counted, chosen } = facts;
  const fit = silhouette === null ? "–" : silhouette.toFixed(3);
  const tried = candidates.map(({ k, silhouette }) => `${k}: ${silhouette.toFixed(3)}`).join(", ");
  return [
    say(
      `How clear the groups are (silhouette): ${fit}. How much two searches agree at least: ${percent(stability)}.`,
      `分组清晰度（轮廓系数）：${fit}。多次搜索的最低一致度：${percent(stability)}。`,
    ),
    falling.separate
      ? say("The groups are separate kinds.", "各组是真正不同的类别。")
      : say(
          "There is no signal of separate kinds: the groups are slices of one cloud, useful to write to, not laws of nature.",
          "没有迹象表明存在不同的类别：各组是同一群客户的切片，便于分别联系，但不是天然的分界。",
        ),
    ...(chosen
      ? [say(`The number of groups was chosen by silhouette (${tried}).`, `组数按轮廓系数选出（${tried}）。`)]
      : []),
    ...(constant.length > 0
      ? [say("A measure in which all customers are alike took no part.", "所有客户都相同的指标没有参与分组。")]
      : []),
    counted === "invoices"
      ? say("A purchase is an invoice number.", "一个发票号算一次购买。")
      : say(
          "A purchase is a date as it stands in the file, time of day included.",
          "文件中同一日期（含时间）算一次购买。",
        ),
    say(
      `Left out: ${leftOut.noCustomer} rows without a customer, ${leftOut.noDate} without a date, ${leftOut.noAmount} without an amount, ${leftOut.notPositive} with an amount or quantity not above 0.`,
      `未计入：${leftOut.noCustomer} 行没有客户，${leftOut.noDate} 行没有日期，${leftOut.noAmount} 行没有金额，${leftOut.notPositive} 行金额或数量不大于 0。`,
    ),
  ];
}
