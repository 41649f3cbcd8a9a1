import { type AssociationRule, associationRules } from "@soloist/analytics/recommendation/rules/association-rules.ts";
import { namedLines } from "@soloist/analytics/recommendation/sparse/named-lines.ts";
import { sparseRows } from "@soloist/analytics/recommendation/sparse/sparse-rows.ts";
import { invalid } from "#platform/errors";
import { type Language, say } from "#platform/i18n";
import { bars } from "../chart.ts";
import { flagGiven, flagNumber, numberOf } from "../reading/numbers.ts";
import { type Answer, defineSubject } from "../subject.ts";

const most = 10_000;
const shown = 15;

/** What is bought together. */
export const subject = defineSubject({
  usage: "FILE --basket COL --item COL --min-support SHARE [--min-confidence SHARE] [--longest N] [--top N]",
  options: {
    basket: { type: "string" },
    item: { type: "string" },
    "min-support": { type: "string" },
    "min-confidence": { type: "string" },
    longest: { type: "string" },
    top: { type: "string" },
  },
  answer(table, values, language): Answer {
    const support = share("min-support", flagGiven("min-support", values["min-support"]), true);
    const confidence = share("min-confidence", values["min-confidence"] ?? "0", false);
    const longest = flagNumber("longest", values.longest, { least: 2, whole: true }) ?? Infinity;
    const top = flagNumber("top", values.top, { least: 1, whole: true }) ?? most;
    const lines = namedLines(
      table.texts(flagGiven("basket", values.basket)),
      table.texts(flagGiven("item", values.item)),
    );
    const { owners, items, owner, item, noOwner, noItem } = lines;
    const baskets = sparseRows({ rows: owners.length, columns: items.length, row: owner, column: item });
    const found = associationRules(baskets, { support, confidence, longest });
    if (found.kind === "too-little-data") return found;
    if (found.kind === "too-many-rules") throw tooMany(found.most);
    const leftOut = { noBasket: noOwner, noItem };
    const facts = { baskets: found.baskets, items: items.length, leastBaskets: found.leastCount };
    const rules = found.rules.slice(0, top).map((rule) => named(rule, items));
    const json = { ...facts, itemsets: found.itemsets, found: found.rules.length, leftOut, rules };
    return { json, report: reportOf(json, language) };
  },
});

type NamedRule = Omit<AssociationRule, "antecedent" | "consequent"> & { antecedent: string[]; consequent: string[] };

const named = (rule: AssociationRule, items: readonly string[]): NamedRule => ({
  ...rule,
  antecedent: rule.antecedent.map((code) => items[code]!),
  consequent: rule.consequent.map((code) => items[code]!),
});

/** 0.01 or 1 %, as a share. */
function share(flag: string, text: string, aboveNothing: boolean): number {
  const found = numberOf(text);
  if (found <= 1 && (aboveNothing ? found > 0 : found >= 0)) return found;
  throw invalid("analyze.wrong_share", [
    `--${flag} takes a share such as 0.01 or 1%, not “${text}”.`,
    `--${flag} 需要比例，例如 0.01 或 1%，不能是“${text}”。`,
  ]);
}

const tooMany = (limit: number) =>
  invalid("analyze.too_many_rules", [
    `More than ${limit} combinations are that common. Raise --min-support, or limit the items of a rule with --longest 2.`,
    `这样常见的组合超过 ${limit} 个。请提高 --min-support，或用 --longest 2 限制每条规则的商品数。`,
  ]);

const percent = (value: number) => `${Number((100 * value).toPrecision(3))}%`;

function reportOf(
  json: {
    baskets: number;
    items: number;
    leastBaskets: number;
    found: number;
    leftOut: { noBasket: number; noItem: number };
    rules: readonly NamedRule[];
  },
  language: Language,
): string {
  const { baskets, items, leastBaskets, found, leftOut, rules } = json;
  const of = say(
    `${baskets} baskets, ${items} items; what counts is in ${leastBaskets} baskets or more.`,
    `共 ${baskets} 个购物篮、${items} 种商品；至少在 ${leastBaskets} 个购物篮里同时出现才算。`,
  )[language];
  const left = say(
    `Left out: ${leftOut.noBasket} lines without a basket, ${leftOut.noItem} without an item.`,
    `未计入：${leftOut.noBasket} 行没有购物篮，${leftOut.noItem} 行没有商品。`,
  )[language];
  const [first] = rules;
  if (!first) {
    const nothing = say("Nothing is bought together that often.", "没有商品这样经常被一起购买。")[language];
    return [nothing, of, left].join("\n");
  }
  const [antecedent, consequent] = [first.antecedent.join(" + "), first.consequent.join(" + ")];
  const times = Number(first.lift.toPrecision(3));
  const sentence = say(
    `Who buys ${antecedent} also buys ${consequent} in ${percent(first.confidence)} of cases: ${times} times as often as anybody does.`,
    `购买${antecedent}的人有 ${percent(first.confidence)} 也购买${consequent}：是一般人的 ${times} 倍。`,
  )[language];
  const chart = bars(
    rules.slice(0, shown).map((rule) => ({
      label: `${rule.antecedent.join(" + ")} → ${rule.consequent.join(" + ")}`,
      value: rule.lift,
      text: `×${rule.lift.toFixed(1)}  ${percent(rule.confidence)}  ${percent(rule.support)}`,
    })),
    20,
  );
  const head = say(
    `The ${Math.min(shown, rules.length)} strongest of ${found} rules: how many times as often as by chance (lift), in how many of the cases (confidence), in how many of all baskets (support)`,
    `${found} 条规则中最强的 ${Math.min(shown, rules.length)} 条：是随机的几倍（提升度）、多少情况下成立（置信度）、占全部购物篮多少（支持度）`,
  )[language];
  const assumes = say(
    "An item counts once a basket. A rule tells what goes together, not what causes what; with few baskets much of it is chance.",
    "每个购物篮里同一商品只计一次。规则说明哪些商品同时出现，不说明因果；购物篮很少时，其中许多只是巧合。",
  )[language];
  return [sentence, "", head, chart, "", of, left, assumes].join("\n");
}
