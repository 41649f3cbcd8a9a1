import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  all: "全部流程",
  elsewhere: "移到别的销售流程",
  move: "移动",
  earlier: "前移",
  later: "后移",
  removeTitle: (name) => `删除「${name}」`,
  removeHint: "其中未结束的商机移到",
  remove: "删除",
  checklistOf: (stage, count) => `「${stage}」的退出清单：${count} 项`,
};
