import { say } from "#platform/i18n";
import { hours, project } from "../words/commissions.ts";
import { tradeWords } from "./common.ts";

/** Equipment and supplies for firms. */
export const b2b = tradeWords({
  categories: {
    tea: say("Supplies", "办公耗材"),
    bulk: say("By the case", "整箱"),
    gift: say("Sets", "套装"),
    ware: say("Equipment", "设备"),
    service: say("Services", "服务"),
  },
  costs: { tea: 0.6, bulk: 0.65, gift: 0.6, ware: 0.7, service: null },
  goods: [
    "复印纸 Copy paper|箱|168",
    "墨盒 Ink cartridge|盒|198",
    "硒鼓 Toner|支|258",
    "标签纸 Label paper|卷|58",
    "档案盒 File boxes|箱|128",
    "白板 Whiteboard|块|188",
    "工牌 Name badges|套|98",
    "清洁套装 Cleaning set|套|108",
    "咖啡豆 Coffee beans|袋|138",
    "桶装水 Water|桶|28",
    "餐巾纸整箱 Napkins|箱|168",
    "一次性餐盒 Food containers|箱|178",
    "洗手液整箱 Hand soap|箱|198",
    "客房用品 Room supplies|箱|280",
    "新年福利套装 New Year set|套|268",
    "中秋福利套装 Mid-Autumn set|套|248",
    "入职礼包 Welcome kit|套|98",
    "会议室套装 Meeting set|套|658",
    "打印机 Printer|台|1680",
    "碎纸机 Shredder|台|880",
    "插线板 Power strip|个|68",
    "上门维护 Maintenance|次|199",
    "整体布置 Full fitting|场|4800",
    "Logo定制 Logo printing|次|2600",
    "旧款套装 Old set|套|198",
  ],
  firmDeals: [
    ["年度耗材供应", "Supplies for the year", 1, 1, 1, 36_000],
    ["打印机租赁 {count} 台", "{count} printers on lease", 2, 16, 1, 2_400],
    ["新办公室布置", "Fitting of the new office", 1, 1, 1, 52_000],
    ["员工福利套装 {count} 套", "Sets for the staff ({count})", 40, 260, 20, 258],
  ],
  personDeals: [
    ["工作室设备一套", "Equipment for a studio", 1, 1, 1, 8_800],
    ["会议室套装 {count} 套", "Meeting sets ({count})", 1, 6, 1, 658],
    ["入职礼包 {count} 套", "Welcome kits ({count})", 10, 40, 5, 98],
  ],
  needs: {
    firm: [
      ["每月固定补货，月结，要增值税专用发票。", "Fixed monthly delivery, monthly invoice."],
      ["三家比价，交期和售后最重要。", "Compares three quotes; delivery and service decide."],
    ],
    person: [
      ["小工作室，量不大但要送货快。", "A small studio: little at a time, but quickly."],
      ["先试一批，合适再签年约。", "Tries one batch first, then a yearly agreement."],
    ],
  },
  commissions: [
    project("New office, fully fitted", "新办公室整体布置", { yuan: 52_000, days: 90 }, [
      say("Measured on site", "现场测量"),
      say("Plan agreed", "方案确认"),
      say("Equipment arrived", "设备到货"),
      say("Installed", "安装完成"),
      say("Trial run", "试运行"),
      say("Accepted", "验收"),
    ]),
    project("Printers for three floors", "三层楼打印机安装", { pieces: 12, yuan: 1680, days: 55 }, [
      say("List agreed", "清单确认"),
      say("Arrived", "到货"),
      say("Installed", "安装"),
      say("On the network", "联网调试"),
      say("Staff trained", "使用培训"),
    ]),
    hours("20 hours of maintenance", "设备维护 20 小时", { pieces: 20, yuan: 199 }, [
      say("Repair on site", "上门检修"),
      say("Supplies changed", "更换耗材"),
      say("Help on the phone", "远程协助"),
    ]),
    project("Year-end sets × 120", "年终福利套装 120 套", { pieces: 120, yuan: 258, days: 45 }, [
      say("Goods chosen", "选品"),
      say("Sample agreed", "样品确认"),
      say("In stock", "备货完成"),
      say("Packed", "分装"),
      say("Delivered", "送达签收"),
    ]),
  ],
});
