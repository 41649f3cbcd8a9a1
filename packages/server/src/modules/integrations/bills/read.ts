import { createHash } from "node:crypto";
import { startOfDay } from "#platform/clock";
import type { BillIncome, BillSource } from "#modules/sales";
import { invalid } from "#platform/errors";
import {
  cleanCell,
  headerKey,
  isBlankCell,
  isSentence,
  parseDate,
  parseMoney,
  readHeader,
  readRows,
  recogniseFormat,
} from "../imports/queries/reading.ts";
import { type Columns, columnsOf, type Meaning } from "./columns.ts";

export type ReadBill = { source: BillSource; rows: BillIncome[]; leftOut: number };
type Manner = { timeZone: string; currency: string };

/** Reads a bill of WeChat Pay or Alipay or a bank's statement by the names of its columns. Only what came in counts. */
export async function readBill(path: string, fileName: string, manner: Manner): Promise<ReadBill> {
  const { format } = await recogniseFormat(path, fileName);
  const header = await readHeader(path, format);
  const columns = columnsOf(header);
  const isWhole = columns.day !== undefined && (columns.amount !== undefined || columns.income !== undefined);
  if (!isWhole) throw noBill();
  const source = sourceOf(header);
  const seen = new Map<string, number>();
  const rows: BillIncome[] = [];
  let leftOut = 0;
  for await (const batch of readRows(path, format)) {
    for (const { cells, aside, problem } of batch) {
      if (aside || problem || cells.every(isBlankCell)) continue;
      const row = incomeOf(cells, columns, source, manner, seen);
      if (row) rows.push(row);
      else leftOut++;
    }
  }
  return { source, rows, leftOut };
}

function noBill() {
  return invalid("bill.not_recognised", [
    "This does not look like a bill: there is no column with a day, or none with an amount. Export it again as CSV or XLSX.",
    "这不像一份账单：没有找到日期列或金额列。请重新导出为 CSV 或 XLSX 再上传。",
  ]);
}

function sourceOf(header: readonly string[]): BillSource {
  const keys = new Set(header.map(headerKey));
  const has = (...names: string[]) => names.some((name) => keys.has(headerKey(name)));
  if (has("微信订单号") || (has("交易单号") && has("当前状态", "支付方式"))) return "wechat";
  if (has("交易订单号", "收/付款方式") || (has("交易号") && has("商家订单号", "资金状态"))) return "alipay";
  return "bank";
}

const income = /^(收入|已收入|收|贷|贷方|转入|入账|来账|credit|cr|c|in|incoming|deposit|\+)$/i;
const spending = /^(支出|支|借|借方|转出|往账|debit|dr|d|out|outgoing|withdrawal|不计收支|中性交易|其他|已支出|\/|-)$/i;
const off = /关闭|失败|全额退款|已撤销|已退款$|退款成功|REFUND|REVOKED|等待付款|closed|failed|cancelled/i;
const partlyBack = /已退款[(（]\s*[¥￥]?\s*([\d.,]+)\s*[)）]/u;

function incomeOf(
  cells: readonly string[],
  columns: Columns,
  source: BillSource,
  { timeZone, currency: home }: Manner,
  seen: Map<string, number>,
): BillIncome | null {
  const cell = (meaning: Meaning) => {
    const at = columns[meaning];
    const text = at === undefined ? "" : cleanCell(cells[at] ?? "");
    return isBlankCell(text) ? "" : text;
  };
  const currency = currencyIn(cell("currency")) ?? home;
  const money = (text: string) => {
    const found = text ? parseMoney(text, currency) : null;
    return found && !isSentence(found) ? found.minor : null;
  };
  const state = cell("state");
  const back = partlyBack.exec(state)?.[1];
  if (!back && off.test(state)) return null;
  const raw = amountOf(money(cell("income")), money(cell("amount")), cell("direction"), columns);
  if (raw === null) return null;
  const amountMinor = raw - Math.abs(money(back ?? cell("refunded")) ?? 0);
  const written = [cell("day"), cell("time")].filter(Boolean).join(" ");
  const day = parseDate(written, "ymd", timeZone);
  if (amountMinor <= 0 || isSentence(day)) return null;
  const remarks = columns.remarks.map((at) => cleanCell(cells[at] ?? ""));
  const remark = [cell("goods"), ...remarks, cell("ownNumber")]
    .filter((text) => text && !isBlankCell(text))
    .join(" · ");
  const facts = { at: day.at ?? startOfDay(day.on, timeZone), cameOn: day.on, amountMinor, currency };
  const who = { payer: cell("payer"), account: cell("account"), remark: [...new Set(remark.split(" · "))].join(" · ") };
  const fee = Math.abs(money(cell("fee")) ?? 0);
  const number = cell("number");
  return {
    ...facts,
    ...who,
    number,
    feeMinor: fee,
    key: keyOf(source, number, { ...facts, ...who, balance: cell("balance") }, seen),
  };
}

/** What came in: from a column of income, or a signed amount, or one whose direction stands beside it. */
function amountOf(
  inMinor: number | null,
  amountMinor: number | null,
  direction: string,
  columns: Columns,
): number | null {
  if (columns.income !== undefined && inMinor !== null && inMinor > 0) return inMinor;
  if (columns.income !== undefined && columns.amount === undefined) return null;
  if (amountMinor === null) return null;
  if (spending.test(direction)) return null;
  if (income.test(direction)) return Math.abs(amountMinor);
  if (columns.direction !== undefined && columns.spending === undefined && direction === "") return null;
  return amountMinor > 0 && columns.income === undefined ? amountMinor : null;
}

const currencyNames: Record<string, string> = {
  人民币: "CNY",
  人民币元: "CNY",
  rmb: "CNY",
  美元: "USD",
  欧元: "EUR",
  港币: "HKD",
  港元: "HKD",
};
function currencyIn(text: string): string | null {
  return currencyNames[text.toLowerCase()] ?? (/^[A-Z]{3}$/.test(text) ? text : null);
}

/** The same row has the same key in every bill. A bank's numbers may begin anew each day; rows without one are known by all they say. */
function keyOf(source: BillSource, number: string, facts: Record<string, string | number>, seen: Map<string, number>) {
  if (number && source !== "bank") return `${source}:${number}`;
  const told = number
    ? `${facts["cameOn"]}|${number}|${facts["amountMinor"]}`
    : createHash("sha256").update(JSON.stringify(facts)).digest("base64url");
  const times = (seen.get(told) ?? 0) + 1;
  seen.set(told, times);
  return `${source}:${told}${times > 1 ? `|${times}` : ""}`;
}
