import type { Reason } from "@soloist/analytics/recommendation/purchases/reasons.ts";
import type { RatingReason } from "@soloist/analytics/recommendation/ratings/recommend-ratings.ts";
import { type Language, type Sentence, say } from "#platform/i18n";
import { bars } from "../chart.ts";

type Named<R> = R extends { item: number } ? Omit<R, "item"> & { item: string } : R;
type NamedReason = Named<Reason> | Named<RatingReason>;

/** One customer's list, in the file's own names. */
export type Recommended = {
  customer: string;
  items: { item: string; estimate?: number; reasons: NamedReason[] }[];
};

type Facts = {
  method: string;
  beatsBaseline: boolean;
  evaluated: number;
  customers: number;
  items: number;
  lines: number;
  heldBack: boolean;
  leftOut: { noCustomer: number; noItem: number; noRating?: number };
  recommendations: Recommended[];
};

const shownItems = 3;
const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
const short = (value: number) => String(Number(value.toPrecision(3)));

/** For people: recommendations from purchases. */
export function purchasesReport(
  json: Facts & { precisionAt10: number; baseline: number; candidates: { method: string; precisionAt10: number }[] },
  language: Language,
): string {
  const [found, plain] = [percent(json.precisionAt10), percent(json.baseline)];
  const verdict = json.beatsBaseline
    ? say(
        `Of ten items recommended, ${found} were then bought; of the ten most popular ones ${plain}.`,
        `推荐的十件商品中有 ${found} 后来被购买；最热销的十件为 ${plain}。`,
      )
    : say(
        `Nothing beats recommending what is popular: ${plain} of its ten items were then bought, and ${found} of those chosen otherwise.`,
        `没有方法胜过推荐热销商品：热销十件中有 ${plain} 后来被购买，所选方法为 ${found}。`,
      );
  const chart = bars(
    json.candidates.map(({ method, precisionAt10 }) => ({
      label: methodWords(method)[language],
      value: precisionAt10,
      text: percent(precisionAt10),
    })),
  );
  const measured = json.heldBack
    ? say(
        `Measured on the latest fifth of what each of ${json.evaluated} customers bought, by the order of the file; it took no part in the learning.`,
        `依据 ${json.evaluated} 位客户各自最近五分之一的新购商品测得（按文件顺序），这部分未参与学习。`,
      )
    : say(
        `Measured on what ${json.evaluated} customers of the second file bought that they had not before.`,
        `依据第二个文件中 ${json.evaluated} 位客户购买的、此前没有买过的商品测得。`,
      );
  return [
    verdict[language],
    "",
    chart,
    "",
    ...listsIn(json, language),
    measured[language],
    ...leftOf(json, language),
  ].join("\n");
}

/** For people: recommendations from ratings. */
export function ratingsReport(
  json: Facts & { rmse: number; mae: number; baseline: number; baselineMae: number },
  language: Language,
): string {
  const verdict = json.beatsBaseline
    ? say(
        `Knowing tastes helps: estimates are off by ${short(json.rmse)} (RMSE), the baseline's by ${short(json.baseline)}.`,
        `了解口味有帮助：估计误差为 ${short(json.rmse)}（RMSE），基线为 ${short(json.baseline)}。`,
      )
    : say(
        `Nothing beats the baseline of mean, customer and item: it is off by ${short(json.baseline)} (RMSE), the way chosen by ${short(json.rmse)}.`,
        `没有方法胜过“均值 + 客户 + 商品”的基线：基线误差 ${short(json.baseline)}（RMSE），所选方法 ${short(json.rmse)}。`,
      );
  const chart = bars([
    { label: `RMSE · ${methodWords(json.method)[language]}`, value: json.rmse, text: short(json.rmse) },
    { label: `RMSE · ${methodWords("baseline")[language]}`, value: json.baseline, text: short(json.baseline) },
    { label: `MAE · ${methodWords(json.method)[language]}`, value: json.mae, text: short(json.mae) },
    { label: `MAE · ${methodWords("baseline")[language]}`, value: json.baselineMae, text: short(json.baselineMae) },
  ]);
  const measured = json.heldBack
    ? say(
        `Measured on ${json.evaluated} ratings drawn at random (a fifth), which took no part in the learning.`,
        `依据随机抽取的 ${json.evaluated} 个评分（五分之一）测得，这部分未参与学习。`,
      )
    : say(
        `Measured on the ${json.evaluated} ratings of the second file.`,
        `依据第二个文件的 ${json.evaluated} 个评分测得。`,
      );
  return [
    verdict[language],
    "",
    chart,
    "",
    ...listsIn(json, language),
    measured[language],
    ...leftOf(json, language),
  ].join("\n");
}

function listsIn({ recommendations }: Facts, language: Language): string[] {
  const lists = recommendations.flatMap(({ customer, items }) => {
    const head = say(`For ${customer}:`, `给 ${customer}：`)[language];
    const rows = items.slice(0, shownItems).map(({ item, estimate, reasons }) => {
      const why = reasons.map((reason) => reasonWords(reason)[language]).join(language === "en" ? "; " : "；");
      return `  ${item}${estimate === undefined ? "" : ` (${short(estimate)})`}  – ${why}`;
    });
    return [head, ...(rows.length > 0 ? rows : [say("  nothing", "  无")[language]])];
  });
  return lists.length > 0 ? [...lists, ""] : [];
}

function leftOf({ customers, items, lines, leftOut }: Facts, language: Language): string[] {
  const { noCustomer, noItem, noRating = 0 } = leftOut;
  return [
    say(
      `${customers} customers, ${items} items, ${lines} lines. Left out: ${noCustomer} lines without a customer, ${noItem} without an item, ${noRating} without a rating that was needed.`,
      `共 ${customers} 位客户、${items} 种商品、${lines} 行。未计入：${noCustomer} 行没有客户，${noItem} 行没有商品，${noRating} 行缺少所需评分。`,
    )[language],
  ];
}

const voices: Record<string, Sentence> = {
  popularity: say("popularity", "热销"),
  "item cosine": say("item cosine", "商品余弦"),
  items: say("items", "相关商品"),
  customers: say("customers", "相似客户"),
  words: say("words", "商品文字"),
  trend: say("trend", "近期趋势"),
  traits: say("traits", "潜在口味"),
  baseline: say("baseline", "基线"),
};

function methodWords(method: string): Sentence {
  const parts = method.split(" + ").map((part) => voices[part] ?? say(part, part));
  return say(parts.map(({ en }) => en).join(" + "), parts.map((part) => part["zh-CN"]).join(" + "));
}

function reasonWords(reason: NamedReason): Sentence {
  switch (reason.kind) {
    case "bought-together":
      return say(
        `${reason.both} of ${reason.buyers} customers with ${reason.item} have it too`,
        `买过${reason.item}的 ${reason.buyers} 位客户中有 ${reason.both} 位也买了它`,
      );
    case "like-customers":
      return say(
        `${reason.have} of the ${reason.of} customers most like them have it`,
        `最相似的 ${reason.of} 位客户中有 ${reason.have} 位买了它`,
      );
    case "like-words":
      return say(`its name is like ${reason.item}`, `名称与${reason.item}相近`);
    case "rising":
      return say(
        `bought ${short(reason.times)} times as often lately`,
        `近期购买频率是平时的 ${short(reason.times)} 倍`,
      );
    case "popular":
      return say(
        `${reason.buyers} of ${reason.customers} customers have it`,
        `${reason.customers} 位客户中有 ${reason.buyers} 位买了它`,
      );
    case "liked":
      return say(
        `they gave ${short(reason.rating)} to ${reason.item}`,
        `其给${reason.item}评了 ${short(reason.rating)}`,
      );
    case "taste":
      return say(
        `${short(reason.better)} more than to be expected of anybody, by their taste`,
        `按其口味比一般预期高 ${short(reason.better)}`,
      );
    case "rated":
      return say(
        `${short(reason.mean)} on average from ${reason.ratings} customers`,
        `${reason.ratings} 位客户平均评 ${short(reason.mean)}`,
      );
  }
}
