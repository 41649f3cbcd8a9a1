import { type Sentence, say } from "#platform/i18n";

/** The second pipeline: tea time sold as an event. */
export const courses = {
  name: say("Events", "茶会与课程"),
  stages: [
    { name: say("Asked", "询问"), probability: 20, rottingDays: 7 },
    { name: say("Date held", "已留日期"), probability: 55, rottingDays: 10 },
    { name: say("Deposit due", "待付定金"), probability: 85, rottingDays: 5 },
  ],
};

export type CourseDeal = { title: Sentence; stage: number; priceMinor: number; daysAgo: number; closesIn: number };

export const courseDeals: readonly CourseDeal[] = [
  { title: say("Tea afternoon for 30", "30 人下午茶会"), stage: 1, priceMinor: 480_000, daysAgo: 5, closesIn: 9 },
  { title: say("Tasting class, spring teas", "春茶品鉴课"), stage: 0, priceMinor: 199_000, daysAgo: 2, closesIn: 16 },
  { title: say("Team day with tea", "团建茶会"), stage: 2, priceMinor: 620_000, daysAgo: 3, closesIn: 4 },
  { title: say("Three evenings of tea", "三晚茶课"), stage: 1, priceMinor: 268_000, daysAgo: 12, closesIn: 21 },
];

/** What is to be done before a deal leaves its second and its third stage. */
export const checklists: readonly (readonly { label: Sentence; required: boolean }[])[] = [
  [
    { label: say("Budget is known", "已了解预算"), required: true },
    { label: say("It is clear who decides", "已确认决策人"), required: true },
    { label: say("Sample sent", "已寄样品"), required: false },
  ],
  [
    { label: say("Prices confirmed", "报价已确认"), required: true },
    { label: say("Delivery day agreed", "已约定交货日"), required: false },
  ],
];

/** The price list of those who buy often. */
export const regulars = say("Regulars", "老客户价");
