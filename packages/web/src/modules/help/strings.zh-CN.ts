import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  help: "帮助",
  helpHere: "本页帮助",
  contents: "目录",
  search: "在手册中查找",
  searchHint: "想做什么？",
  none: (asked) => `手册里没有提到“${asked}”`,
  noneHint: "只留一个词，或者换一种说法试试。",
  missing: "手册里没有这一页。",
  onThisPage: "本页内容",
  next: "下一篇",
  back: "全部主题",
};
