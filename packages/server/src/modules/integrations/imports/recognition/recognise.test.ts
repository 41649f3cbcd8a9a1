import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldId, fieldOf, fields, isFieldId } from "./fields.ts";
import { findPreset, presets } from "./presets/find-preset.ts";
import { recogniseColumns } from "./recognise.ts";

const fieldsOf = (header: string, rows: string[][] = []) =>
  recogniseColumns(header.split(","), rows).columns.map(({ field }) => field);

describe("a sheet nobody has seen before", () => {
  test("of a British web shop holds orders", () => {
    const header = "Quantity,UnitPrice,InvoiceNo,StockCode,Description,InvoiceDate,CustomerID,Country".split(",");
    const row = [
      "6",
      "2.55",
      "536365",
      "85123A",
      "WHITE HANGING HEART",
      "2010-12-01 08:26:00",
      "17850.0",
      "United Kingdom",
    ];
    const found = recogniseColumns(header, [row]);
    expect(found).toMatchObject({ as: "orders", preset: null, dateOrder: "ymd", currency: null });
    expect(found.columns.map(({ field }) => field)).toEqual([
      "line.quantity",
      "line.unitPrice",
      "order.number",
      "line.sku",
      "line.title",
      "order.at",
      "customer.externalId",
      "customer.country",
    ]);
    expect(found.columns.every(({ because }) => because === "name")).toBe(true);
    expect(found.columns[6]!.samples).toEqual(["17850.0"]);
  });

  test("of a Chinese address list holds customers", () => {
    expect(fieldsOf("姓名,手机,邮箱,公司,地址,备注")).toEqual([
      "customer.name",
      "customer.phone",
      "customer.email",
      "organisation.name",
      "customer.address",
      "customer.notes",
    ]);
  });

  test("of deals holds opportunities", () => {
    const header = "商机名称,客户名称,联系人,联系电话,金额（元）,销售阶段,赢率,预计成交日期,负责人,备注";
    expect(recogniseColumns(header.split(","), [])).toMatchObject({ as: "opportunities", currency: "CNY" });
    expect(fieldsOf(header)).toEqual([
      "opportunity.title",
      "organisation.name",
      "customer.name",
      "customer.phone",
      "opportunity.amount",
      "opportunity.stage",
      "opportunity.probability",
      "opportunity.expectedCloseOn",
      null,
      "opportunity.notes",
    ]);
  });

  test("of follow-ups keeps what was said and when", () => {
    expect(fieldsOf("客户姓名,电话,跟进内容,跟进时间")).toEqual([
      "customer.name",
      "customer.phone",
      "note.text",
      "note.at",
    ]);
  });

  test("with orders and deals is mixed", () => {
    const header = "姓名,手机,订单号,订单金额,商机名称,商机金额,备注";
    expect(recogniseColumns(header.split(","), []).as).toBe("mixed");
    expect(fieldsOf(header)).toEqual(
      expect.arrayContaining(["order.number", "order.total", "opportunity.title", "opportunity.amount"]),
    );
  });

  test("with amounts and dates but no order number still holds orders", () => {
    expect(recogniseColumns(["姓名", "日期", "金额"], [])).toMatchObject({ as: "orders" });
    expect(fieldsOf("姓名,日期,金额")).toEqual(["customer.name", "order.at", "order.total"]);
  });

  test("with the customer's name alone takes it for the person, beside a contact for the company", () => {
    expect(fieldsOf("客户名称,电话")).toEqual(["customer.name", "customer.phone"]);
    expect(fieldsOf("客户名称,联系人,电话")).toEqual(["organisation.name", "customer.name", "customer.phone"]);
  });
});

describe("an amount beside quantity and price", () => {
  const header = "订单号,产品,数量,单价,金额";
  test("is the line's", () => {
    expect(fieldsOf(header).at(-1)).toBe("line.total");
    expect(
      fieldsOf(header, [
        ["1", "A", "3", "2.50", "7.50"],
        ["1", "B", "2", "1.00", "2.00"],
      ]).at(-1),
    ).toBe("line.total");
  });
  test("is the order's when it is not their product", () => {
    expect(
      fieldsOf(header, [
        ["1", "A", "3", "2.50", "9.50"],
        ["1", "B", "2", "1.00", "9.50"],
      ]).at(-1),
    ).toBe("order.total");
  });
});

describe("a header", () => {
  test("is read without BOM, back-ticks, spaces, case, signs and remarks in brackets", () => {
    expect(fieldsOf("\ufeff 姓 名 ,`手机号（必填）,E-MAIL *,ＣＩＴＹ,date_of_birth")).toEqual([
      "customer.name",
      "customer.phone",
      "customer.email",
      "customer.city",
      "customer.birthday",
    ]);
  });

  test("with a number at its end is one of several", () => {
    expect(fieldsOf("Name,Phone 1,Phone 2,Email 2,电话3")).toEqual([
      "customer.name",
      "customer.phone",
      "customer.phone",
      "customer.email",
      "customer.phone",
    ]);
  });

  test("of JSON is a path, whose list or last part tells", () => {
    expect(
      fieldsOf("name,emails[0].value,emails[1].value,phones[0].number,address.city,profile.birthday,items[0].name"),
    ).toEqual([
      "customer.name",
      "customer.email",
      "customer.email",
      "customer.phone",
      "customer.city",
      "customer.birthday",
      null,
    ]);
  });

  test("that says the same as another one is left to the person, unless the field repeats", () => {
    expect(fieldsOf("姓名,客户姓名,手机,电话")).toEqual(["customer.name", null, "customer.phone", "customer.phone"]);
  });

  test("of an empty column gives way to a filled one", () => {
    expect(fieldsOf("城市,City", [["", "Berlin"]])).toEqual([null, "customer.city"]);
  });
});

describe("the cells speak where the header does not", () => {
  const rows = ["1", "2", "3", "4", "5"].map((n) => [
    `1380000000${n}`,
    `a${n}@example.com`,
    `2026-01-0${n} 10:00`,
    `word ${n}`,
  ]);

  test("phones, emails and dates are found", () => {
    const found = recogniseColumns(["A", "B", "column 3", "D"], rows);
    expect(found.columns.map(({ field }) => field)).toEqual([
      "customer.phone",
      "customer.email",
      "customer.createdAt",
      null,
    ]);
    expect(found.columns.map(({ because }) => because)).toEqual(["content", "content", "content", null]);
  });

  test("four of five cells are enough, three are not", () => {
    const column = (cells: string[]) =>
      fieldsOf(
        "A",
        cells.map((cell) => [cell]),
      );
    expect(column(["13800000001", "13800000002", "13800000003", "13800000004", "?"])).toEqual(["customer.phone"]);
    expect(column(["13800000001", "13800000002", "13800000003", "?", "?"])).toEqual([null]);
    expect(column(["", "-", "无"])).toEqual([null]);
  });

  test("a fax is no phone, and a date under an unknown name could be anything", () => {
    expect(fieldsOf("传真,合同提醒", [["021-50000005", "2026-01-02"]])).toEqual([null, null]);
  });

  test("the time of an order is found", () => {
    expect(fieldsOf("订单号,Zeitpunkt", [["1", "01.02.2026 10:00"]])).toEqual(["order.number", "order.at"]);
  });
});

describe("the formats of a sheet", () => {
  const formats = (header: string, ...cells: string[]) =>
    recogniseColumns(
      header.split(","),
      cells.map((cell) => cell.split("|")),
    );

  test("are guessed from its dates and amounts", () => {
    expect(formats("order number,order date,total", "1|13/02/2026|1.234,50 €")).toMatchObject({
      dateOrder: "dmy",
      dateOrderSure: true,
      decimalMark: ",",
      currency: "EUR",
    });
    expect(formats("order number,order date,total", "1|1/2/2026|1,234.50")).toMatchObject({
      dateOrder: "mdy",
      dateOrderSure: false,
      decimalMark: ".",
      currency: null,
    });
  });

  test("the currency may stand in the header or in a column of its own", () => {
    expect(formats("order number,Total (USD)", "1|5").currency).toBe("USD");
    expect(formats("订单号,订单金额（元）", "1|5").currency).toBe("CNY");
    expect(formats("order number,total,currency", "1|5|gbp").currency).toBe("GBP");
  });
});

describe("known exports", () => {
  test("are recognised by all that their preset names, and by nothing less than it needs", () => {
    for (const preset of presets) {
      const needs = preset.needs.split(" | ");
      const header = [...new Set([...needs, ...Object.values(preset.columns).flatMap((list) => list.split(" | "))])];
      expect(findPreset(header)?.preset.id, preset.id).toBe(preset.id);
      expect(findPreset(needs.slice(1))?.preset.id, preset.id).not.toBe(preset.id);
    }
  });

  test("have ids of their own and map only to fields that exist", () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(presets.flatMap(({ columns }) => Object.keys(columns)).filter((id) => !isFieldId(id))).toEqual([]);
  });

  test("keep a bill's direction and leave out what would mislead", () => {
    const header = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注".split(",");
    const found = recogniseColumns(header, []);
    expect(found).toMatchObject({ as: "orders", preset: { id: "wechat-pay-bill" }, currency: "CNY" });
    expect(found.columns.map(({ field }) => field)).toEqual([
      "order.at",
      null,
      "customer.name",
      "line.title",
      "order.kind",
      "order.total",
      null,
      "order.state",
      "order.number",
      null,
      "order.notes",
    ]);
  });

  test("back-ticks of merchant bills do not hide them", () => {
    const header =
      "`交易时间,`公众账号ID,`商户号,`微信订单号,`商户订单号,`用户标识,`交易状态,`货币种类,`应结订单金额".split(",");
    expect(recogniseColumns(header, []).preset?.id).toBe("wechat-pay-merchant-bill");
  });

  test("take the filled address of an address book and every phone of it", () => {
    const header =
      "First Name,Last Name,E-mail Address,E-mail Type,Business Country/Region,Business City,Home City,Mobile Phone,Home Phone,Title".split(
        ",",
      );
    const found = recogniseColumns(header, [
      ["Wei", "Li", "a@example.com", "SMTP", "China", "", "上海", "1", "2", "Mr."],
    ]);
    expect(found.columns.slice(5).map(({ field }) => field)).toEqual([
      null,
      "customer.city",
      "customer.phone",
      "customer.phone",
      null,
    ]);
  });
});

test("whatever the header, each field takes one column unless it repeats", () => {
  const names = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "姓名",
      "name",
      "电话",
      "phone",
      "订单号",
      "date",
      "金额",
      "total",
      "备注",
      "title",
      "商机名称",
      "country",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(names, { maxLength: 12 }),
      fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 3 }),
      (header, rows) => {
        const found = recogniseColumns(header, rows)
          .columns.map(({ field }) => field)
          .filter((field): field is FieldId => field !== null);
        const single = found.filter((field) => !fieldOf(field).repeats);
        expect(new Set(single).size).toBe(single.length);
      },
    ),
  );
});

test("every field speaks both languages", () => {
  expect(fields.filter(({ label }) => label.en === "" || label["zh-CN"] === "")).toEqual([]);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
});
