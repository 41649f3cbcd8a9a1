import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  fields: {
    industry: "行业",
    size: "规模",
    metHow: "如何认识",
    metOn: "认识日期",
    keepInTouchDays: "联系间隔",
    region: "地区",
  },
  people: (size) => `${size} 人`,
  unknown: "未知",
  days: (number) => `每 ${number} 天`,
  touchHint: "超过这么多天没有联系，今日计划会提醒你",
  metPlaceholder: "展会、介绍、课程……",
  met: (how, on) => [how, on].filter(Boolean).join("，"),
  jobOf: (name) => `${name}的职务`,
  roleOf: (name) => `${name}的决策角色`,
  touchOf: (name) => `与${name}联系的间隔天数`,
  addJob: "职务",
  noRole: "角色",
  addTouch: "联系间隔",
};
