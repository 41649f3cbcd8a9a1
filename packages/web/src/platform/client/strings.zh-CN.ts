import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  offline: "连不上 Soloist。你写的内容还在；请检查连接后再试。",
  broken: (status) => `这一步没有成功（错误 ${status}）。什么都没有改动，请稍后再试。`,
};
