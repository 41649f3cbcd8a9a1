import { headerKey } from "../imports/queries/reading.ts";

/** What a column of a bill says. */
export const meanings = [
  "day",
  "time",
  "income",
  "spending",
  "amount",
  "direction",
  "state",
  "fee",
  "refunded",
  "number",
  "ownNumber",
  "payer",
  "account",
  "goods",
  "remark",
  "balance",
  "currency",
] as const;
export type Meaning = (typeof meanings)[number];
export type Columns = Partial<Record<Meaning, number>> & { remarks: number[] };

/** Names of columns by what they say, the best first; signs, spaces and capitals do not matter. */
const names: Record<Meaning, string> = {
  day: "交易日期 | 交易时间 | 交易创建时间 | 付款时间 | 入账时间 | 入账日期 | 记账日期 | 记账日 | 日期 | transaction date | booking date | value date | posting date | date | completed date",
  time: "交易时刻 | 时间 | time",
  income:
    "贷方金额 | 贷方发生额 | 贷方发生额（收入） | 贷方 | 收入金额 | 收入 | 收入（+元） | 收入（元） | 存入金额 | 存入 | 转入金额 | 收方金额 | credit amount | credit | deposit | deposits | paid in | money in | credits",
  spending:
    "借方金额 | 借方发生额 | 借方发生额（支取） | 借方 | 支出金额 | 支出 | 支出（-元） | 支取金额 | 转出金额 | 付方金额 | debit amount | debit | withdrawal | withdrawals | paid out | money out | debits",
  amount:
    "应结订单金额 | 订单金额 | 总金额 | 交易金额 | 发生额 | 金额 | 金额（元） | 交易金额（元） | amount | transaction amount",
  direction:
    "收/支 | 收支 | 收支类型 | 借贷标志 | 借贷 | 借贷方向 | 收付标志 | 交易方向 | debit/credit | dr/cr | cr/dr | type",
  state: "当前状态 | 交易状态 | 状态 | status | state",
  fee: "手续费 | 服务费 | 服务费（元） | 手续费（元） | fee",
  refunded: "成功退款（元） | 成功退款 | 申请退款金额 | 退款金额 | 已退款",
  number:
    "微信订单号 | 交易单号 | 交易订单号 | 交易号 | 业务流水号 | 交易流水号 | 流水号 | 核心流水号 | 账务流水号 | 交易序号 | 凭证号 | transaction id | reference number | reference | transaction number",
  ownNumber: "商户订单号 | 商家订单号 | 商户单号",
  payer:
    "交易对方 | 对方户名 | 对方名称 | 对方账户名称 | 对方帐户名称 | 对方姓名 | 付款人名称 | 付款人户名 | 付款人 | 付款方名称 | 对方单位 | 对方单位名称 | counterparty | counterparty name | payer | payer name | from | name",
  account:
    "对方账号 | 对方帐号 | 对方账户 | 付款人账号 | 付款方账号 | 用户标识 | counterparty account | account number | iban",
  goods: "商品说明 | 商品名称 | 商品",
  remark:
    "备注 | 附言 | 摘要 | 用途 | 交易附言 | 交易备注 | 交易摘要 | 摘要说明 | description | memo | details | narrative | payment reference | remarks",
  balance: "余额 | 账户余额 | 交易余额 | 联机余额 | 本次余额 | balance | running balance",
  currency: "币种 | 货币种类 | 货币 | currency",
};
const keys = new Map(meanings.map((meaning) => [meaning, names[meaning].split(" | ").map(headerKey)]));
const plain = (name: string) => headerKey(name.replace(/[（(].*?[)）]/gu, ""));

/** Which column of a header says what; a column says one thing. */
export function columnsOf(header: readonly string[]): Columns {
  const found: Columns = { remarks: [] };
  const taken = new Set<number>();
  const here = header.map((name) => [headerKey(name), plain(name)]);
  for (const meaning of meanings) {
    for (const key of keys.get(meaning)!) {
      const at = here.findIndex(([whole, bare], index) => !taken.has(index) && (whole === key || bare === key));
      if (at < 0) continue;
      taken.add(at);
      if (meaning === "remark") {
        found.remarks.push(at);
        continue;
      }
      found[meaning] = at;
      break;
    }
  }
  return found;
}
