import { say } from "#platform/i18n";
import { contractOf } from "./contract.ts";
import { field, item, type Kit, must, product, project } from "./kit.ts";

/** Selling to firms. */
export const b2b: Kit = {
  name: say("B2B sales", "企业销售"),
  fields: [
    field("customer", "text", "Industry need", "行业需求"),
    field("customer", "choice", "Purchase cycle", "采购周期", [
      ["Monthly", "每月"],
      ["Quarterly", "每季度"],
      ["Twice a year", "每半年"],
      ["Yearly", "每年"],
      ["As needed", "按需"],
    ]),
    field("customer", "choice", "Headcount", "人员规模", [
      ["Up to 20", "20 人以内"],
      ["21 to 100", "21～100 人"],
      ["101 to 500", "101～500 人"],
      ["More than 500", "500 人以上"],
    ]),
    field("opportunity", "choice", "Purchase procedure", "采购方式", [
      ["Direct", "直接采购"],
      ["Three quotes compared", "三家比价"],
      ["Tender", "招投标"],
    ]),
    field("opportunity", "yesNo", "Budget approved", "预算已批"),
    field("order", "text", "Purchase order number", "客户采购单号"),
  ],
  checklists: [
    [item("Need and use are clear", "已了解需求和用途"), item("Contact's role is known", "已了解联系人的角色")],
    [must("It is clear who decides", "已确认决策人"), item("Budget and date are known", "已了解预算和时间")],
    [item("Quote received and talked through", "客户已收到报价并沟通"), item("Sample approved", "样品已确认")],
    [must("Terms of payment agreed", "付款条件已谈定"), item("Contract text agreed", "合同条款已谈定")],
  ],
  products: [
    product(say("Standard package", "标准套餐"), say("set", "套"), say("Products", "产品"), 3_980, 0),
    product(say("Sample order", "样品订单"), say("set", "套"), say("Products", "产品"), 200),
    product(say("Yearly service", "年度服务"), say("year", "年"), say("Services", "服务"), 6_800),
  ],
  deliveries: [
    project("Order for a firm", "企业订单交付", [
      ["Sample confirmed", "样品确认", 5],
      ["Produced", "生产完成", 20],
      ["Shipped", "发货", 22],
      ["Accepted", "客户验收", 30],
    ]),
  ],
  contracts: [
    contractOf(say("Framework agreement", "年度框架协议"), [
      [
        "Supply",
        "供货",
        "Goods and prices:\n\n{{lines|Those of the current price list.}}\n\nEach call-off is confirmed in writing.",
        "货物及价格：\n\n{{lines|以现行价目表为准。}}\n\n每次采购以双方书面确认的订单为准。",
      ],
      [
        "Prices",
        "价格",
        "Prices hold for the term of this agreement. A change is announced 30 days ahead.",
        "协议期内价格不变；确需调整的，提前 30 日书面通知。",
      ],
      [
        "Payment",
        "付款",
        "Each month's deliveries are reckoned up and paid within 30 days of the invoice.",
        "货款按月对账，收到发票后 30 日内付清。",
      ],
    ]),
  ],
};
