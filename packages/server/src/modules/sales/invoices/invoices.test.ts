import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addInvoiceTitle, createCustomer } from "#modules/customers";
import { storeFile, pathOfFile } from "#platform/files";
import { databases, testApp } from "#platform/testing";
import type { Order } from "../orders/table.ts";
import type { InvoiceListed, Uninvoiced } from "./list.ts";
import type { Invoice } from "./table.ts";

describe.each(databases)("invoices on $name", ({ dialect }) => {
  async function start() {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业" });
    const title = await addInvoiceTitle(app.ctx(), customerId, {
      title: "杭州云栖茶业有限公司",
      taxNumber: "91330100MA27X00001",
      bank: "某银行杭州分行",
    });
    const lines = [
      { title: "龙井", quantityMilli: 2000, unitPriceMinor: 40_000 },
      { title: "礼盒", quantityMilli: 1000, unitPriceMinor: 20_000 },
    ];
    const order = (await (await app.post("/orders", { customerId, lines })).json()) as Order;
    const ask = async (more = {}) => {
      const answer = await app.post("/invoices", { orderId: order.id, titleId: title.id, ...more });
      return { answer, invoice: (await answer.clone().json()) as Invoice };
    };
    const left = async () =>
      ((await (await app.get(`/orders/${order.id}/invoices`)).json()) as { billableMinor: number }).billableMinor;
    const list = async (query = "") =>
      ((await (await app.get(`/invoices?${query}`)).json()) as { items: InvoiceListed[] }).items;
    const missing = async () =>
      ((await (await app.get("/invoices/missing")).json()) as { items: Uninvoiced[] }).items.length;
    return { ...app, order, ask, left, list, missing };
  }

  test("are asked for with the customer's title and the order's lines, over what is left of it", async () => {
    const { ask, left } = await start();
    const { invoice } = await ask({ amountMinor: 60_000 });
    expect(invoice).toMatchObject({
      state: "requested",
      title: "杭州云栖茶业有限公司",
      madeOut: { taxNumber: "91330100MA27X00001" },
      amountMinor: 60_000,
      items: [
        { title: "龙井", amountMinor: 48_000 },
        { title: "礼盒", amountMinor: 12_000 },
      ],
    });
    expect(await left()).toBe(40_000);
    expect((await ask()).invoice.amountMinor).toBe(40_000);
    expect(await (await ask()).answer.json()).toMatchObject({ code: "invoice.nothing_left" });
  });

  test("are issued with number and day, then made void or red; their amount is free again, and undo takes steps back", async () => {
    const { ask, put, post, left, list } = await start();
    const { invoice } = await ask();
    await put(`/invoices/${invoice.id}/issue`, { number: "25332000000012345678", issuedOn: "2027-03-01" });
    expect(await list("state=issued")).toMatchObject([{ number: "25332000000012345678", owedMinor: 100_000 }]);
    const red = await put(`/invoices/${invoice.id}/end`, { state: "red", redNumber: "R-1" });
    expect([await left(), (await list())[0]!.state]).toEqual([100_000, "red"]);
    expect(await (await put(`/invoices/${invoice.id}/issue`, { number: "2" })).json()).toMatchObject({
      code: "invoice.cannot_now",
    });
    await post("/undo", { operationId: red.headers.get("soloist-operation") });
    expect([await left(), (await list())[0]!.state]).toEqual([0, "issued"]);
  });

  test("issued and not paid, paid and not invoiced: both are found", async () => {
    const { ask, put, post, list, missing, order } = await start();
    await post(`/orders/${order.id}/receipts`, { amountMinor: 50_000 });
    expect(await missing()).toBe(1);
    const { invoice } = await ask();
    await put(`/invoices/${invoice.id}/issue`, { number: "1" });
    expect([await missing(), (await list("unpaid=1")).length]).toEqual([0, 1]);
    await post(`/orders/${order.id}/receipts`, { amountMinor: 50_000 });
    expect((await list("unpaid=1")).length).toBe(0);
  });

  test("tell all that the tax platform asks for as one text", async () => {
    const { ask, get } = await start();
    const { invoice } = await ask({ kind: "electronicSpecial" });
    const { text } = (await (await get(`/invoices/${invoice.id}/text`)).json()) as { text: string };
    for (const part of ["91330100MA27X00001", "某银行杭州分行", "龙井 × 2"]) expect(text).toContain(part);
  });

  test("go into the bin together and come back by undo", async () => {
    const { ask, post, list } = await start();
    const { invoice } = await ask();
    const removed = await post("/invoices/bulk", { ids: [invoice.id], action: { kind: "remove" } });
    expect((await list()).length).toBe(0);
    await post("/undo", { operationId: removed.headers.get("soloist-operation") });
    expect((await list()).length).toBe(1);
  });

  test("that leave the bin for good take their file with them, unless something else still has it", async () => {
    const { ask, ctx, post, patch, put, remove, runJobs, company, db } = await start();
    const { invoice } = await ask();
    const file = await storeFile(ctx(), "invoice.pdf", [new Uint8Array([1, 2, 3])]);
    await put(`/invoices/${invoice.id}/issue`, { number: "1", fileId: file.id });
    const delivery = (await (await post("/deliveries", { title: "龙井" })).json()) as { id: string };
    const files = [{ id: file.id, name: file.name, size: file.size }];
    expect((await patch(`/deliveries/${delivery.id}`, { files })).status).toBe(200);
    const staysWithout = async (removed: Response) => {
      expect(removed.status).toBeLessThan(300);
      await post("/bin/empty");
      await runJobs();
      return existsSync(pathOfFile(company, file.id));
    };
    const gone = { ids: [invoice.id], action: { kind: "remove" } };
    expect(await staysWithout(await post("/invoices/bulk", gone))).toBe(true);
    expect(await db.selectFrom("invoices").select("id").execute()).toEqual([]);
    expect(await staysWithout(await remove(`/deliveries/${delivery.id}`))).toBe(false);
  });
});
