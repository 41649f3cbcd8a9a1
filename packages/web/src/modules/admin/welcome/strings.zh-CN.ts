import { tradesZh } from "../trades.ts";
import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  step: (at) => `第 ${at} 个问题，共 3 个`,
  whoTitle: "你是谁？",
  whoLead: "独奏运行在这台电脑上，你填写的内容只保存在这里。",
  name: "你的名字",
  email: "邮箱",
  password: "密码",
  passwordHint: "至少 10 个字符；用一句短话最好记。",
  next: "继续",
  tradeTitle: "你做哪一行？",
  tradeLead: "为你准备好阶段、字段、检查清单和示例产品，随时可以改，也可以一步撤销。",
  trades: tradesZh,
  later: "以后再说",
  dataTitle: "从什么数据开始？",
  dataLead: "无论选哪个，都可以一键撤销。",
  file: "我自己的表格",
  fileHint: "CSV、XLSX、vCard 或 JSON：客户、订单、商机。先预览，之后可全部撤销。",
  sample: "示例数据",
  sampleHint: "一家同行小公司的两年往来，先随便看看；一键清除，不留痕迹。",
  empty: "从空白开始",
  emptyHint: "半分钟记下第一位客户。",
  loading: "正在放入示例数据…",
  already: "独奏已经设置好了。",
  signIn: "去登录",
};
