import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  close: "关闭",
  add: "添加",
  remove: "移除",
  cancel: "取消",
  optional: "选填",
  show: "显示",
  hide: "隐藏",
  none: "没有找到",
  create: (text) => `新建“${text}”`,
  notMoney: "请写成金额，例如 1,200.50",
  columns: "列",
  selectAll: "全选",
  selectRow: "选择",
  selected: (number) => `已选 ${number} 项`,
  clear: "取消选择",
  sortBy: (column) => `按${column}排序`,
  edit: (field) => `修改${field}`,
  choose: "请选择…",
  cannotBeUndone: "此操作无法撤销。",
  loading: "载入中",
};
