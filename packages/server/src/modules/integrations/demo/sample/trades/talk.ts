import type { Talk } from "../words/talk.ts";

/** What is written down about Chinese customers, whatever one does for them. */
export const plainTalkZh: Talk = {
  hello: [
    ["message", "加了微信，先发了介绍和价目表，问的是{product}。"],
    ["call", "朋友介绍过来的，电话里聊了二十分钟，想先了解{product}。"],
    ["meeting", "见了一面，把需求过了一遍，对{product}感兴趣。"],
    ["mail", "官网留言询价，回了价目表和说明。"],
  ],
  wish: [
    ["message", "问{product}最近能不能安排。"],
    ["call", "打电话来定{product}，希望这周确认时间。"],
    ["followup", "按节奏差不多该联系了，发消息问了一句，马上定下来。"],
    ["message", "说上次合作顺利，这次还是{product}。"],
  ],
  thanks: [
    ["message", "说{product}比预期好，谢谢。"],
    ["followup", "回访：满意，下次还找我们。"],
    ["call", "打来道谢，说已经推荐给两位朋友。"],
    ["mail", "回邮件确认收到，发票已转财务。", "firm"],
  ],
  check: [
    ["call", "例行问候，最近在忙，下个月再说。"],
    ["message", "发了{product}的新安排，说考虑一下，周末给答复。"],
    ["followup", "没接电话，晚上回了消息，说下周联系。"],
    ["note", "看到在出差，等回来再联系。"],
    ["call", "和负责人通了电话，这个季度预算还有余。", "firm"],
  ],
  trouble: [
    ["message", "时间上出了差错，道歉，当天退了一部分。"],
    ["call", "反馈和说好的不太一样，商量后退回一部分费用。"],
    ["followup", "问了退款是否收到，已经没事了。"],
  ],
  silence: [
    ["message", "发了近况和问候，没有回复。"],
    ["call", "没人接，过阵子再试。"],
    ["message", "发了新的案例，还没回。"],
  ],
  need: [
    ["call", "聊了“{deal}”：{days} 天内定，预算还没最后批。"],
    ["meeting", "见面谈了一小时，最在意时间和效果。"],
    ["message", "发来“{deal}”的要求，问大概多少钱。"],
  ],
  sample: [
    ["followup", "发了以前的案例，等反馈。"],
    ["message", "看过案例了，喜欢第二个的思路。"],
    ["call", "一起过了细节，改了两处。"],
  ],
  quote: [
    ["mail", "发了“{deal}”的报价，有效期两周。"],
    ["message", "报价已发，{days} 天内答复。"],
    ["call", "讲了一遍报价，问能不能分两次付。"],
  ],
  haggle: [
    ["call", "希望再优惠一点，答应量大可以让 5%。"],
    ["message", "还在等内部审批，说{days} 天内有结果。"],
    ["mail", "条款改了一处付款时间，发回去了。"],
  ],
  won: [
    ["message", "“{deal}”定了，定金已付。"],
    ["call", "电话确认“{deal}”，下周开始。"],
  ],
  lost: [
    ["message", "说这次先不做了，谢谢我们的方案。"],
    ["call", "选了另一家，约好下次再比。"],
  ],
};

/** The same for those who are written to in English. */
export const plainTalkEn: Talk = {
  hello: [
    ["mail", "Wrote through the website and asked about {product}. Sent the price list."],
    ["call", "A friend passed on our number. Wants to start small and see how it goes."],
    ["message", "First message: interested in {product}, asked for a date."],
  ],
  wish: [
    ["mail", "Asked whether {product} can be done this month."],
    ["call", "Ordered by phone, wants a date before Friday."],
    ["followup", "It was about time, so I asked. The order came the same day."],
  ],
  thanks: [
    ["mail", "Says {product} was better than expected."],
    ["followup", "Asked how it went: happy, will come back."],
    ["call", "Called to say thank you, and that two friends will write."],
  ],
  check: [
    ["call", "Short call. Busy weeks, talk again next month."],
    ["mail", "Sent what is new about {product}; an answer comes over the weekend."],
    ["followup", "Left a message, answered in the evening: next week is better."],
    ["note", "Travelling until the end of the month. Write again after that."],
  ],
  trouble: [
    ["mail", "A date was missed. Apologised, refunded a part the same day."],
    ["message", "Not quite what was agreed. Returned a part of the fee."],
    ["followup", "Asked after the refund. All is well again."],
  ],
  silence: [
    ["mail", "Wrote to ask how things are, no answer."],
    ["call", "Nobody picked up; will try again."],
    ["message", "Sent a new example of our work, no word yet."],
  ],
  need: [
    ["call", "Talked through “{deal}”: a decision in {days} days, budget still open."],
    ["mail", "Sent a brief for “{deal}” and asked for a rough price."],
    ["message", "Would like “{deal}”. Dates matter most."],
  ],
  sample: [
    ["followup", "Sent two earlier examples, waiting for a word."],
    ["mail", "Likes the second example best."],
    ["call", "Went through the details and changed two of them."],
  ],
  quote: [
    ["mail", "Sent the quote for “{deal}”, good for two weeks."],
    ["call", "Explained the quote; asked to pay in two parts."],
    ["message", "Quote is out, an answer within {days} days."],
  ],
  haggle: [
    ["call", "Asked for a little off; 5 % if it becomes more."],
    ["mail", "Waiting for their approval, {days} days."],
    ["mail", "Changed one date of payment and sent it back."],
  ],
  won: [
    ["mail", "“{deal}” is settled, the deposit has come."],
    ["call", "Confirmed “{deal}” by phone; we begin next week."],
  ],
  lost: [
    ["mail", "Not this time; thanked us for the proposal."],
    ["call", "Chose somebody else; will ask us again."],
  ],
};
