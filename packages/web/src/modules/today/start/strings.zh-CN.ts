import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  title: "三步之后，今日计划就是你自己的",
  hide: "收起",
  hidden: "入门步骤已收起",
  of: (done, of) => `${done} / ${of}`,
  done: "已完成",
  steps: {
    customers: { name: "放进五个客户", hint: "从文件导入，或手工录入", action: "导入文件" },
    talk: { name: "记一次沟通，或安排下一步", hint: "在客户页面里", action: "选一个客户" },
    sale: { name: "写下可能成交的一笔", hint: "一个商机或一张订单", action: "新建商机" },
  },
};
