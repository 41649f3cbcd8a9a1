import { say } from "#platform/i18n";

/** The words of the private page of a quote, besides those of its paper. */
export const words = {
  validUntil: say("Valid until", "有效期至"),
  expired: say("This quote is no longer valid. Please ask for a new one.", "这份报价已过有效期，请联系我们重新报价。"),
  withdrawn: say("This quote was withdrawn.", "这份报价已被撤回。"),
  newer: say("There is a newer version of this quote.", "这份报价已有更新的版本。"),
  toNewer: say("Open the newer version", "查看新版本"),
  inWork: say("A newer version is on its way.", "新版本正在准备中。"),
  acceptedBy: say("Accepted by", "接受人"),
  acceptedOn: say("on", "时间"),
  thanks: say("Thank you! We will be in touch about the next step.", "感谢您的确认！我们会尽快与您联系后续事宜。"),
  declined: say("You declined this quote. Thank you for letting us know.", "您已谢绝这份报价，感谢告知。"),
  preview: say(
    "You see what your customer sees. Because you are signed in, your visit is not counted and you cannot answer.",
    "这是客户看到的页面。你已登录，所以不计入查看次数，也不能代为答复。",
  ),
  accept: say("Accept this quote", "接受报价"),
  name: say("Your name", "您的姓名"),
  draw: say("Sign here if you like", "可在此手写签名"),
  clear: say("Clear", "清除"),
  acceptButton: say("Accept", "确认接受"),
  acceptHint: say(
    "With this you accept the quote as it stands on this page. We keep your name, the time, and the address and browser you use.",
    "点击后即表示您接受本页所示的报价。我们会记录您的姓名、时间、网络地址和浏览器。",
  ),
  decline: say("Decline", "谢绝报价"),
  why: say("Why? (if you like to say)", "原因（选填）"),
  declineButton: say("Decline this quote", "确认谢绝"),
  pdf: say("Open as PDF", "打开 PDF"),
  text: say("The exact text you sign", "签署的完整文本"),
} as const;
