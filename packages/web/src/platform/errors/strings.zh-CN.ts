import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  unexpected: "这个页面出了问题。你的数据是安全的，请重新载入。",
  title: "页面没有打开成功",
  retry: "再试一次",
  reload: "重新载入",
  missing: "这个地址下没有内容",
  missingHint: "它可能被移动或删除了，用搜索可以找到它。",
  home: "回到今日",
};
