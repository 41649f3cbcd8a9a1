import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  title: "欢迎回来",
  lead: "登录后看看今天做什么最值得。",
  email: "邮箱",
  password: "密码",
  signIn: "登录",
  forgotten: "忘记密码？",
};
