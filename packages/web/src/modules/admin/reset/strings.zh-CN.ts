import type { en } from "./strings.en.ts";

export const zhCN: typeof en = {
  askTitle: "重设密码",
  askLead: "我们会把链接发到你的邮箱，一小时内有效。",
  noMail:
    "独奏还不能发邮件。请在运行它的电脑上用命令设置新密码：npm run -s soloist -- user password 邮箱 --password 新密码",
  email: "邮箱",
  send: "发送链接",
  sentTitle: "请查看邮箱",
  sentLead: (email) => `如果 ${email} 是这里的账号，链接已经发出。`,
  setTitle: "设置新密码",
  setLead: "设置后，所有设备都会退出登录。",
  password: "新密码",
  hint: "至少 10 个字符；用一句短话最好记。",
  set: "设置密码",
  doneTitle: "新密码已生效",
  signIn: "去登录",
  back: "返回登录",
};
