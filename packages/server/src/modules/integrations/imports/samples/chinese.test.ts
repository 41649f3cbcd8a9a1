/** Exports of Chinese platforms: their real header rows, invented rows, the marks that they carry. */
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { RowFacts } from "../facts/facts.ts";
import { csvOf, factsOf } from "../made-facts.ts";

const orderOf = ({ order }: RowFacts) => [order?.number, order?.orderedOn, order?.state, order?.totalMinor];
const lineOf = ({ line }: RowFacts) => [line?.sku, line?.title, line?.quantityMilli, line?.totalMinor];

const taobaoHeader =
  "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,物流单号,物流公司,订单备注,宝贝总数量,分销商Id,分销商店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,定金排名,修改后的sku,修改后的收货地址,异常信息,卡券抵扣,积分抵扣,是否是O2O交易";

test('淘宝/天猫 in GBK: ids in ` ="…" `, apostrophes, hidden buyers, closed orders', async () => {
  const text = csvOf(taobaoHeader, [
    {
      订单编号: '="2026010112345678901"',
      买家会员名: "t**1",
      买家应付货款: "1,280.00",
      总金额: "1,290.00",
      买家实际支付金额: "1,290.00",
      订单状态: "交易成功",
      收货人姓名: "王*",
      收货地址: "上海 上海市 浦东新区 某路1号(200120)",
      联系手机: "'138****0000",
      订单创建时间: "2026-01-01 10:00:00",
      宝贝标题: "茶叶 ，茶壶",
      宝贝总数量: "3",
      订单备注: "'",
    },
    {
      订单编号: '="2026010112345678902"',
      买家会员名: "li_na",
      总金额: "50.00",
      买家实际支付金额: "0.00",
      订单状态: "交易关闭",
      收货人姓名: "李娜",
      联系手机: "'13800000002",
      订单创建时间: "2026-01-02 10:00:00",
      宝贝标题: "杯",
      宝贝总数量: "1",
      订单备注: "'老客户，送茶包",
    },
  ]);
  const { preset, currency, facts, told } = await factsOf(iconv.encode(text, "gbk"));
  expect([preset, currency, told]).toEqual(["taobao-orders", "CNY", []]);
  expect(facts.map(orderOf)).toEqual([
    ["2026010112345678901", "2026-01-01", "done", 129_000],
    ["2026010112345678902", "2026-01-02", "cancelled", 5000],
  ]);
  expect(facts.map(({ customer }) => [customer?.name, customer?.externalId, customer?.phones?.[0]?.value])).toEqual([
    ["王*", undefined, "138****0000"],
    ["李娜", "li_na", "13800000002"],
  ]);
  expect(facts.map(({ order }) => [order?.receivedMinor, order?.notes])).toEqual([
    [129_000, undefined],
    [0, "老客户，送茶包"],
  ]);
});

test("淘宝 of another year, with a column renamed and its order changed", async () => {
  const header =
    "买家会员名,订单编号,子订单数,买家应付货款,总金额,买家实付金额,订单状态,收货人姓名,联系手机,订单创建时间,商品标题,宝贝总数量,订单备注,店铺名称";
  const text = csvOf(header, [
    { 买家会员名: "a", 订单编号: "1", 总金额: "5.00", 订单状态: "卖家已发货", 订单创建时间: "2026/1/2 3:04" },
  ]);
  const { preset, facts } = await factsOf(text);
  expect([preset, ...facts.map(orderOf)]).toEqual(["taobao-orders", ["1", "2026-01-02", "open", 500]]);
});

const jdHeader =
  "订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,客户姓名,客户地址,联系电话,订单备注,发票类型,发票抬头,发票内容,商家备注,商家备注等级（等级1-5为由高到低）,运费金额,付款确认时间,增值税发票,货号,订单完成时间,订单来源,订单渠道";

test("京东: the lines of an order fold into it, and deleted orders count as cancelled", async () => {
  const first = {
    订单号: '="301234567890"',
    下单时间: "2026-01-05 09:00:00",
    应付金额: "75.00",
    订单状态: "完成",
    下单帐号: "jd_abc",
  };
  const text = csvOf(jdHeader, [
    {
      ...first,
      商品ID: "100001",
      商品名称: "茶杯",
      订购数量: "2",
      京东价: "25.00",
      货号: "CUP-1",
      客户姓名: "张**",
      联系电话: "139****1111",
    },
    { ...first, 商品ID: "100002", 商品名称: "茶盘", 订购数量: "1", 京东价: "30.00", 货号: "TRAY-1" },
    {
      订单号: "301234567891",
      商品名称: "茶盘",
      订购数量: "1",
      下单时间: "2026-01-06 09:00:00",
      京东价: "30.00",
      应付金额: "30.00",
      订单状态: "(删除)等待出库",
      下单帐号: "jd_def",
    },
    {
      订单号: "301234567892",
      商品名称: "茶盘",
      订购数量: "1",
      下单时间: "2026-01-06 09:00:00",
      京东价: "30.00",
      应付金额: "30.00",
      订单状态: "(锁定)等待出库",
      下单帐号: "jd_def",
    },
  ]);
  const { preset, facts, told } = await factsOf(`\ufeff${text}`);
  expect([preset, told]).toEqual(["jd-orders", []]);
  expect(facts.map(orderOf)).toEqual([
    ["301234567890", "2026-01-05", "done", 7500],
    ["301234567890", "2026-01-05", "done", 7500],
    ["301234567891", "2026-01-06", "cancelled", 3000],
    ["301234567892", "2026-01-06", "open", 3000],
  ]);
  expect(facts.slice(0, 2).map(lineOf)).toEqual([
    ["CUP-1", "茶杯", 2000, 5000],
    ["TRAY-1", "茶盘", 1000, 3000],
  ]);
});

const pddHeader =
  "订单成交时间,商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元),多多支付立减金额(元),用户实付金额(元),商家实收金额(元),商品数量(件),发货时间,确认收货时间,商品id,商品规格,样式ID,商家编码-规格维度,商家编码-商品维度,商家备注,售后状态,快递单号,快递公司";

test("拼多多: tabs behind numbers, refunds as states", async () => {
  const row = (number: string, state: string, paid: string) => ({
    订单成交时间: "2026-01-07 08:00:00\t",
    商品: "茶包",
    订单号: `${number}\t`,
    订单状态: state,
    "商品总价(元)": "19.90",
    "用户实付金额(元)": paid,
    "商家实收金额(元)": paid,
    "商品数量(件)": "1",
    商品id: "2001\t",
    售后状态: "-",
  });
  const { preset, facts, told } = await factsOf(
    csvOf(pddHeader, [
      row("260107-123456789012345", "已收货", "17.90"),
      row("260107-2", "已发货，退款成功", "19.90"),
      row("260107-3", "已取消", "0"),
      row("260107-4", "待发货，退款中", "10"),
      row("260107-5", "已发货，待签收", "10"),
    ]),
  );
  expect([preset, told]).toEqual(["pinduoduo-orders", []]);
  expect(facts.map(orderOf)).toEqual([
    ["260107-123456789012345", "2026-01-07", "done", 1790],
    ["260107-2", "2026-01-07", "refunded", 1990],
    ["260107-3", "2026-01-07", "cancelled", 0],
    ["260107-4", "2026-01-07", "open", 1000],
    ["260107-5", "2026-01-07", "open", 1000],
  ]);
});

const douyinHeader =
  "\ufeff主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,运费,收件人,收件人手机号,详细地址,订单提交时间,商家备注,订单完成时间,订单状态,售后状态,取消原因,发货时间,平台实际承担优惠金额,商家实际承担优惠金额,达人实际承担优惠金额";

test("抖音: tabs before long numbers keep every digit, sub-orders are lines", async () => {
  const row = (sub: string, title: string, amount: string) => ({
    主订单编号: "\t6900000000000000001",
    子订单编号: `\t${sub}`,
    选购商品: title,
    商品数量: "2",
    商家编码: title,
    订单应付金额: amount,
    收件人: "王*",
    收件人手机号: "138****0000",
    订单提交时间: "2026-01-08 10:00:00",
    订单状态: "已完成",
  });
  const { preset, facts, told } = await factsOf(
    csvOf(douyinHeader, [row("1", "A", "40.00"), row("2", "B", "￥1,500.00")]),
  );
  expect([preset, told]).toEqual(["douyin-orders", []]);
  expect(facts.map(({ order, line }) => [order?.number, order?.totalMinor, line?.totalMinor])).toEqual([
    ["6900000000000000001", undefined, 4000],
    ["6900000000000000001", undefined, 150_000],
  ]);
});

test("有赞 orders and customers", async () => {
  const orders = csvOf(
    "订单号,订单创建时间,买家昵称,买家是否会员,买家手机号,收货人省份,交易成功时间,订单实付金额,订单实收金额,全部商品名称,销售渠道,订单来源",
    [
      {
        订单号: "E20260101",
        订单创建时间: "2026年1月1日 下午3:05",
        买家昵称: "小王",
        买家手机号: "13800000001",
        收货人省份: "上海市",
        订单实付金额: "￥１,288.00",
        订单实收金额: "1288.00",
        全部商品名称: "茶;杯",
        销售渠道: "网店",
      },
    ],
  );
  const read = await factsOf(orders);
  expect(read.preset).toBe("youzan-orders");
  expect(read.facts[0]).toMatchObject({
    order: {
      number: "E20260101",
      at: "2026-01-01T07:05:00.000Z",
      totalMinor: 128_800,
      receivedMinor: 128_800,
      channel: "网店",
    },
    customer: { name: "小王", phones: [{ value: "13800000001" }] },
  });
  const customers = csvOf(
    "\ufeff客户姓名,客户昵称,客户手机号,客户生日,客户性别,标签,是否会员,成长值,客户储值余额,上次消费时间,来源渠道,来源方式,成为客户时间,微信地域",
    [
      {
        客户姓名: "王伟",
        客户手机号: "13800000001",
        客户生日: "1990-05-12",
        标签: "老客户,茶",
        来源渠道: "小程序",
        成为客户时间: "2025-01-01 10:00:00",
      },
    ],
  );
  const people = await factsOf(customers);
  expect([people.preset, people.facts[0]?.customer]).toMatchObject([
    "youzan-customers",
    {
      name: "王伟",
      birthday: "1990-05-12",
      tags: ["老客户", "茶"],
      source: "小程序",
      createdAt: "2025-01-01T02:00:00.000Z",
    },
  ]);
});
