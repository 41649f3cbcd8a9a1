import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  calendar: "日历",
  title: (month) => `${month}预计成交`,
  previous: "上个月",
  next: "下个月",
  thisMonth: "本月",
  total: (count, amount, weighted) => `${count} 单 · ${amount}，按赢率 ${weighted}`,
  nothing: "这个月没有预计成交的商机。",
  more: (count) => `还有 ${count} 单`,
  undated: (count) => `${count} 单没有日期`,
  late: (count) => `${count} 单日期已过`,
  movedTo: (day) => `已改到 ${day}`,
  hint: "拖到别的日子，或用 Alt + 方向键；Page Up、Page Down 翻月。",
  day: (day, count) => `${day}：${count} 单`,
  weekdays: ["一", "二", "三", "四", "五", "六", "日"],
};
