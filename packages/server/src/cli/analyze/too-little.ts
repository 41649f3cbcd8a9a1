import type { Counted, TooLittleData } from "@soloist/analytics/statistics/too-little-data.ts";
import { type Sentence, say } from "#platform/i18n";

const words: Record<Counted, Sentence> = {
  customers: say("customers", "位客户"),
  "repeat customers": say("customers who came back", "位回头客"),
  purchases: say("purchases", "次购买"),
  rows: say("rows", "行"),
  classes: say("different outcomes", "种结果"),
  "cases of each class": say("cases of each outcome", "个样本（每种结果）"),
  "varying columns": say("columns that vary", "个有变化的列"),
  values: say("values", "个数值"),
  seasons: say("whole seasons", "个完整季节"),
  baskets: say("baskets", "个购物篮"),
  items: say("items", "种商品"),
  ratings: say("ratings", "个评分"),
  pairs: say("pairs", "对"),
  periods: say("periods", "个时段"),
  paths: say("paths", "条路径"),
  conversions: say("conversions", "次转化"),
  documents: say("texts", "段文字"),
  deals: say("deals", "个商机"),
  options: say("options", "个选项"),
};

/** Why there is no answer, for the owner: what there is too little of, and how much it takes. */
export function sentenceOf({ of, found, needed }: TooLittleData): Sentence {
  const { en, "zh-CN": zh } = words[of];
  return say(
    `There is too little data: ${found} ${en}, where ${needed} are needed.`,
    `数据太少：有 ${found} ${zh}，至少需要 ${needed} ${zh}。`,
  );
}
