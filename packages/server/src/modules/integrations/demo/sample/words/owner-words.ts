import { type Sentence, say } from "#platform/i18n";

/** Words that the owner chooses for the whole firm: they come in the firm's language, whoever the customer is. */
export const tags = {
  regular: say("Regular", "老客户"),
  gifts: say("Company gifts", "企业礼品"),
  wholesale: say("Wholesale", "批发"),
  wedding: say("Wedding", "婚礼"),
  collector: say("Collector", "藏茶"),
  class: say("Tea class", "茶课学员"),
  invoice: say("Needs invoice", "要开票"),
  careful: say("Handle with care", "需用心"),
  abroad: say("Overseas", "海外"),
  neighbour: say("Picks up", "自提"),
} as const satisfies Record<string, Sentence>;
export type TagWord = keyof typeof tags;

export const tagColors = {
  regular: "green",
  gifts: "amber",
  wholesale: "blue",
  wedding: "red",
  collector: "purple",
  class: "green",
  invoice: "gray",
  careful: "red",
  abroad: "blue",
  neighbour: "gray",
} as const satisfies Record<TagWord, string>;

/** Where customers come from, most frequent first. */
export const sources: readonly Sentence[] = [
  say("Word of mouth", "朋友介绍"),
  say("Xiaohongshu", "小红书"),
  say("WeChat group", "微信群"),
  say("Website", "官网"),
  say("Trade fair", "展会"),
  say("Tea class", "茶课"),
  say("Walk-in", "路过进店"),
];

/** How orders come in. */
export const channels: readonly Sentence[] = [
  say("WeChat", "微信"),
  say("Taobao shop", "淘宝店"),
  say("In the shop", "门店"),
  say("Website", "官网"),
  say("Mail", "邮件"),
];

export const lostReasons = {
  price: say("Price too high", "价格太高"),
  other: say("Chose a competitor", "选择了其他家"),
  budget: say("Budget cut", "预算取消"),
  late: say("Could not deliver in time", "赶不上交期"),
  silent: say("No answer any more", "一直没有回复"),
  need: say("Does not need it now", "暂时没有需求"),
} as const satisfies Record<string, Sentence>;
export type LostReason = keyof typeof lostReasons;

/** What an owner does that belongs to no customer. */
export const chores: readonly Sentence[] = [
  say("Reconcile last month's accounts", "核对上个月的账目"),
  say("Photograph the new teaware", "拍新到茶具的照片"),
  say("Update the price list", "更新价目表"),
  say("Order paper bags and tape", "补纸袋和封箱胶带"),
  say("Write the shop letter", "写这个月的茶事通讯"),
  say("Count the stock in the back room", "盘点库房存货"),
  say("Ask the printer for the box proof", "跟印厂确认礼盒打样"),
  say("Book the table for the tea market", "订市集摊位"),
  say("File the quarterly tax return", "季度报税"),
  say("Renew the shop's food licence", "食品经营许可证续期"),
];

export const labels = {
  work: say("Work", "工作"),
  home: say("Home", "家"),
  office: say("Office", "公司"),
  mobile: say("Mobile", "手机"),
} as const satisfies Record<string, Sentence>;
