import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  export: "导出",
  csv: "CSV 表格",
  xlsx: "Excel 工作簿（XLSX）",
  json: "JSON，全部字段",
  vcard: "名片（vCard）",
  tooMany: "逐个选择最多可导出 20000 条。请先筛选列表，再导出整个列表。",
  failed: "文件没有生成，请重试。",
};
