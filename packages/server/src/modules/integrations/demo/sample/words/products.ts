import { type Sentence, say } from "#platform/i18n";

/** What the firm of the sample sells: tea, presents, teaware, and time around tea. Prices in fen. */
export type SampleGood = {
  sku: string;
  name: string;
  unit: string;
  priceMinor: number;
  group: "tea" | "bulk" | "gift" | "ware" | "service";
  active?: false;
  notes?: string;
};

export const goods: readonly SampleGood[] = [
  {
    sku: "T-101",
    name: "明前龙井 Longjing 100 g",
    unit: "罐",
    priceMinor: 26_800,
    group: "tea",
    notes: "每年四月到货，售完即止。",
  },
  { sku: "T-102", name: "安吉白茶 Anji 100 g", unit: "罐", priceMinor: 19_800, group: "tea" },
  { sku: "T-103", name: "正山小种 Lapsang 100 g", unit: "罐", priceMinor: 15_800, group: "tea" },
  { sku: "T-104", name: "凤凰单丛·蜜兰香 Dancong 100 g", unit: "罐", priceMinor: 18_800, group: "tea" },
  { sku: "T-105", name: "安溪铁观音 Tieguanyin 100 g", unit: "罐", priceMinor: 12_800, group: "tea" },
  { sku: "T-106", name: "福鼎白毫银针 Silver Needle 50 g", unit: "罐", priceMinor: 23_800, group: "tea" },
  { sku: "T-107", name: "茉莉银毫 Jasmine 100 g", unit: "罐", priceMinor: 11_800, group: "tea" },
  { sku: "T-108", name: "桂花乌龙 Osmanthus 100 g", unit: "罐", priceMinor: 9_800, group: "tea" },
  { sku: "T-109", name: "普洱熟饼 Ripe Pu'er 357 g", unit: "饼", priceMinor: 29_800, group: "tea" },
  { sku: "T-110", name: "老寿眉 Shoumei 300 g", unit: "盒", priceMinor: 21_800, group: "tea" },
  { sku: "B-201", name: "茉莉绿茶 Jasmine green 500 g", unit: "袋", priceMinor: 16_800, group: "bulk" },
  { sku: "B-202", name: "桂花红茶 Osmanthus black 500 g", unit: "袋", priceMinor: 17_800, group: "bulk" },
  { sku: "B-203", name: "炭焙乌龙 Roasted oolong 500 g", unit: "袋", priceMinor: 19_800, group: "bulk" },
  { sku: "B-204", name: "客房三角茶包 Room tea bags ×100", unit: "箱", priceMinor: 28_000, group: "bulk" },
  { sku: "G-301", name: "新春礼盒 New Year box", unit: "盒", priceMinor: 36_800, group: "gift" },
  { sku: "G-302", name: "中秋礼盒 Mid-Autumn box", unit: "盒", priceMinor: 32_800, group: "gift" },
  { sku: "G-303", name: "伴手礼小罐组 Gift trio", unit: "盒", priceMinor: 12_800, group: "gift" },
  { sku: "G-304", name: "四季茶礼 Four Seasons box", unit: "盒", priceMinor: 45_800, group: "gift" },
  { sku: "W-401", name: "青瓷盖碗 Celadon gaiwan", unit: "只", priceMinor: 16_800, group: "ware" },
  { sku: "W-402", name: "旅行茶具 Travel set", unit: "套", priceMinor: 25_800, group: "ware" },
  { sku: "W-403", name: "玻璃公道杯 Fairness cup", unit: "只", priceMinor: 6_800, group: "ware" },
  { sku: "S-501", name: "品鉴课 Tasting class", unit: "人", priceMinor: 19_900, group: "service" },
  { sku: "S-502", name: "企业茶会 半天 Team tea half-day", unit: "场", priceMinor: 480_000, group: "service" },
  { sku: "S-503", name: "包装定制设计 Custom packaging", unit: "次", priceMinor: 260_000, group: "service" },
  {
    sku: "G-305",
    name: "小满礼盒 Early Summer box",
    unit: "盒",
    priceMinor: 29_800,
    group: "gift",
    active: false,
    notes: "停产，只剩样品。",
  },
];

/** What the groups are called. */
export const categories: Record<SampleGood["group"], Sentence> = {
  tea: say("Tea", "茶叶"),
  bulk: say("Bulk", "大包装"),
  gift: say("Gifts", "礼盒"),
  ware: say("Teaware", "茶具"),
  service: say("Services", "服务"),
};

/** What a good costs the firm, as a share of its price; time has no such cost. */
export const costs: Record<SampleGood["group"], number | null> = {
  tea: 0.45,
  bulk: 0.5,
  gift: 0.52,
  ware: 0.55,
  service: null,
};

/** The trio holds a small tin of each of these. */
export const bundle = { sku: "G-303", parts: ["T-105", "T-107", "T-108"] };

/** What people call a good when they talk: the Chinese or the English half of its name, without the weight. */
export function spokenName(name: string, language: "zh-CN" | "en"): string {
  const [chinese = name, ...rest] = name.split(" ");
  const english = rest.filter((word) => !/^[\d×]|^g$/.test(word)).join(" ");
  return language === "en" && english ? english : chinese;
}
