import { say } from "#platform/i18n";
import { project } from "../words/commissions.ts";
import { tradeWords } from "./common.ts";

/** A kitchen for banquets and group meals. */
export const catering = tradeWords({
  categories: {
    tea: say("Dishes", "外卖餐品"),
    bulk: say("Group meals", "团餐"),
    gift: say("Banquets and boxes", "宴席与礼盒"),
    ware: say("Drinks", "酒水"),
    service: say("Services", "服务"),
  },
  costs: { tea: null, bulk: null, gift: null, ware: 0.5, service: null },
  goods: [
    "双人套餐 Set for two|份|168",
    "家庭套餐 Family set|份|298",
    "红烧肉饭 Braised pork rice|份|38",
    "素食便当 Vegetarian box|份|32",
    "烤鱼 Grilled fish|份|128",
    "海鲜锅 Seafood pot|份|198",
    "手工水饺 Dumplings|份|36",
    "老鸭汤 Duck soup|份|98",
    "生日蛋糕 Birthday cake|个|238",
    "下午茶双人 Afternoon set|份|128",
    "工作餐 Working lunch|份|35",
    "商务便当 Business box|份|48",
    "茶歇 Tea break|位|45",
    "自助早餐 Breakfast buffet|位|38",
    "年夜饭套餐 New Year dinner|桌|1688",
    "中秋家宴 Mid-Autumn dinner|桌|1288",
    "点心礼盒 Pastry box|盒|88",
    "宴席套餐 Banquet|桌|1888",
    "黄酒 Rice wine|瓶|88",
    "鲜榨果汁 Fresh juice|扎|48",
    "苏打水 Soda|箱|58",
    "试吃 Tasting|位|68",
    "上门宴席 Banquet at yours|场|4800",
    "主题布置 Decoration|次|1600",
    "旧款套餐 Old set|份|88",
  ],
  firmDeals: [
    ["年会宴席 {count} 桌", "Yearly party, {count} tables", 6, 30, 2, 2_288],
    ["员工午餐月约（{count} 份）", "Staff lunches for a month ({count})", 200, 900, 50, 32],
    ["发布会茶歇 {count} 位", "Tea break for {count}", 40, 200, 20, 58],
    ["中秋点心礼盒 {count} 份", "Pastry boxes × {count}", 40, 240, 20, 88],
  ],
  personDeals: [
    ["婚宴 {count} 桌", "Wedding, {count} tables", 10, 30, 2, 2_688],
    ["满月酒 {count} 桌", "Newborn party, {count} tables", 3, 12, 1, 1_688],
    ["寿宴 {count} 桌", "Birthday banquet, {count} tables", 2, 10, 1, 1_888],
  ],
  needs: {
    firm: [
      ["每天四十份工作餐，十一点半前送到，要开票。", "Forty lunches a day before half past eleven, with an invoice."],
      ["会议茶歇，要能摆得好看，有素食。", "Tea breaks that look good, with something vegetarian."],
    ],
    person: [
      ["孩子花生过敏，菜单要标清楚。", "A child with a peanut allergy: mark the dishes."],
      ["家里老人多，清淡、软一点。", "Old people at the table: mild and soft."],
      ["看重包间和停车。", "A room of their own and parking matter."],
    ],
  },
  commissions: [
    project("Wedding, 18 tables", "婚宴 18 桌", { buyer: "person", pieces: 18, yuan: 2688, days: 90 }, [
      say("Tasting", "试菜"),
      say("Menu agreed", "菜单确认"),
      say("Drinks chosen", "酒水确认"),
      say("Tables counted", "桌数确认"),
      say("Room decorated", "场地布置"),
      say("The day itself", "婚宴当天"),
    ]),
    project("Yearly party, 12 tables", "公司年会 12 桌", { pieces: 12, yuan: 2288, days: 55 }, [
      say("Menu agreed", "菜单确认"),
      say("Place looked at", "踩点"),
      say("Tables counted", "桌数确认"),
      say("Staff booked", "人员排班"),
      say("The evening itself", "年会当晚"),
    ]),
    project("Staff lunches for two months", "员工午餐两个月", { pieces: 600, yuan: 32, days: 70 }, [
      say("Menus agreed", "菜单确认"),
      say("First month", "第一个月"),
      say("Second month", "第二个月"),
      say("Account settled", "对账结清"),
    ]),
    project("Tea break for 80", "发布会茶歇 80 位", { pieces: 80, yuan: 58, days: 45 }, [
      say("Choice of bites", "选点心"),
      say("Tasting", "试吃"),
      say("Place looked at", "踩点"),
      say("The day itself", "活动当天"),
    ]),
  ],
});
