/** Opportunities and products in rows: filtered, corrected in place, changed many at once. */
import { beforeAll, describe, expect, test } from "vitest";
import { type App, phone, startApp } from "./app.ts";
import { faults, pagesOf, type People, row } from "./people.ts";

let app: App;
let at: People["at"];
beforeAll(async () => {
  app = await startApp();
  at = pagesOf(app);
});

describe("opportunities in rows", () => {
  type Stage = { id: string; name: string };
  const list = (where?: object) =>
    `/sales/board?view=list${where ? `&where=${encodeURIComponent(JSON.stringify(where))}` : ""}`;
  const count = async (where: object) =>
    (await app.api<{ count: number }>("GET", `/opportunities/count?where=${encodeURIComponent(JSON.stringify(where))}`))
      .count;
  let stages: Stage[];
  beforeAll(async () => {
    const { items } = await app.api<{ items: { stages: Stage[] }[] }>("GET", "/pipelines");
    stages = items[0]!.stages;
  });

  test("are filtered, all of them selected beyond those that are loaded, and set as one step", async () => {
    for (let number = 0; number < 130; number++) {
      await app.api("POST", "/opportunities", { title: `茶会 ${number}`, amountMinor: number < 3 ? 0 : 100_00 });
    }
    const { page, errors } = await at(list());
    await page.getByText("130 个商机").waitFor();
    await page.getByRole("button", { name: "筛选", exact: true }).click();
    await page.getByLabel("查找字段").fill("金额");
    await page.keyboard.press("Enter");
    await page.getByLabel("条件", { exact: true }).selectOption("高于");
    await page.getByLabel("值", { exact: true }).fill("50");
    await page.keyboard.press("Enter");
    await page.getByText("127 个商机").waitFor();
    await page.getByRole("checkbox", { name: "全选" }).check();
    await page.getByRole("button", { name: "选择全部 127" }).click();
    await page.getByRole("button", { name: "设置字段" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "备注" }).click();
    await sheet.getByLabel("备注").fill("春季");
    await sheet.getByRole("button", { name: "应用到所有选中项" }).click();
    const set = () => count({ all: [{ field: "notes", is: "is", value: "春季" }] });
    await expect.poll(set).toBe(127);
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(set).toBe(0);
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("that a checklist keeps where they are say so, while the others move", async () => {
    await app.api("POST", `/stages/${stages[1]!.id}/items`, { label: "Hall is booked", required: true });
    await app.api("POST", "/opportunities", { title: "Held back", stageId: stages[1]!.id });
    await app.api("POST", "/opportunities", { title: "Held free", stageId: stages[0]!.id });
    const { page, errors } = await at(list({ all: [{ field: "title", is: "contains", value: "Held" }] }), {
      language: "en",
    });
    await row(page, "Held back").waitFor();
    await page.getByRole("checkbox", { name: "Select all" }).check();
    await page.getByRole("button", { name: "Move to" }).click();
    await page.getByRole("menuitem", { name: stages[2]!.name }).click();
    await page.getByText(/1 record changed\. 1 record stayed as before: .*“Held back”: Hall is booked/).waitFor();
    await row(page, "Held free").getByText(stages[2]!.name).waitFor();
    expect(errors).toEqual([]);
  });

  test("a new one begins with the customer that its address names, and goes back to the list", async () => {
    const { id } = await app.api<{ id: string }>("POST", "/customers", { name: "有地址的客户" });
    const { page, errors } = await at(`/sales/board?view=list&new=1&customerId=${id}`);
    const form = page.getByRole("dialog");
    await form.waitFor();
    await expect.poll(() => form.getByLabel("客户", { exact: true }).inputValue()).toBe("有地址的客户");
    await form.getByRole("button", { name: "保存" }).click();
    await row(page, "有地址的客户").first().waitFor();
    await expect.poll(() => page.url()).toMatch(/view=list$/);
    expect(errors).toEqual([]);
  });
});

test("products are filtered by their stock, corrected in place and set together, on the phone too", async () => {
  for (const [name, priceMinor] of Object.entries({ Longjing: 100_00, Oolong: 200_00, "Pu'er": 300_00 })) {
    const { id } = await app.api<{ id: string }>("POST", "/products", { name, priceMinor, unit: "tin" });
    if (name !== "Oolong") await app.api("POST", `/products/${id}/stock`, { countedMilli: priceMinor - 100_00 });
  }
  const { page, context, errors } = await at("/sales/products", { language: "en" });
  await page.getByRole("tab", { name: "Counted" }).click();
  await page.getByText("2 products").waitFor();
  await page.getByRole("tab", { name: "Low stock" }).click();
  await page.getByText("1 product", { exact: true }).waitFor();
  await row(page, "Longjing")
    .getByRole("button", { name: /Category/ })
    .click();
  await page.getByLabel("Category", { exact: true }).fill("Green");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "All" }).click();
  await row(page, "Oolong").waitFor();
  await page.getByRole("checkbox", { name: "Select all" }).check();
  await page.getByRole("button", { name: "Set a field" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Category" }).click();
  await page.getByRole("dialog").getByLabel("Category").selectOption("Green");
  await page.getByRole("button", { name: "Set for all selected" }).click();
  const green = async () => {
    const { items } = await app.api<{ items: object[] }>("GET", "/products?category=Green");
    return items.length;
  };
  await expect.poll(green).toBe(3);
  await page.getByText("3 changed", { exact: true }).locator("..").getByRole("button", { name: "Undo" }).click();
  await expect.poll(green).toBe(1);
  expect(await faults(page)).toEqual([]);
  await context.close();
  const small = await at("/sales/products?stock=low", { size: phone });
  await row(small.page, "Longjing").waitFor();
  expect(await faults(small.page)).toEqual([]);
  expect([...errors, ...small.errors]).toEqual([]);
});
