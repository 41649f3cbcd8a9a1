import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  yes: "是",
  no: "否",
  none: "–",
  choose: "请选择…",
  find: { customer: "查找客户", opportunity: "查找商机", order: "查找订单", product: "查找产品" },
  gone: "已不存在",
  change: (label) => `修改${label}`,
  save: "保存",
  linkPlaceholder: "https://",
};
