import { say } from "#platform/i18n";
import { contractOf } from "./contract.ts";
import { field, item, type Kit, must, product, project } from "./kit.ts";

/** Commissions: design, writing, pictures, code. */
export const freelance: Kit = {
  name: say("Freelancing", "自由职业"),
  fields: [
    field("customer", "link", "Brand guide", "品牌规范链接"),
    field("opportunity", "link", "Brief", "需求文档链接"),
    field("opportunity", "choice", "Licence", "授权范围", [
      ["Personal use", "个人使用"],
      ["Commercial use", "商业使用"],
      ["All rights", "买断"],
    ]),
    field("opportunity", "number", "Revisions included", "包含修改次数"),
    field("opportunity", "date", "Deadline", "交稿日期"),
    field("order", "link", "Final files", "成品链接"),
  ],
  checklists: [
    [item("Sort of work and date known", "已了解类型和交期"), item("Budget asked", "已问预算")],
    [must("Brief received", "已收到需求文档"), item("Examples of taste collected", "已收集参考案例")],
    [item("Revisions and licence named", "已写明修改次数和授权"), item("Quote sent", "已发报价")],
    [must("Scope confirmed in writing", "已书面确认需求范围"), item("Deposit received", "定金已收")],
  ],
  products: [
    product(say("Small commission", "小型约稿"), say("piece", "件"), say("Commissions", "约稿"), 800),
    product(say("Project commission", "项目制作"), say("project", "个"), say("Commissions", "约稿"), 6_000, 0),
    product(say("Extra revision", "追加修改"), say("time", "次"), say("Commissions", "约稿"), 200),
  ],
  deliveries: [
    project("Commission", "约稿交付", [
      ["Draft", "初稿", 5],
      ["First revision", "第一次修改", 8],
      ["Second revision", "第二次修改", 11],
      ["Final files handed over", "成品交付", 14],
    ]),
  ],
  contracts: [
    contractOf(say("Commission agreement", "委托创作协议"), [
      [
        "Work",
        "创作内容",
        "{{lines|As set out in the brief.}}\n\nTwo rounds of revision are included; further ones are billed.",
        "{{lines|以需求文档为准。}}\n\n包含两次修改，超出部分另行计费。",
      ],
      [
        "Deposit",
        "定金",
        "Work begins when half of the fee has been received; the rest is due before the final files are handed over.",
        "收到一半费用后开始创作，交付成品前付清余款。",
      ],
      [
        "Rights",
        "著作权",
        "Paid in full, the Client may use the work within the licence agreed. The Provider may show it as a reference.",
        "付清费用后，甲方可在约定的授权范围内使用作品；乙方保留署名权和作品展示权。",
      ],
    ]),
  ],
};
