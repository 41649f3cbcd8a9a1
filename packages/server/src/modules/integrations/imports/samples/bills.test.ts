/** Bills of payment services: lead lines, spending among income, totals at the end. */
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { RowFacts } from "../facts/facts.ts";
import { csvOf, factsOf } from "../made-facts.ts";

const orderOf = ({ order, customer }: RowFacts) => [
  order?.number,
  order?.orderedOn,
  order?.state,
  order?.totalMinor,
  customer?.name,
];

const wechatLead = [
  "微信支付账单明细",
  "微信昵称：[某人]",
  "起始时间：[2026-01-01 00:00:00] 终止时间：[2026-02-01 00:00:00]",
  "导出类型：[全部]",
  "导出时间：[2026-02-01 08:00:00]",
  "",
  "共4笔记录",
  "收入：2笔 1242.50元",
  "支出：1笔 4.00元",
  "中性交易：1笔 8.00元",
  "注：",
  "1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易",
  "2. 本明细仅展示当前账单中的交易，不包括已删除的记录",
  "3. 本明细仅供个人对账使用",
  "",
  "----------------------微信支付账单明细列表--------------------",
]
  .map((line) => `${line},,,,,,,,,,\r\n`)
  .join("");

test("微信支付账单: income is a sale, spending and what only moved are left out", async () => {
  const row = (number: string, to: string, kind: string, amount: string, state: string) => ({
    交易时间: "2026-01-03 10:00:00",
    交易类型: "二维码收款",
    交易对方: to,
    商品: "/",
    "收/支": kind,
    "金额(元)": amount,
    支付方式: "零钱",
    当前状态: state,
    交易单号: `${number}\t`,
    商户单号: "/",
    备注: "/",
  });
  const header = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注";
  const text = csvOf(
    header,
    [
      row("10000499012026010100000000001", "王伟", "收入", "¥1,234.50", "已收钱"),
      row("2", "某店", "支出", "¥4.00", "支付成功"),
      row("3", "李娜", "收入", "¥8.00", "已全额退款"),
      row("4", "某银行", "/", "¥8.00", "提现已到账"),
    ],
    wechatLead,
  );
  const { preset, currency, facts, told } = await factsOf(`\ufeff${text}`);
  expect([preset, currency, told]).toEqual(["wechat-pay-bill", "CNY", []]);
  expect(facts.map(orderOf)).toEqual([
    ["10000499012026010100000000001", "2026-01-03", "done", 123_450, "王伟"],
    ["3", "2026-01-03", "refunded", 800, "李娜"],
  ]);
});

test("微信支付 for merchants: back-ticks before every cell, refunds of their own, totals below", async () => {
  const header =
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
  const ticked = (row: Record<string, string>) =>
    Object.fromEntries(header.split(",").map((name) => [name, `\`${row[name] ?? ""}`]));
  const text = csvOf(
    header,
    [
      ticked({
        交易时间: "2026-01-01 10:00:00",
        商户订单号: "M1",
        用户标识: "oA1",
        交易状态: "SUCCESS",
        货币种类: "CNY",
        应结订单金额: "128.00",
        商品名称: "茶",
        申请退款金额: "0.00",
      }),
      ticked({
        交易时间: "2026-01-02 10:00:00",
        商户订单号: "M1",
        用户标识: "oA1",
        交易状态: "REFUND",
        货币种类: "CNY",
        应结订单金额: "0.00",
        商品名称: "茶",
        申请退款金额: "20.00",
      }),
    ],
    "",
    "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n`2,`128.00,`20.00,`0.00,`0.65,`128.00,`20.00\r\n",
  );
  const { preset, facts, told } = await factsOf(text);
  expect([preset, told]).toEqual(["wechat-pay-merchant-bill", []]);
  expect(facts.map(({ order }) => [order?.number, order?.totalMinor, order?.isRefund])).toEqual([
    ["M1", 12_800, undefined],
    ["M1-R260102020000", -2000, true],
  ]);
});

test("支付宝账单 in GBK: lead lines, tabs, money that is 不计收支, closed trades", async () => {
  const lead =
    "------------------------------------------------------------------------------------\r\n导出信息：\r\n姓名：王某\r\n支付宝账户：a***@example.com\r\n起始时间：[2026-01-01 00:00:00]    终止时间：[2026-02-01 00:00:00]\r\n共4笔记录\r\n收入：1笔 35.00元\r\n------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------\r\n";
  const row = (number: string, kind: string, amount: string, state: string) => ({
    交易时间: "2026-01-01 10:00:00",
    交易对方: "王伟",
    对方账号: "wan***@example.com",
    商品说明: "茶",
    "收/支": kind,
    金额: amount,
    交易状态: state,
    交易订单号: `${number}\t`,
    商家订单号: "\t",
  });
  const text = csvOf(
    "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,",
    [
      row("20260101220000000001", "收入", "35.00", "交易成功"),
      row("2", "支出", "5.00", "交易成功"),
      row("3", "不计收支", "5.00", "退款成功"),
      row("4", "收入", "7.00", "交易关闭"),
    ],
    lead,
  );
  const { preset, facts, told } = await factsOf(iconv.encode(text, "gb18030"));
  expect([preset, told]).toEqual(["alipay-bill", []]);
  expect(facts.map(orderOf)).toEqual([
    ["20260101220000000001", "2026-01-01", "done", 3500, "王伟"],
    ["4", "2026-01-01", "cancelled", 700, "王伟"],
  ]);
  expect(facts[0]?.customer?.externalId).toBeUndefined();
});

test("支付宝账单 from the web: names and cells padded with blanks, counts and totals at the end", async () => {
  const lead =
    "支付宝交易记录明细查询\r\n账号:[a@example.com]\r\n起始日期:[2026-01-01 00:00:00]    终止日期:[2026-02-01 00:00:00]\r\n---------------------------------交易记录明细列表------------------------------------\r\n";
  const end =
    "------------------------------------------------------------------------------------\r\n共2笔记录\r\n已收入:1笔,35.00元\r\n待收入:0笔,0元\r\n已支出:1笔,8.50元\r\n待支出:0笔,0元\r\n导出时间:[2026-02-01 10:00:00]    用户:王某\r\n";
  const header =
    "交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）,收/支     ,交易状态    ,服务费（元）,成功退款（元）,备注                  ,资金状态     ,";
  const row = (number: string, kind: string) => ({
    交易号: `${number}\t`,
    交易创建时间: "2026-01-01 10:00:00 ",
    交易对方: "王伟      ",
    商品名称: "茶 ",
    "金额（元）": "35.00 ",
    "收/支": `${kind}      `,
    交易状态: "交易成功    ",
    资金状态: "已收入",
  });
  const { preset, facts, told } = await factsOf(
    iconv.encode(csvOf(header, [row("2026010122001", "收入"), row("2", "支出")], lead, end), "gbk"),
  );
  expect([preset, told]).toEqual(["alipay-bill-old", []]);
  expect(facts.map(orderOf)).toEqual([["2026010122001", "2026-01-01", "done", 3500, "王伟"]]);
});
