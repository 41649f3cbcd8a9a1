import { say } from "#platform/i18n";
import { contractOf } from "./contract.ts";
import { field, item, type Kit, must, product, project } from "./kit.ts";

/** Advice by project, by the hour or by the month. */
export const consulting: Kit = {
  name: say("Consulting", "咨询服务"),
  fields: [
    field("customer", "text", "Domain", "业务领域"),
    field("customer", "text", "Budget owner", "预算负责人"),
    field("customer", "choice", "Stage of the firm", "企业阶段", [
      ["Founding", "初创期"],
      ["Growing", "成长期"],
      ["Established", "成熟期"],
      ["In change", "转型期"],
    ]),
    field("opportunity", "text", "Goal of the project", "项目目标"),
    field("opportunity", "choice", "Billed by", "计费方式", [
      ["Fixed price", "固定总价"],
      ["Hour", "按小时"],
      ["Month", "按月顾问"],
    ]),
    field("opportunity", "date", "Decision on", "决策日期"),
  ],
  checklists: [
    [item("Cause of the enquiry known", "已了解咨询的起因"), item("First talk arranged", "已约初次沟通")],
    [must("Budget owner known", "已确认预算负责人"), item("Goal and measure written down", "已写下目标和衡量标准")],
    [item("Proposal presented", "已讲解方案"), item("Scope and limits agreed", "已确认服务范围和边界")],
    [must("Fee and billing agreed", "费用和计费方式已谈定"), item("Start agreed", "已约定启动时间")],
  ],
  products: [
    product(say("Diagnosis workshop", "诊断工作坊"), say("day", "天"), say("Projects", "项目"), 6_800, 0),
    product(say("Advice, 20 hours", "顾问服务 20 小时"), say("package", "包"), say("Hours", "工时"), 16_000, 1),
    product(say("Monthly adviser", "月度顾问"), say("month", "月"), say("Hours", "工时"), 8_000),
  ],
  deliveries: [
    project("Consulting project", "咨询项目", [
      ["Kick-off", "项目启动", 0],
      ["Interviews and findings", "访谈与诊断", 10],
      ["Recommendations presented", "方案汇报", 20],
      ["Closing talk", "结项回顾", 30],
    ]),
    {
      name: say("20 hours of advice", "20 小时顾问"),
      kind: "hours",
      lessons: null,
      lessonMinutes: null,
      agreedMinutes: 1_200,
      steps: [],
    },
  ],
  contracts: [
    contractOf(say("Consulting agreement", "咨询服务协议"), [
      [
        "Scope",
        "服务范围",
        "{{lines|As set out in the proposal.}}\n\nWhat goes beyond it is agreed and billed separately.",
        "{{lines|以双方确认的方案为准。}}\n\n超出范围的工作另行商定费用。",
      ],
      [
        "Time sheet",
        "工时",
        "Where hours are billed, the Provider sends a time sheet each month; without remarks within 5 days it is accepted.",
        "按工时计费的，乙方每月提供工时清单；甲方 5 日内未提出异议的，视为确认。",
      ],
      [
        "Confidence",
        "保密",
        "Each party keeps the other's information in confidence, also after this agreement has ended.",
        "双方对知悉的对方信息保密，协议结束后仍然有效。",
      ],
    ]),
  ],
};
