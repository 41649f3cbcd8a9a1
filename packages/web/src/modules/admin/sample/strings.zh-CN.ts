import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  marked: "示例数据",
  removeAll: "一键移除",
  removing: "正在移除…",
  loading: "正在放入…",
  loaded: "示例数据已放入",
  removed: "示例数据已移除",
  kept: (records) => `示例数据已移除；你改动过的 ${records} 条记录保留了下来`,
  failed: "示例数据没有放入成功，也没有留下一半的内容，请再试一次。",
};
