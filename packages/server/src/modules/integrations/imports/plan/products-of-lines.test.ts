import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { everything, imported, sheet, undone } from "../made-sheets.ts";

const orders = sheet(
  "订单号,下单时间,商品编码,商品名称,数量,单价",
  "A1,2026-01-05,T-1,白茶,2,10",
  "A1,2026-01-05,T-2,茶杯,1,5",
  "A2,2026-01-06,T-9,红茶,1,7",
);

describe.each(databases)("lines of imported orders on $name", ({ dialect }) => {
  test("are of the product that alone has their code; stock stays, and undo takes all back", async () => {
    const app = await testApp(dialect);
    const made = await app.post("/products", { name: "白茶", sku: "T-1", priceMinor: 1000 });
    const { id } = (await made.json()) as { id: string };
    for (const name of ["茶杯 A", "茶杯 B"]) await app.post("/products", { name, sku: "T-2" });
    const before = await everything(app);
    const done = await imported(app, orders);
    const lines = await app.db.selectFrom("orderLines").select(["sku", "productId"]).orderBy("sku").execute();
    expect(lines).toEqual([
      { sku: "T-1", productId: id },
      { sku: "T-2", productId: null },
      { sku: "T-9", productId: null },
    ]);
    const stock = (all: Record<string, object[]>) => all["stockMoves"];
    expect(stock(await everything(app))).toEqual(stock(before));
    await undone(app, done.id);
    expect(await everything(app)).toEqual(before);
  });
});
