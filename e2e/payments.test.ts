/** From an order to its last instalment: plan, bill, reminder, invoice; in English on the desktop, in 中文 on the phone. */
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, type Reader, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

/** A day by the firm's clock in Shanghai, eight hours ahead: late in London's afternoon it is tomorrow there. */
const day = (offset: number) => new Date(Date.now() + (offset * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const shots = process.env["SOLOIST_SHOTS"];

/** A bill as WeChat writes it. */
function bill(...rows: [payer: string, amount: string, number: string, remark: string][]): Buffer {
  const head = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注";
  const lines = rows.map(
    ([payer, amount, number, remark]) =>
      `${day(-1)} 10:00:00,转账,${payer},"/",收入,¥${amount},零钱,已存入零钱,"${number}\t","/",${remark}`,
  );
  const lead = ["微信支付账单明细,,,,,,,,,,", "微信昵称：[云栖],,,,,,,,,,", "----微信支付账单明细列表----,,,,,,,,,,"];
  return Buffer.from(`\ufeff${[...lead, head, ...lines].join("\r\n")}\r\n`);
}

async function order(name: string, language: "en" | "zh-CN", number: string, prices = 300_000) {
  const { id: customerId } = await app.api<{ id: string }>("POST", "/customers", { name, language });
  const lines = [{ title: "顾问服务", quantityMilli: 1000, unitPriceMinor: prices }];
  const at = new Date(Date.now() - 40 * 86_400_000).toISOString();
  const { id } = await app.api<{ id: string }>("POST", "/orders", { customerId, lines, number, at });
  return { id, customerId };
}

async function opened(path: string, reader: Reader) {
  const { page, errors } = await openAs(app, path, reader);
  const look = async (name: string) => shots && page.screenshot({ path: `${shots}/${name}.png` });
  return { page, errors, look };
}

test("an order is paid in three parts: two found in a bill, the third chased, and its invoice issued", async () => {
  const { id, customerId } = await order("Sea Breeze Design", "en", "SB-20261");
  await app.api("POST", `/customers/${customerId}/invoice-titles`, { title: "Sea Breeze Design Ltd" });
  const { page, errors, look } = await opened(`/sales/orders/${id}`, { language: "en" });

  // Three equal parts, and the first two are due about now, the third has been late for five days.
  await page.getByRole("button", { name: "Pay in instalments" }).first().click();
  await page.getByRole("button", { name: "Draw up" }).click();
  for (const [at, offset] of [-1, 0, -5].entries()) {
    await page
      .getByRole("group", { name: `Part ${at + 1}` })
      .getByLabel("Due")
      .fill(day(offset));
  }
  await look("plan-sheet");
  await page.getByRole("button", { name: "Save the plan" }).click();
  await page.getByText("1 of 3").waitFor();
  await look("order-plan");

  await page.goto("/sales/receivables");
  await page.getByRole("heading", { name: "Receivables" }).waitFor();
  await page.getByRole("link", { name: "SB-20261 · 1 of 3" }).waitFor();
  await look("receivables");
  await page.getByRole("link", { name: "Match bills" }).click();
  const file = { name: "微信支付账单.csv", mimeType: "text/csv" };
  const rows: Parameters<typeof bill> = [
    ["Sea Breeze Design", "1000.00", "1001", "SB-20261"],
    ["*esign", "1000.00", "1002", "SB-20261"],
    ["Somebody", "66.00", "1003", "/"],
  ];
  await page.getByLabel("Choose a file").setInputFiles({ ...file, buffer: bill(...rows) });
  await page.getByText("3 new rows").waitFor();
  await page
    .getByText(/order number in the remark/)
    .first()
    .waitFor();
  await look("bills");
  await page.getByRole("button", { name: "Confirm 2 sure ones" }).click();
  await page.getByText("2 payments received").waitFor();
  await page.getByText("To match 1").waitFor();
  await page.getByRole("button", { name: "No sale" }).click();
  await page.getByText("Nothing to match").waitFor();

  // What is left of three is the one due last by its day; a bill that comes again brings nothing.
  await page.getByLabel("Choose a file").setInputFiles({ ...file, buffer: bill(...rows) });
  await page.getByText("0 new rows, 3 known already").waitFor();
  const { items } = await app.api<{ items: { id: string; part: number; dueOn: string }[] }>("GET", "/receivables");
  expect(items.length).toBe(1);
  const parts = await app.api<{ items: { id: string; dueOn: string; amountMinor: number }[] }>(
    "GET",
    `/orders/${id}/instalments`,
  );
  await app.api("PUT", `/orders/${id}/instalments`, {
    parts: parts.items.map((part) => ({
      id: part.id,
      amountMinor: part.amountMinor,
      dueOn: part.id === items[0]!.id ? day(-1) : day(-20),
    })),
  });
  await page.goto("/today");
  await page.getByText(/the third of three, 1 day overdue \(order SB-20261\)/).waitFor();
  await look("today");

  await page.goto("/sales/receivables");
  await page.getByRole("link", { name: "SB-20261 · 3 of 3" }).waitFor();
  await page.goto(`/customers/${customerId}`);
  await page.getByText("1 day late").first().waitFor();
  await look("customer");

  await page.goto(`/sales/orders/${id}`);
  await page.getByRole("button", { name: "Ask for an invoice" }).click();
  await page.getByText("¥ 3,000.00 of this order can still be invoiced.").waitFor();
  await look("invoice-sheet");
  await page.getByRole("button", { name: "Ask for it" }).click();
  await page.getByText("Asked for", { exact: true }).waitFor();
  await page.getByRole("button", { name: "More about this invoice" }).click();
  await page.getByRole("menuitem", { name: "Note as issued" }).click();
  await page.getByLabel("Invoice number").fill("25332000000012345678");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Issued", { exact: true }).waitFor();
  await look("order-invoice");
  await page.goto("/sales/invoices");
  await page
    .getByRole("tab", { name: "Issued, not paid" })
    .or(page.getByRole("button", { name: "Issued, not paid" }))
    .first()
    .click();
  await page.getByText("Sea Breeze Design Ltd").first().waitFor();
  await look("invoices");
  expect(errors).toEqual([]);
});

test("手机上：上传账单，看依据，换一个应收，确认，再撤回", async () => {
  await order("张三", "zh-CN", "ZS-88001", 50_000);
  await order("李四", "zh-CN", "LS-88002", 50_000);
  const { page, errors, look } = await opened("/sales/bills", { language: "zh-CN", size: phone, dark: true });
  const buffer = bill(["*三", "500.00", "2001", "/"]);
  await page.getByLabel("选择文件").setInputFiles({ name: "微信支付账单.csv", mimeType: "text/csv", buffer });
  await page.getByText(/隐藏的姓名吻合/).waitFor();
  await look("phone-bills");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  expect(wide).toBe(true);
  await page.getByRole("button", { name: "换一个…" }).click();
  await look("phone-others");
  await page.getByRole("menuitem", { name: /李四/ }).click();
  await page.getByRole("button", { name: "确认", exact: true }).click();
  await page.getByText("没有待匹配的流水").waitFor();
  await page.getByText("已匹配").click();
  await page.getByRole("link", { name: /李四 · LS-88002/ }).waitFor();
  await page.getByRole("button", { name: "撤回匹配" }).first().click();
  await page.getByText("待匹配 1").click();
  await page.getByText(/隐藏的姓名吻合/).waitFor();
  await page.goto("/sales/receivables");
  await page.getByText("ZS-88001").first().waitFor();
  await look("phone-receivables");
  expect(errors).toEqual([]);
});
