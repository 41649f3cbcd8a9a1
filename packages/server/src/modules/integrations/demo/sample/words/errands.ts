import type { TaskKind } from "#modules/work";
import type { z } from "#platform/schema";

type Kind = z.infer<typeof TaskKind>;
/** Something to do for a customer: `{name}` and `{title}` are filled in. */
export type Errand = readonly [kind: Kind, text: string];
export type Errands = Readonly<
  Record<"first" | "middle" | "late" | "chase" | "restock" | "greet" | "win", readonly Errand[]>
>;

/** What one plans with a deal at its first, middle and late stages; and with customers otherwise. */
export const errandsZh: Errands = {
  first: [
    ["call", "给{name}打电话，问清数量和交期"],
    ["message", "把案例图发给{name}"],
    ["todo", "准备「{title}」的方案"],
    ["meeting", "和{name}约见面谈需求"],
  ],
  middle: [
    ["mail", "给{name}发「{title}」报价"],
    ["call", "问{name}样品试喝的意见"],
    ["message", "提醒{name}报价有效期"],
    ["visit", "带新包装打样去{name}那里"],
  ],
  late: [
    ["call", "和{name}敲定预付款比例"],
    ["mail", "把合同发给{name}盖章"],
    ["message", "问{name}审批走到哪一步"],
    ["meeting", "和{name}确认排产时间"],
  ],
  chase: [
    ["call", "催{name}付货款，已过账期"],
    ["message", "给{name}发对账单"],
  ],
  restock: [
    ["message", "问{name}要不要补货"],
    ["call", "回访{name}，听听新口味的反馈"],
    ["message", "给{name}发新茶照片"],
  ],
  greet: [
    ["todo", "给{name}备一份生日小礼"],
    ["message", "给{name}发生日祝福"],
  ],
  win: [
    ["call", "给很久没下单的{name}打个电话"],
    ["message", "给{name}寄两泡小样，附一张手写卡"],
  ],
};
export const errandsEn: Errands = {
  first: [
    ["call", "Call {name}: quantity and date"],
    ["mail", "Send {name} pictures of earlier work"],
    ["todo", "Prepare “{title}”: samples and a plan"],
  ],
  middle: [
    ["mail", "Send {name} the quote for “{title}”"],
    ["call", "Ask {name} how the samples tasted"],
    ["mail", "Remind {name} until when the quote holds"],
  ],
  late: [
    ["call", "Agree on the deposit with {name}"],
    ["mail", "Send {name} the order to sign"],
    ["meeting", "Fix the delivery date with {name}"],
  ],
  chase: [
    ["mail", "Remind {name} of the open invoice"],
    ["call", "Call {name} about the invoice"],
  ],
  restock: [
    ["mail", "Ask {name} whether tea is running low"],
    ["message", "Send {name} pictures of the new harvest"],
  ],
  greet: [["todo", "Wrap a birthday present for {name}"]],
  win: [
    ["mail", "Write to {name}, silent for a long time"],
    ["todo", "Post two samples and a card to {name}"],
  ],
};
