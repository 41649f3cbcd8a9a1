import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  returning: (day, orders) => `老客户：最近下单 ${day}，共 ${orders} 笔订单`,
  known: "已有此人，尚未下单",
  first: "新客户：这将是首单",
  use: "选用",
  takeThis: (name) => `选用${name}`,
  tag: { first: "首单", returning: "老客户" },
};
