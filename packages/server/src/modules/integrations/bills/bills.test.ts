import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";

const utf8 = (text: string) => new TextEncoder().encode(`\ufeff${text}`);
const lines = (...rows: string[]) => rows.join("\r\n");

/** A bill as WeChat writes it: lead lines, a tab behind the number, spending among the income. */
const wechat = lines(
  "微信支付账单明细,,,,,,,,,,",
  "微信昵称：[云栖],,,,,,,,,,",
  "起始时间：[2027-02-01 00:00:00] 终止时间：[2027-03-01 00:00:00],,,,,,,,,,",
  "----------------------微信支付账单明细列表--------------------,,,,,,,,,,",
  "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注",
  '2027-02-28 10:00:00,转账,海风设计,"转账备注:首款",收入,"¥1,000.00",零钱,已存入零钱,"1000001\t","/","/"',
  '2027-02-28 11:00:00,二维码收款,*三,"收款方备注:二维码收款",收入,¥500.00,零钱,已收钱,"1000002\t","/","/"',
  '2027-02-28 12:00:00,商户消费,某店,咖啡,支出,¥30.00,零钱,支付成功,"1000003\t","/","/"',
  '2027-02-28 13:00:00,转账,李娜,"/",收入,¥88.00,零钱,已全额退款,"1000004\t","/","/"',
  '2027-02-28 13:30:00,转账,李娜,"/",收入,¥100.00,零钱,已退款(￥40.00),"1000005\t","/","/"',
  '2027-02-28 14:00:00,零钱提现,某银行,"/",/,¥900.00,某银行,提现已到账,"1000006\t","/","/"',
);
const alipay = lines(
  "------------------------------------------------------------------------------------",
  "导出信息：",
  "支付宝账户：a***@example.com",
  "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,",
  "2027-02-27 09:00:00,商业服务,*三,zha***@example.com,货款,收入,35.00,余额,交易成功,2027022722001\t,\t,,",
  "2027-02-27 10:00:00,商业服务,某店,/,茶,支出,5.00,余额,交易成功,2027022722002\t,\t,,",
  "2027-02-27 11:00:00,退款,某店,/,退款,不计收支,5.00,余额,退款成功,2027022722003\t,\t,,",
);
const merchant = lines(
  "交易时间,公众账号ID,商户号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,商品名称,手续费,费率,订单金额,申请退款金额",
  "`2027-02-26 10:00:00,`wx1,`16,`4200001,`M-1001,`oABC,`JSAPI,`SUCCESS,`OTHERS,`CNY,`128.00,`茶,`0.77000,`0.60%,`128.00,`0.00",
  "`2027-02-26 11:00:00,`wx1,`16,`4200002,`M-1001,`oABC,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`茶,`-0.12,`0.60%,`0.00,`20.00",
  "总交易单数,应结订单总金额,退款总金额,手续费总金额,订单总金额",
  "`2,`128.00,`20.00,`0.65,`128.00",
);
const bank = lines(
  "账号：6222********0001,,,,,,,",
  "交易日期,交易时间,借方发生额,贷方发生额,账户余额,对方户名,对方账号,摘要,附言",
  '20270225,101500,,"12,000.00","20,000.00",杭州云栖茶业有限公司,3301********,转账,20270201-001 第二期',
  '20270225,120000,300.00,,"19,700.00",某物业,3302********,物业费,',
  '20270225,120000,,200.00,"19,900.00",王芳,,转账,',
  '20270225,120000,,200.00,"20,100.00",王芳,,转账,',
);
const english = lines(
  "Date,Description,Amount,Balance,Counterparty,Transaction ID",
  "2027-02-20,Invoice 20270201-002,1500.00,9000.00,Sea Breeze Ltd,T1",
  "2027-02-21,Office rent,-800.00,8200.00,Landlord,T2",
);
const signed = lines(
  "交易日期,交易金额,借贷标志,对方名称,流水号,用途",
  "2027-02-20,1500.00,贷,海风设计,88,设计费",
  "2027-02-20,900.00,借,某房东,89,房租",
);

describe.each(databases)("bills on $name", ({ dialect }) => {
  async function start() {
    const app = await testApp(dialect);
    const read = async (bytes: Uint8Array, name = "bill.csv") => {
      const file = (await (await app.post(`/files?name=${encodeURIComponent(name)}`, bytes)).json()) as { id: string };
      const answer = await app.post("/bills", { fileId: file.id });
      return { answer: answer, bill: (await answer.json()) as Record<string, unknown> };
    };
    const rows = async () =>
      (
        await app.db
          .selectFrom("billRows")
          .select(["amountMinor", "feeMinor", "payer", "cameOn", "number"])
          .orderBy("cameOn")
          .orderBy("amountMinor")
          .execute()
      ).map(({ amountMinor, feeMinor, payer, cameOn }) => [cameOn, amountMinor, feeMinor, payer]);
    return { ...app, read, rows };
  }

  test("微信支付账单: what came in, less what was given back; spending and moves are left out", async () => {
    const { read, rows } = await start();
    expect((await read(utf8(wechat))).bill).toMatchObject({ source: "wechat", added: 3, known: 0, leftOut: 3 });
    expect(await rows()).toEqual([
      ["2027-02-28", 6_000, 0, "李娜"],
      ["2027-02-28", 50_000, 0, "*三"],
      ["2027-02-28", 100_000, 0, "海风设计"],
    ]);
  });

  test("支付宝账单 in GBK", async () => {
    const { read, rows } = await start();
    expect((await read(iconv.encode(alipay, "gbk"))).bill).toMatchObject({ source: "alipay", added: 1, leftOut: 2 });
    expect(await rows()).toEqual([["2027-02-27", 3_500, 0, "*三"]]);
  });

  test("微信支付 for merchants: back-ticks, the fee of each, totals below", async () => {
    const { read, rows } = await start();
    expect((await read(utf8(merchant))).bill).toMatchObject({ source: "wechat", added: 1 });
    expect(await rows()).toEqual([["2027-02-26", 12_800, 77, ""]]);
  });

  test("statements of banks: two columns, signed amounts, or a mark beside the amount", async () => {
    const { read, rows } = await start();
    expect((await read(iconv.encode(bank, "gb18030"))).bill).toMatchObject({ source: "bank", added: 3, leftOut: 1 });
    expect((await read(utf8(english))).bill).toMatchObject({ added: 1, leftOut: 1 });
    expect((await read(utf8(signed))).bill).toMatchObject({ added: 1, leftOut: 1 });
    expect(await rows()).toEqual([
      ["2027-02-20", 150_000, 0, "Sea Breeze Ltd"],
      ["2027-02-20", 150_000, 0, "海风设计"],
      ["2027-02-25", 20_000, 0, "王芳"],
      ["2027-02-25", 20_000, 0, "王芳"],
      ["2027-02-25", 1_200_000, 0, "杭州云栖茶业有限公司"],
    ]);
  });

  test("a bill that is read again, or overlaps another, adds nothing twice; undo takes it away", async () => {
    const { read, rows, post } = await start();
    await read(iconv.encode(bank, "gb18030"));
    const again = await read(iconv.encode(bank, "gb18030"));
    expect(again.bill).toMatchObject({ added: 0, known: 3 });
    const { answer } = await read(utf8(wechat));
    expect((await rows()).length).toBe(6);
    await post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect((await rows()).length).toBe(3);
  });

  test("a file that is no bill is refused in words, and no file is kept", async () => {
    const { read, db } = await start();
    const { answer, bill } = await read(utf8("姓名,电话\r\n张三,13800000001"));
    expect([answer.status, bill["code"]]).toEqual([400, "bill.not_recognised"]);
    await read(utf8(wechat));
    const files = await db.selectFrom("files").select("name").execute();
    expect(files.length).toBeLessThanOrEqual(1);
  });

  test("rows find what is owed with reasons, are confirmed together, undone, and set aside as no sale", async () => {
    const { read, ctx, post, get, put, db } = await start();
    const { id: customerId } = await createCustomer(ctx(), { name: "海风设计" });
    const line = { title: "设计", quantityMilli: 1000, unitPriceMinor: 300_000 };
    const order = (await (
      await post("/orders", { customerId, lines: [line], at: "2027-02-01T02:00:00.000Z" })
    ).json()) as {
      id: string;
    };
    const parts = ["2027-02-28", "2027-03-28", "2027-04-28"].map((dueOn) => ({ dueOn, amountMinor: 100_000 }));
    await put(`/orders/${order.id}/instalments`, { parts });
    await read(utf8(wechat));
    type Open = {
      id: string;
      amountMinor: number;
      proposal: {
        certainty: number;
        reasons: string[];
        parts: { item: { id: string; part: number; parts: number }; amountMinor: number }[];
      } | null;
    };
    const open = async () => ((await (await get("/bill-rows/open")).json()) as { items: Open[] }).items;
    const [found, ...others] = (await open()).filter(({ proposal }) => proposal);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      amountMinor: 100_000,
      proposal: {
        reasons: ["amount", "payer", "date"],
        parts: [{ item: { part: 1, parts: 3 }, amountMinor: 100_000 }],
      },
    });
    const match = {
      rowId: found!.id,
      parts: found!.proposal!.parts.map(({ item, amountMinor }) => ({ id: item.id, amountMinor })),
    };
    const confirmed = await post("/bill-rows/confirm", { matches: [match] });
    const page = async () => (await (await get(`/orders/${order.id}`)).json()) as object;
    expect(await page()).toMatchObject({
      receivedMinor: 100_000,
      dueOn: "2027-03-28",
      payments: [{ method: "wechat", payer: "海风设计", billRowId: found!.id }],
    });
    expect(await (await post("/bill-rows/confirm", { matches: [match] })).json()).toMatchObject({
      code: "bill.matched",
    });
    await post("/undo", { operationId: confirmed.headers.get("soloist-operation") });
    expect([await page(), (await open()).length]).toEqual([expect.objectContaining({ receivedMinor: 0 }), 3]);
    await post("/bill-rows/confirm", { matches: [match] });
    const { id } = (await db.selectFrom("billRows").select("id").where("matchedMinor", "=", 0).execute())[0]!;
    await post("/bill-rows/ignored", { ids: [id] });
    expect((await open()).length).toBe(1);
    const done = (await (await get("/bill-rows?state=matched")).json()) as { items: object[] };
    expect(done.items).toMatchObject([{ payments: [{ customerName: "海风设计", amountMinor: 100_000 }] }]);
  });

  test("one row can be split over several receivables, never beyond what came", async () => {
    const { read, ctx, post, get, db } = await start();
    const { id: customerId } = await createCustomer(ctx(), { name: "别人" });
    const ids: string[] = [];
    for (const unitPriceMinor of [60_000, 70_000]) {
      const lines = [{ title: "设计", quantityMilli: 1000, unitPriceMinor }];
      ids.push(((await (await post("/orders", { customerId, lines })).json()) as { id: string }).id);
    }
    await read(utf8(wechat));
    const row = await db
      .selectFrom("billRows")
      .select("id")
      .where("amountMinor", "=", 100_000)
      .executeTakeFirstOrThrow();
    const split = (second: number) => ({
      matches: [
        {
          rowId: row.id,
          parts: [
            { id: ids[0], amountMinor: 60_000 },
            { id: ids[1], amountMinor: second },
          ],
        },
      ],
    });
    expect(await (await post("/bill-rows/confirm", split(70_000))).json()).toMatchObject({
      code: "bill.more_than_came",
    });
    await post("/bill-rows/confirm", split(40_000));
    const received = await Promise.all(
      ids.map(async (id) => ((await (await get(`/orders/${id}`)).json()) as { receivedMinor: number }).receivedMinor),
    );
    expect(received).toEqual([60_000, 40_000]);
  });
});
