/** For tests: files as they come from real life, with what is wrong in them. */
import iconv from "iconv-lite";
import { workbookOf, zipOf } from "../reading/made-files.ts";

/** A file, and what an import of it must come to: rows, new, error, skipped, and what the base then holds. */
export type Hostile = { name: string; bytes: Uint8Array; counts: [number, number, number, number]; holds: string };

const cell = (at: string, value: string | number, style = 0) =>
  typeof value === "number"
    ? `<c r="${at}" s="${style}"><v>${value}</v></c>`
    : value === ""
      ? ""
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, values: (string | number)[], styles: number[] = []) =>
  `<row r="${number}">${values.map((value, at) => cell(`${String.fromCharCode(65 + at)}${number}`, value, styles[at] ?? 0)).join("")}</row>`;
const xlsx = (rows: string, properties = "") =>
  zipOf(
    workbookOf(rows, {
      properties,
      styles: `<numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="49"/><xf numFmtId="11"/></cellXfs>`,
    }),
  );
const utf8 = (text: string) => Buffer.from(text);
const as = (codec: string, text: string) => iconv.encode(text, codec);

const taobao =
  "订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货人姓名,联系手机,订单创建时间,宝贝标题,宝贝总数量";
const taobaoRow = (id: string, name: string, total: string, phone: string) =>
  `${id},buyer_${name},${total},${total},交易成功,${name},${phone},2026-01-05 10:00:00,白茶,1`;

export const hostile: Hostile[] = [
  {
    name: "a total and a remark close a GBK list of orders",
    bytes: as(
      "gbk",
      `订单号,下单时间,客户姓名,金额\r\nA1,2026-01-05,王伟,"1,200.50"\r\nA2,2026-01-06,李娜,300\r\n合计,,,"1,500.50"\r\n制表人：王芳,,,\r\n`,
    ),
    counts: [4, 2, 0, 2],
    holds: "王伟 李娜|A1=120050 A2=30000",
  },
  {
    name: "the header stands again at each page",
    bytes: utf8("姓名,手机\n王伟,13800000001\n姓名,手机\n李娜,13800000002\n姓名,手机\n"),
    counts: [4, 2, 0, 2],
    holds: "王伟:+8613800000001 李娜:+8613800000002|",
  },
  {
    name: "a title and a date above the header, an empty row between",
    bytes: as(
      "gbk",
      "2026年客户名单,,\r\n导出日期：2026-01-01,,\r\n,,\r\n姓名,手机,公司\r\n王伟,13800000001,山海茶行\r\n",
    ),
    counts: [1, 1, 0, 0],
    holds: "山海茶行 王伟:+8613800000001|",
  },
  {
    name: "Excel's short form of phones",
    bytes: utf8("姓名,手机\n王伟,1.38E+10\n李娜,1.3800000002E+10\n"),
    counts: [2, 2, 0, 0],
    holds: "王伟:1.38E+10 李娜:+8613800000002|",
  },
  {
    name: "order numbers that Excel rounded",
    bytes: as(
      "gbk",
      `${taobao}\r\n${taobaoRow("2.02601E+18", "王伟", "10", "13800000001")}\r\n${taobaoRow("2026010112345670000", "李娜", "20", "13800000002")}\r\n`,
    ),
    counts: [2, 1, 1, 0],
    holds: "李娜:+8613800000002|2026010112345670000=2000",
  },
  {
    name: "a workbook with dates as day numbers, with and without their format",
    bytes: xlsx(
      row(1, ["订单号", "下单时间", "客户姓名", "订单金额"]) +
        row(2, ["A1", 46027, "王伟", 12.5], [0, 1]) +
        row(3, ["A2", 46027.5, "李娜", 99], [0, 2]) +
        row(4, ["A3", 46028, "张三", 1]),
    ),
    counts: [3, 3, 0, 0],
    holds: "王伟 李娜 张三|A1=1250@2026-01-05 A2=9900@2026-01-05 A3=100@2026-01-06",
  },
  {
    name: "a workbook that counts from 1904",
    bytes: xlsx(
      row(1, ["订单号", "下单时间", "客户姓名", "订单金额"]) + row(2, ["A1", 44565, "王伟", 12.5], [0, 1]),
      '<workbookPr date1904="1"/>',
    ),
    counts: [1, 1, 0, 0],
    holds: "王伟|A1=1250@2026-01-05",
  },
  {
    name: "a workbook with merged cells for one order",
    bytes: xlsx(
      row(1, ["订单号", "下单时间", "客户姓名", "商品名称", "数量", "单价"]) +
        row(2, ["A1", 46027, "王伟", "白茶", 1, 10], [0, 1]) +
        row(3, ["", "", "", "茶杯", 2, 5]) +
        row(4, ["A2", 46028, "李娜", "红茶", 1, 7], [0, 1]),
    ).subarray(),
    counts: [3, 2, 1, 0],
    holds: "王伟 李娜|A1=1000@2026-01-05 A2=700@2026-01-06",
  },
  {
    name: "a workbook with phones as numbers and codes as text",
    bytes: xlsx(
      row(1, ["客户编号", "姓名", "手机"]) +
        row(2, ["00017", "王伟", 13800000001]) +
        row(3, [18, "李娜", 13800000002], [0, 0, 4]),
    ),
    counts: [2, 2, 0, 0],
    holds: "王伟:+8613800000001#00017 李娜:+8613800000002#18|",
  },
  {
    name: "a workbook whose title is merged over the header",
    bytes: xlsx(
      row(1, ["客户名单 2026"]) +
        row(3, ["姓名", "手机", "备注"]) +
        row(4, ["王伟", "13800000001", "合计"]) +
        row(5, ["合计", 1]),
    ),
    counts: [2, 1, 0, 1],
    holds: "王伟:+8613800000001|",
  },
  {
    name: "columns that stand in another order than the platform's",
    bytes: as(
      "gbk",
      `宝贝标题,订单编号,收货人姓名,订单状态,总金额,联系手机,订单创建时间,买家会员名\r\n白茶,2026010112345678901,王伟,交易成功,12.00,13800000001,2026-01-05 10:00:00,buyer1\r\n`,
    ),
    counts: [1, 1, 0, 0],
    holds: "王伟:+8613800000001#buyer1|2026010112345678901=1200@2026-01-05",
  },
  {
    name: "cells that slipped one column to the right",
    bytes: utf8("姓名,手机,邮箱\n王伟,13800000001,w@example.com\n,李娜,13800000002\n"),
    counts: [2, 1, 1, 0],
    holds: "王伟:+8613800000001|",
  },
  {
    name: "tabs under the name of CSV, in UTF-16 with a mark",
    bytes: Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      as("utf-16le", "姓名\t手机\t备注\r\n王伟\t13800000001\t喜欢, 喝茶\r\n"),
    ]),
    counts: [1, 1, 0, 0],
    holds: "王伟:+8613800000001|",
  },
  {
    name: "Big5 orders with a total in the last row",
    bytes: as("big5", "訂單編號,訂單日期,客戶姓名,電話,金額\r\nT1,2026/1/5,陳怡君,0912345678,1200\r\n總計,,,,1200\r\n"),
    counts: [2, 1, 0, 1],
    holds: "陳怡君:+886912345678|T1=120000@2026-01-05",
  },
  {
    name: "quotes inside cells that nobody doubled",
    bytes: as("gbk", '姓名,手机,备注\r\n王伟,13800000001,要 12" 的盘子\r\n李娜,13800000002,"说"好"的"\r\n'),
    counts: [2, 2, 0, 0],
    holds: "王伟:+8613800000001 李娜:+8613800000002|",
  },
  {
    name: "a bill of one row of spending",
    bytes: utf8(
      "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n2026-01-07 12:30:00,商户消费,某超市,水果,支出,¥20.00,零钱,支付成功,4200001,x,/\n",
    ),
    counts: [1, 0, 0, 1],
    holds: "|",
  },
  {
    name: "an Alipay bill in GBK with refunds and money that only moved",
    bytes: as(
      "gbk",
      "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\r\n2026-01-03 09:00:00,转账红包,王芳,w***@163.com,货款,收入,88.50,,交易成功,20260103220014\t,\t,,\r\n2026-01-04 09:00:00,理财,余额宝,,转入,不计收支,1000,,交易成功,20260104220016\t,\t,,\r\n2026-01-04 09:00:00,餐饮美食,面馆,m***@qq.com,午饭,支出,12.00,余额,交易成功,20260104220015\t,T2\t,,\r\n------------------------------\r\n共3笔记录\r\n",
    ),
    counts: [5, 1, 0, 4],
    holds: "王芳|20260103220014=8850@2026-01-03",
  },
  {
    name: "amounts with currency signs, full-width digits and 万",
    bytes: utf8(
      "订单号,日期,客户,金额\nA1,2026-01-05,王伟,￥１,２００.５０\nA2,2026.1.6,李娜,1.2万元\nA3,20260107,张三,（300）\n".replace(
        "￥１,２００.５０",
        '"￥１,２００.５０"',
      ),
    ),
    counts: [3, 3, 0, 0],
    holds: "王伟 李娜 张三|A1=120050@2026-01-05 A2=1200000@2026-01-06 A3=-30000@2026-01-07",
  },
  {
    name: "a column is missing in half of the rows",
    bytes: utf8("姓名,手机,公司\n王伟,13800000001\n李娜\n张三,13800000003,山海茶行,多余,的,列\n"),
    counts: [3, 3, 0, 0],
    holds: "王伟:+8613800000001 李娜 山海茶行 张三:+8613800000003|",
  },
  {
    name: "two columns of the same name",
    bytes: utf8("姓名,电话,电话,邮箱\n王伟,13800000001,021-50000005,w@example.com\n"),
    counts: [1, 1, 0, 0],
    holds: "王伟:+8613800000001,+862150000005|",
  },
  {
    name: "the last line has no end, the one before is half",
    bytes: as("gbk", "姓名,手机\r\n王伟,13800000001\r\n李\r\n张三,13800000003"),
    counts: [3, 3, 0, 0],
    holds: "王伟:+8613800000001 李 张三:+8613800000003|",
  },
  {
    name: "masked buyers of 抖音 are kept apart",
    bytes: utf8(
      "主订单编号,子订单编号,选购商品,商品数量,收件人,收件人手机号,订单应付金额,订单提交时间,订单状态\n6912345678901234567A,6912345678901234567,白茶,1,王**,138****0000,12.00,2026-01-05 10:00:00,已完成\n6912345678901234568A,6912345678901234568,白茶,1,王**,138****0000,13.00,2026-01-05 11:00:00,已完成\n",
    ),
    counts: [2, 2, 0, 0],
    holds: "|6912345678901234567A=1200@2026-01-05 6912345678901234568A=1300@2026-01-05",
  },
  {
    name: "dates that do not exist",
    bytes: utf8("订单号,日期,客户,金额\nA1,2026-02-30,王伟,10\nA2,0000-00-00,李娜,10\nA3,2026-02-28,张三,10\n"),
    counts: [3, 1, 2, 0],
    holds: "张三|A3=1000@2026-02-28",
  },
  {
    name: "Windows-1252 in German with decimal commas",
    bytes: as(
      "win1252",
      "Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;E-Mail\r\n007;Jürgen;Groß;Hauptstraße 1;01067;Dresden;j@example.de\r\n",
    ),
    counts: [1, 1, 0, 0],
    holds: "Jürgen Groß#007|",
  },
  {
    name: "formulas and scripts stay text",
    bytes: utf8('姓名,备注\n"=HYPERLINK(""http://x"")",+1\n<script>alert(1)</script>,@SUM(A1)\n'),
    counts: [2, 2, 0, 0],
    holds: '=HYPERLINK("http://x") <script>alert(1)</script>|',
  },
  {
    name: "a JSON file with one broken record in GBK",
    bytes: as("gbk", '[{"姓名":"王伟","手机":"13800000001"},{"姓名":"坏,},{"姓名":"李娜","手机":13800000002}]'),
    counts: [2, 1, 1, 0],
    holds: "王伟:+8613800000001|",
  },
  {
    name: "vCards in GBK without END between them",
    bytes: as(
      "gbk",
      "BEGIN:VCARD\nVERSION:2.1\nFN:王伟\nTEL;CELL:13800000001\nBEGIN:VCARD\nVERSION:2.1\nFN:李娜\nTEL;CELL:13800000002\nEND:VCARD\n",
    ),
    counts: [2, 1, 1, 0],
    holds: "李娜:+8613800000002|",
  },
  {
    name: "京东 with back-ticks and tabs around ids",
    bytes: as(
      "gbk",
      "订单号,商品ID,商品名称,订购数量,京东价,下单时间,订单金额,订单状态,客户姓名,联系电话,下单帐号\r\n`280000000001\t,`100001\t,白茶,2,50,2026-01-05 10:00:00,100,完成,王伟,`13800000001\t,jd_1\r\n",
    ),
    counts: [1, 1, 0, 0],
    holds: "王伟:+8613800000001#jd_1|280000000001=10000@2026-01-05",
  },
  {
    name: "semicolons within a comma file and soft hyphens in a header",
    bytes: utf8("\ufeff姓\u00ad名 ,手机\u200b号,邮箱\n王伟,13800000001;13800000009,a@example.com；b@example.com\n"),
    counts: [1, 1, 0, 0],
    holds: "王伟:+8613800000001,+8613800000009|",
  },
  {
    name: "opportunities with a total, percent and words for stages",
    bytes: utf8(
      "商机名称,客户名称,预计金额,销售阶段,赢率,预计成交日期\n年度礼盒,山海茶行,12000,没有的阶段,60%,2026-12-31\n合计,,12000,,,\n",
    ),
    counts: [2, 1, 0, 1],
    holds: "山海茶行|",
  },
  {
    name: "Shopify with lines beneath their order",
    bytes: utf8(
      "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name\n#1001,a@example.com,paid,2026-01-05 10:00:00 +0800,fulfilled,USD,20.00,0,0,20.00,2026-01-05 10:00:00 +0800,1,Tea,12.00,T-1,Ann Lee\n#1001,a@example.com,,,,,,,,,2026-01-05 10:00:00 +0800,2,Cup,4.00,C-1,\n",
    ),
    counts: [2, 2, 0, 0],
    holds: "Ann Lee|#1001=2000@2026-01-05",
  },
];
