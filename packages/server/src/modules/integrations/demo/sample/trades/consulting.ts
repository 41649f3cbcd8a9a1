import { say } from "#platform/i18n";
import { hours, project } from "../words/commissions.ts";
import { tradeWords } from "./common.ts";

/** Advice on growth, finance and organisation. */
export const consulting = tradeWords({
  categories: {
    tea: say("Advice", "咨询"),
    bulk: say("Retainers", "常年顾问"),
    gift: say("Workshops", "工作坊"),
    ware: say("Reports", "报告"),
    service: say("Services", "服务"),
  },
  costs: { tea: null, bulk: null, gift: null, ware: null, service: null },
  goods: [
    "定价咨询 Pricing advice|次|1200",
    "股权咨询 Equity advice|次|1600",
    "流程梳理 Process review|次|1500",
    "品牌定位 Positioning|次|1800",
    "招聘咨询 Hiring advice|次|900",
    "财务诊断 Finance check|次|1600",
    "增长陪跑 Growth coaching|次|1000",
    "商业计划书 Business plan|次|2000",
    "职业咨询 Career advice|次|680",
    "数据看板 Dashboard|次|1400",
    "月度顾问 Monthly adviser|月|800",
    "例会主持 Meeting lead|次|600",
    "运营陪跑 Operations coaching|月|900",
    "远程答疑 Remote help|时|400",
    "战略工作坊 Strategy workshop|天|6800",
    "复盘工作坊 Review workshop|天|5800",
    "团队测评 Team survey|人|120",
    "领导力工作坊 Leadership workshop|天|7800",
    "行业报告 Industry report|份|680",
    "竞品报告 Competitor report|份|980",
    "模板包 Template pack|份|280",
    "公开课 Open class|人|199",
    "现场诊断 On-site diagnosis|场|4800",
    "方案撰写 Written proposal|次|2600",
    "旧版报告 Old report|份|180",
  ],
  firmDeals: [
    ["门店流程优化", "Better processes in the shop", 1, 1, 1, 38_000],
    ["年度经营顾问", "Adviser for the year", 1, 1, 1, 68_000],
    ["管理层工作坊 {count} 天", "Workshop for managers, {count} days", 1, 4, 1, 7_800],
    ["顾问工时 {count} 小时", "{count} hours of advice", 20, 80, 10, 800],
  ],
  personDeals: [
    ["创业陪跑 {count} 次", "Founder coaching × {count}", 4, 12, 4, 1_000],
    ["商业计划书打磨", "Business plan, polished", 1, 1, 1, 6_800],
    ["职业转型咨询 {count} 次", "Career change × {count}", 3, 6, 1, 680],
  ],
  needs: {
    firm: [
      ["人多效率低，想理清流程和分工。", "Many people, slow work: wants clear processes."],
      ["利润往下走，要先看清成本和定价。", "Margins fall; look at costs and prices first."],
    ],
    person: [
      ["刚开始创业，想有人定期一起复盘。", "New founder, wants regular reviews with somebody."],
      ["想换行业，不确定从哪里开始。", "Wants to change trade, unsure where to begin."],
    ],
  },
  commissions: [
    project("Growth for three shops", "三家门店增长项目", { yuan: 68_000, days: 90 }, [
      say("Interviews", "访谈"),
      say("Figures looked through", "数据诊断"),
      say("Plan presented", "方案汇报"),
      say("Pilot in one shop", "单店试点"),
      say("All three shops", "三店推广"),
      say("Review", "项目复盘"),
    ]),
    hours("40 hours of advice", "顾问工时 40 小时", { pieces: 40, yuan: 800 }, [
      say("Weekly meeting", "周例会"),
      say("Prices gone through", "定价梳理"),
      say("Answers by mail", "邮件答疑"),
    ]),
    project("Workshop for the managers", "管理层工作坊", { yuan: 15_600, days: 75 }, [
      say("Talks beforehand", "会前访谈"),
      say("Agenda agreed", "议程确认"),
      say("First day", "第一天"),
      say("Second day", "第二天"),
      say("Minutes and tasks", "纪要与行动表"),
    ]),
    hours("Founder coaching, 12 hours", "创业陪跑 12 小时", { buyer: "person", pieces: 12, yuan: 1000 }, [
      say("First talk", "首次面谈"),
      say("Plan gone through", "梳理计划"),
    ]),
  ],
});
