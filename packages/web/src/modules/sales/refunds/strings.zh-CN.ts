import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  title: "退款",
  what: "退回的商品",
  all: "全部",
  none: "清空",
  of: (left) => `可退 ${left}`,
  quantityOf: (title) => `「${title}」退回数量`,
  less: (title) => `「${title}」减一`,
  more: (title) => `「${title}」加一`,
  amountHint: "按所选商品计算，也可以只退金额。",
  restock: "退回的商品重新入库",
  reasons: ["不想要了", "质量问题", "发错商品", "到货太晚"],
  settles: (amount) => `其中 ${amount} 抵扣未付款。`,
  pays: (amount) => `退回 ${amount}。`,
  partly: "部分退款",
  backOf: (back) => `已退 ${back}`,
  again: "再来一单",
  againOf: (title) => `${title} 再来一单`,
  boughtTitle: "购买明细",
  moreLines: "更多",
  againSaid: (number) => `已生成订单 ${number}`,
};
