import { tradesZh } from "../trades.ts";
import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  title: "行业",
  hint: "选一个行业，先看它会带来什么。只添加，不改动已有的内容；还没有商机用到时，一步撤销。",
  trades: tradesZh,
  current: "当前",
  counts: {
    stage: (count) => `${count} 个阶段`,
    field: (count) => `${count} 个字段`,
    check: (count) => `${count} 个检查项`,
    product: (count) => `${count} 个产品`,
    delivery: (count) => `${count} 个交付模板`,
    contract: (count) => `${count} 个合同模板`,
  },
  heads: {
    stage: "销售阶段",
    field: "自定义字段",
    check: "各阶段检查清单",
    product: "示例产品",
    delivery: "交付模板",
    contract: "合同模板",
  },
  records: { customer: "客户", contact: "联系人", opportunity: "商机", order: "订单" },
  comma: "、",
  colon: "：",
  adds: (what) => `将添加 ${what}`,
  nothingToAdd: "都已经有了，不需要再添加。",
  thereAlready: "已有",
  setUp: "套用",
  isSetUp: "已套用",
  done: (name, added) => `${name}：已添加 ${added}`,
  things: (count) => `${count} 项`,
};
