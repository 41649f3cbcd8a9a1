import { type Sentence, say } from "#platform/i18n";
import { foldText } from "#platform/text";
import { cleanCell, quoted } from "./cells.ts";
import { inUnits, readDecimal } from "./decimals.ts";

/** How far an order is. */
export type OrderState = "open" | "done" | "cancelled" | "refunded";
/** What an order row is: a sale, its return, money that went out (in a bill), or money that only moved. */
export type OrderKind = "sale" | "refund" | "spending" | "neutral";
/** How an opportunity ended, or that it has not. */
export type Outcome = "open" | "won" | "lost";

const wordOf = (text: string) => foldText(cleanCell(text)).replace(/[\s_-]+/g, " ");

const yes = new Set(
  "yes y true t 1 1.0 on 是 对 有 真 √ ✓ ✔ ☑ checked x 已订阅 subscribed done completed 完成 已完成 closed".split(" "),
);
const no = new Set(
  "no n false f 0 0.0 off 否 不是 不 没有 无 假 × ✗ ✘ ☐ unchecked 未订阅 unsubscribed todo to_do 未完成 待办 open".split(
    " ",
  ),
);

/** Reads yes or no, in words, signs or digits. */
export function parseBoolean(text: string): boolean | Sentence {
  const word = wordOf(text);
  if (yes.has(word)) return true;
  if (no.has(word) || no.has(word.replaceAll(" ", "_"))) return false;
  return say(`“${quoted(text)}” is neither yes nor no.`, `“${quoted(text)}”既不是“是”也不是“否”。`);
}

/** Platforms write states as sentences; the first line that fits decides, so the stronger word stands above. */
const orderStates: readonly [RegExp, OrderState][] = [
  // What was given back is a part: it was paid, and nobody owes it.
  [/partial(ly)? refunded|部分退款(成功|完成)?$/, "done"],
  [/partial(ly)? paid|部分(付款|发货)|退款(中|关闭|失败|取消)|售后(中|处理)|未退款|无退款/, "open"],
  [
    /^refund$|^(fully )?refunded$|^returned$|退款(成功|完成)|已(全额)?(退款|退货)|退货(成功|完成)|全额退款|^退款$|^退货$/,
    "refunded",
  ],
  [/cancel|void|closed|expired|declined|failed|abandoned|取消|关闭|作废|失效|失败|拒绝|删除|revoked/, "cancelled"],
  [
    /^(un|not |pending|awaiting|waiting|in |on |part)|pending|processing|open|hold|draft|等待|待|未|处理中|进行中|备货|已发货|配送中|运输中|部分/,
    "open",
  ],
  [
    /paid|complete|fulfilled|delivered|done|success|received|shipped|invoiced|成功|完成|已签收|已收货|已支付|已付款|已收款|已到账|已收钱|已存入零钱|确认收货|已结算|^paid$/,
    "done",
  ],
  [/锁定|暂停|authorized|confirmed|submitted|sent|new|已确认|新建|新订单|已下单|已出库/, "open"],
];

/** Reads the state of an order in the words of shops and platforms: paid, 交易成功, 已发货，待签收, 未发货，退款成功. */
export function parseOrderState(text: string): OrderState | Sentence {
  const word = wordOf(text);
  const found = orderStates.find(([pattern]) => pattern.test(word));
  return (
    found?.[1] ?? say(`“${quoted(text)}” is not a state of an order we know.`, `不认识订单状态“${quoted(text)}”。`)
  );
}

/** Reads which way the money went: 收入, 支出, refund. */
export function parseOrderKind(text: string): OrderKind | Sentence {
  const word = wordOf(text);
  if (/^\/$|不计收支|中性|其他|revoked|transfer|提现|充值/.test(word)) return "neutral";
  if (/退款|退货|refund|return|credit/.test(word)) return "refund";
  if (/支出|付款|spending|expense|debit|outgoing|payment out/.test(word)) return "spending";
  if (/^success$|收入|销售|普通|sale|order|invoice|income|incoming|订单/.test(word)) return "sale";
  return say(
    `“${quoted(text)}” is neither a sale nor a refund nor spending.`,
    `“${quoted(text)}”既不是收入、退款，也不是支出。`,
  );
}

const outcomes: readonly [RegExp, Outcome][] = [
  [/lost|abandon|disqualif|dead|cancel|输单|丢单|失败|流失|未成交|无效|放弃|关闭$|搁置|拒绝/, "lost"],
  [/won|^win$|success|signed|赢单|成交|签约|成功|^赢$|已签/, "won"],
  [/open|progress|new|pending|active|ongoing|进行|跟进|未|待|新|洽谈|谈判|报价|初步|意向/, "open"],
];

/** Reads how an opportunity ended: Closed Won, 赢单, 输单, 跟进中. */
export function parseOutcome(text: string): Outcome | Sentence {
  const word = wordOf(text);
  const found = outcomes.find(([pattern]) => pattern.test(word));
  return (
    found?.[1] ??
    say(`“${quoted(text)}” says neither won, lost nor open.`, `“${quoted(text)}”看不出是赢单、输单还是进行中。`)
  );
}

/** Reads a probability as a share of one: 60%, 60, 0.6 and 六成 are 0.6. A bare 1 is certain. */
export function parseProbability(text: string): number | Sentence {
  const cell = cleanCell(text).normalize("NFKC").trim();
  const tenths = "一二三四五六七八九十".indexOf(/^([一二三四五六七八九十])成$/.exec(cell)?.[1] ?? "-") + 1;
  if (tenths > 0) return tenths / 10;
  const number = readDecimal(cell.replace(/\s*%$/, ""));
  const millionths = number && inUnits(number, 6)?.units;
  const isShare = !cell.endsWith("%") && millionths !== null && millionths !== undefined && millionths <= 1_000_000;
  const share = millionths === null || millionths === undefined ? -1 : isShare ? millionths / 1e6 : millionths / 1e8;
  if (share >= 0 && share <= 1) return share;
  return say(`“${quoted(cell)}” is not a probability between 0 and 100 %.`, `“${quoted(cell)}”不是0到100%之间的概率。`);
}
