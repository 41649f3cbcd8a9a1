import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  title: "需求与偏好",
  add: "新增需求或偏好",
  none: "需要什么、偏好什么、从哪儿知道的？记在这里。",
  kinds: { need: "需求", preference: "偏好" },
  kind: "类型",
  text: "内容",
  source: "从哪里得知",
  sourcePlaceholder: "电话、问卷、上次订单…",
  notedOn: "得知日期",
  newTitle: "新增需求或偏好",
  editTitle: "编辑需求或偏好",
  saved: "已记下",
  removed: "已删除需求",
  edit: "编辑",
  remove: "删除",
  cancel: "取消",
  save: "保存",
  more: (text) => `“${text}”的更多操作`,
};
