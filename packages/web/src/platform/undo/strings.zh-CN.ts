import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  saved: "已保存",
  undo: "撤销",
  undone: "已撤销",
  redo: "重做",
  nothing: "没有可以撤销的操作",
};
