import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  title: "离开本阶段前",
  progress: (done, count) => `已完成 ${done}/${count}`,
  required: "必做",
  tickedBy: (who, when) => `${who}，${when}`,
  exitTitle: "还有事项没完成",
  exitHint: (deal) => `「${deal}」要离开当前阶段，已经做完的请勾选：`,
  reason: "或者说明为什么可以跳过",
  reasonHint: "会记在客户的时间线里。",
  go: "继续",
  stay: "留在这里",
  itemsOf: (stage) => `「${stage}」的退出清单`,
  noItems: "离开这个阶段时还没有要求。",
  newItem: "必须做到的事",
  add: "添加",
  label: "事项",
  up: (label) => `上移${label}`,
  down: (label) => `下移${label}`,
  remove: (label) => `去掉${label}`,
  removed: "已去掉",
};
