/** What kind of buyer somebody is: it decides what is bought, how often, and what is talked about. */
export type Segment = "food" | "hotel" | "office" | "agency" | "shop" | "class" | "person";

/** An invented firm. `place` counts in the lists of cities; `industry` counts in the owner's tags. */
export type Firm = { name: string; slug: string; segment: Exclude<Segment, "person">; place: number };

const firm = (name: string, slug: string, segment: Firm["segment"], place: number): Firm => ({
  name,
  slug,
  segment,
  place,
});

export const chineseFirms: readonly Firm[] = [
  firm("半坡雾咖啡", "banpowu", "food", 0),
  firm("棠溪里民宿", "tangxili", "hotel", 0),
  firm("九皋文化传播有限公司", "jiugao", "agency", 0),
  firm("砚北空间设计事务所", "yanbei", "office", 1),
  firm("汀兰花艺", "tinglan", "shop", 6),
  firm("霁川餐饮管理有限公司", "jichuan", "food", 5),
  firm("榫心木作", "sunxin", "shop", 11),
  firm("沐橙瑜伽", "mucheng", "class", 3),
  firm("鹿鸣巷书店", "lumingxiang", "shop", 7),
  firm("澄光数据科技有限公司", "chengguang", "office", 2),
  firm("远岫律师事务所", "yuanxiu", "office", 1),
  firm("知微财税咨询有限公司", "zhiwei", "office", 4),
  firm("山月湾度假酒店", "shanyuewan", "hotel", 8),
  firm("青瓦素食", "qingwa", "food", 6),
  firm("禾下会展服务有限公司", "hexia", "agency", 4),
  firm("云归处茶馆", "yunguichu", "food", 5),
  firm("拾光里儿童美术", "shiguangli", "class", 9),
  firm("北屿海鲜酒楼", "beiyu", "food", 11),
  firm("木兰溪温泉酒店", "mulanxi", "hotel", 13),
  firm("一苇国际货运代理有限公司", "yiwei", "office", 12),
  firm("南陌服饰有限公司", "nanmo", "office", 0),
  firm("观澜口腔诊所", "guanlan", "office", 3),
  firm("竹里馆艺术培训", "zhuliguan", "class", 10),
  firm("半亩园企业礼品", "banmuyuan", "agency", 1),
  firm("星野里联合办公", "xingyeli", "office", 2),
];

/** Firms that are written to in English; `place` counts in the cities abroad, or in the Chinese ones from -1 down. */
export const englishFirms: readonly Firm[] = [
  firm("Harrow & Finch Tea Room", "harrowfinch", "food", 0),
  firm("Bluewater Lane Hotel", "bluewaterlane", "hotel", 1),
  firm("Copperleaf Coworking", "copperleaf", "office", 2),
  firm("Saltmarsh Books & Tea", "saltmarsh", "shop", 1),
  firm("Kaffeehaus Lindgrün", "lindgruen", "food", 3),
  firm("Atelier Nordwind", "nordwind", "shop", 3),
  firm("Maison Verdelle", "verdelle", "shop", 4),
  firm("Pinecrest International School", "pinecrest", "class", -2),
  firm("The Lantern Rooms", "lanternrooms", "food", -2),
  firm("Brightwell Consulting China", "brightwell", "office", -3),
  firm("Oakmere Events", "oakmere", "agency", -2),
];

/** Jobs of the people one talks to there, with what they do in a deal. */
export const jobsZh: readonly [title: string, role: "decides" | "influences" | "uses" | "pays"][] = [
  ["创始人", "decides"],
  ["店长", "decides"],
  ["行政经理", "influences"],
  ["采购主管", "decides"],
  ["财务", "pays"],
  ["主理人", "decides"],
  ["运营", "uses"],
  ["市场经理", "influences"],
  ["前厅经理", "uses"],
  ["总经理助理", "influences"],
];
export const jobsEn: readonly [title: string, role: "decides" | "influences" | "uses" | "pays"][] = [
  ["Owner", "decides"],
  ["Buyer", "decides"],
  ["Office manager", "influences"],
  ["Accounts", "pays"],
  ["Floor manager", "uses"],
  ["Event producer", "influences"],
];
