import type { en } from "./strings.en.ts";

const units = { DAILY: "天", WEEKLY: "周", MONTHLY: "个月", YEARLY: "年" } as const;
const alone = { DAILY: "每天", WEEKLY: "每周", MONTHLY: "每月", YEARLY: "每年" } as const;
const places: Readonly<Record<string, string>> = {
  "1": "第一个",
  "2": "第二个",
  "3": "第三个",
  "4": "第四个",
  "-1": "最后一个",
};
const short = { MO: "周一", TU: "周二", WE: "周三", TH: "周四", FR: "周五", SA: "周六", SU: "周日" };

export const zhCN: typeof en = {
  repeat: "重复",
  never: "不重复",
  choices: {
    DAILY: "每天",
    WEEKLY: "每周",
    MONTHLY: "每月的这一天",
    NTH: "每月的这个星期几",
    YEARLY: "每年",
    RULE: "按 RFC 5545 规则",
  },
  interval: "每隔",
  unit: (freq) => units[freq],
  onDays: "在",
  short,
  names: short,
  ends: "结束",
  endings: { never: "永不", until: "到某天", count: "若干次后" },
  until: "最后一天",
  count: "次数",
  fromDone: "从完成那天算起",
  rule: "规则",
  every: (freq, many) => (many === 1 ? alone[freq] : `每 ${many} ${units[freq]}`),
  on: (days) => `的${days}`,
  and: (days) => days.join("、"),
  onDate: (day) => (day === -1 ? "最后一天" : ` ${day} 日`),
  onPlace: (place, day) => `的${places[place] ?? place}${day}`,
  times: (many) => `，共 ${many} 次`,
  untilDay: (day) => `，到 ${day} 为止`,
  afterDone: (freq, many) => `完成后 ${many} ${units[freq]}`,
  byRule: (rule) => `按规则 ${rule}`,
  scopeTitle: "这是重复的日程，要修改哪些？",
  scopes: { this: "仅这一次", following: "这次及以后", all: "全部" },
};
